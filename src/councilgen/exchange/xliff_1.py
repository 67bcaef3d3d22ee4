"""XLIFF 1.2, for tools that know no later one.

Codes are `ph`, `bpt` and `ept`, which hold the Markdown that they stand for, rather than `x` and `g`, which hold
nothing: a tool that shows codes shows what they are, and one that knows none shows the author's Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgen.exchange import states
from councilgen.exchange.coding import Cited, Mark, Run, coded, described
from councilgen.exchange.files import Found, Part
from councilgen.exchange.notes import notes
from councilgen.exchange.pieces import CHARACTER, Code, Pair, Piece, Text
from councilgen.exchange.segments import Book, Segment, by_message
from councilgen.exchange.states import State
from councilgen.exchange.xml import (
    XML,
    Element,
    append_text,
    element,
    line,
    local,
    namespace,
    native,
    root_element,
    serialised,
)
from councilgen.markup.marks import MarkKind

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_LEAVES = ("source", "target", "note", "context")
_DIGEST = "x-translation"
_TYPES = {
    MarkKind.BOLD.value: "bold",
    MarkKind.ITALIC.value: "italic",
    MarkKind.LINK.value: "link",
    MarkKind.BREAK.value: "lb",
    MarkKind.IMAGE.value: "image",
}

# ------------------------------------------------------------------------------------------------------------- writing


def written(book: Book, segments: Iterable[Segment], cited: Cited) -> bytes:
    """Return a file with segments of a catalog."""
    root = root_element("xliff", {None: NAMESPACE}, {"version": "1.2"})
    about = {
        "original": book.file, "source-language": book.original, "target-language": book.language,
        "datatype": "plaintext",
    }  # fmt: skip
    body = element(element(root, "file", about), "body")
    for plural, found in by_message(segments):
        parent = element(body, "group", {"id": f"g{plural}", "restype": "x-gettext-plurals"}) if plural else body
        for segment in found:
            _write_unit(parent, segment, book, cited)
    return serialised(root, _LEAVES)


def _write_unit(parent: Element, segment: Segment, book: Book, cited: Cited) -> None:
    reviewed = segment.state in (State.REVIEWED, State.FINAL)
    about = {"id": segment.id, "approved": "yes" if reviewed else "no", f"{XML}space": "preserve"}
    unit = element(parent, "trans-unit", about)
    found = coded(segment.source, segment.target, book.placeholders)
    source = element(unit, "source", {f"{XML}lang": book.original})
    _write(source, found.source, iter(found.source_ids), cited)
    if segment.target:
        stated = {"state": states.to_1(segment.state), f"{XML}lang": book.language}
        _write(element(unit, "target", stated), found.target, iter(found.target_ids), cited)
    kept = element(unit, "context-group", {"purpose": "match"})
    element(kept, "context", {"context-type": _DIGEST}, segment.digest)
    for category, text in notes(segment):
        element(unit, "note", {"from": category}, text)


def _write(parent: Element, found: tuple[Piece, ...], ids: Iterator[str], cited: Cited) -> None:
    for piece in found:
        match piece:
            case Text(markup):
                append_text(parent, markup)
            case Code(kind, markup):
                disp, _end = described(piece, cited)
                about = {"id": next(ids), "ctype": _ctype(kind), "equiv-text": disp}
                element(parent, "ph", about, disp if kind == CHARACTER else markup)
            case Pair(kind, opening, closing, children):
                number = next(ids)
                start, end = described(piece, cited)
                begun = {"id": number, "rid": number, "ctype": _ctype(kind), "equiv-text": start}
                element(parent, "bpt", begun, opening)
                _write(parent, children, ids, cited)
                element(parent, "ept", {"id": number, "rid": number, "equiv-text": end}, closing)


def _ctype(kind: str) -> str:
    return _TYPES.get(kind, f"x-{kind.replace(' ', '-')}")


# ------------------------------------------------------------------------------------------------------------- reading


def read(root: Element, name: str) -> Iterator[Part]:
    """Yield what a file has of each catalog."""
    for file in root.iter():
        if local(file) == "file" and namespace(file) == namespace(root):
            units = [unit for unit in file.iter() if local(unit) == "trans-unit" and namespace(unit) == namespace(root)]
            found = tuple(_unit(unit) for unit in units if unit.get("translate") != "no")
            source, target = file.get("source-language", ""), file.get("target-language", "")
            yield Part(file.get("original", ""), source, target, found, name, line(file))


def _unit(unit: Element) -> Found:
    """Return a unit; what a tool has parted in `seg-source` and `mrk` is one text, as it is in `source`."""
    source = next((child for child in unit if local(child) == "source"), None)
    target = next((child for child in unit if local(child) == "target"), None)
    digests = [
        native(context)
        for group in unit
        if local(group) == "context-group"
        for context in group
        if context.get("context-type") == _DIGEST
    ]
    stated = target.get("state", "") if target is not None else ""
    state = states.from_1(stated, unit.get("approved", ""))
    runs = tuple(_runs(target)) if target is not None else None
    digest = digests[0].strip() if digests else ""
    return Found(unit.get("id", ""), digest, tuple(_runs(source)), runs, state, line(unit))


def _runs(parent: Element | None) -> Iterator[Run]:
    if parent is None:
        return
    if parent.text:
        yield parent.text
    for child in parent:
        yield from _inline(child)
        if child.tail:
            yield child.tail


def _inline(child: Element) -> Iterator[Run]:
    """Yield the runs of an inline element; of one of another vocabulary nothing but its words."""
    number = str(child.get("id", ""))
    match local(child):
        case "ph" | "x":
            yield Mark("single", number, native(child))
        case "bpt" | "bx":
            yield Mark("open", number, native(child))
        case "ept" | "ex":
            yield Mark("close", number, native(child))
        case "it":
            yield Mark("close" if child.get("pos") == "close" else "open", number, native(child))
        case "g":
            yield Mark("open", number)
            yield from _runs(child)
            yield Mark("close", number)
        case _:
            yield from _runs(child)
