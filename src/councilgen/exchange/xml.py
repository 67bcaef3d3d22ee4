"""XML in and out; lxml lives here, shut against entities, the network and files that grow."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, cast

from lxml import etree

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.exchange.rules import EXCHANGE_SYNTAX

Element = etree._Element  # lxml gives its one class of elements no other name

LARGEST_EXCHANGE = 32_000_000  # bytes; the catalogs of a whole session are a tenth of this
XML = "{http://www.w3.org/XML/1998/namespace}"
_EXPORT_AGAIN = "export the file from the translation tool again"
# A declaration with an inner part; without one it is a name that nobody looks up, as many TMX files have it.
_DECLARES = re.compile(rb"<!DOCTYPE[^<>\[]*\[")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parsed(data: bytes, file: str) -> tuple[Element | None, list[Diagnostic]]:
    """Return the root of an XML file, or why it is not read."""
    if len(data) > LARGEST_EXCHANGE:
        return None, [too_large(len(data), file)]
    if _DECLARES.search(data.replace(b"\x00", b"")):
        return None, [_declares(file)]
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, attribute_defaults=False,
        huge_tree=False, recover=False, remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        message = f"no XML: {getattr(error, 'msg', None) or error}"
        return None, [EXCHANGE_SYNTAX.at(Span(file, line), message, _EXPORT_AGAIN)]
    if next(root.iter(etree.Entity), None) is not None or _entities(root):
        return None, [_declares(file)]
    return root, []


def _entities(root: Element) -> bool:
    declared: Any = root.getroottree().docinfo.internalDTD
    return declared is not None and any(True for _ in declared.iterentities())


def too_large(size: int, file: str) -> Diagnostic:
    """Return the fault of a file that is not looked into."""
    message = f"the file has {size:,} bytes; at most {LARGEST_EXCHANGE:,} are read"
    return EXCHANGE_SYNTAX.at(Span(file), message, "export fewer documents at a time")


def _declares(file: str) -> Diagnostic:
    return EXCHANGE_SYNTAX.at(Span(file), "the file declares entities or a grammar of its own", _EXPORT_AGAIN)


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    """Return the namespace of an element."""
    return str(element.tag).rpartition("}")[0].lstrip("{")


def line(element: Element) -> int:
    """Return the line on which an element begins."""
    number: Any = element.sourceline
    return int(number or 1)


def native(element: Element) -> str:
    """Return all characters in an element."""
    return "".join(str(part) for part in element.itertext())


def root_element(name: str, names: dict[str | None, str], attributes: Mapping[str, str]) -> Element:
    """Return the root of a new file; `names` are its namespaces by their prefix."""
    return etree.Element(_name(name, names.get(None)), _attributes(attributes), nsmap=cast("dict[str, str]", names))


def element(parent: Element, name: str, attributes: Mapping[str, str] | None = None, text: str = "") -> Element:
    """Return a new last element of `parent`, in the namespace of `parent`."""
    made = etree.SubElement(parent, _name(name, namespace(parent)), _attributes(attributes or {}))
    if text:
        append_text(made, shown(text))
    return made


def append_text(parent: Element, text: str) -> None:
    """Put characters behind everything in `parent`."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def shown(text: str) -> str:
    """Return `text` without what no XML can carry; for what is read by people only."""
    return _NO_XML.sub("\ufffd", text)


def serialised(root: Element, leaves: Collection[str], doctype: str = "") -> bytes:
    """Return the bytes of a file: one element a line, but nothing added inside the elements named in `leaves`."""
    _indent(root, 0, leaves)
    head = "<?xml version='1.0' encoding='UTF-8'?>\n" + (f"{doctype}\n" if doctype else "")
    return head.replace("'", '"').encode("utf-8") + etree.tostring(root, encoding="unicode").encode("utf-8") + b"\n"


def _indent(parent: Element, depth: int, leaves: Collection[str]) -> None:
    if local(parent) in leaves or not len(parent):
        return
    parent.text = "\n" + "  " * (depth + 1)
    for child in parent:
        _indent(child, depth + 1, leaves)
        child.tail = "\n" + "  " * (depth + 1)
    parent[-1].tail = "\n" + "  " * depth


def _name(name: str, space: str | None) -> str:
    return f"{{{space}}}{name}" if space else name


def _attributes(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key: shown(value) for key, value in attributes.items()}
