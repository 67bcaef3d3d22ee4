"""A file from a translator's tool, whatever it is called: its content says which format it is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.exchange import xliff_1, xliff_2
from councilgen.exchange.files import Part
from councilgen.exchange.rules import CATALOG_UNKNOWN, EXCHANGE_SYNTAX
from councilgen.exchange.segments import Book
from councilgen.exchange.tongues import tag
from councilgen.exchange.xml import Element, line, local, namespace, parsed

_HINT = "export it from the tool as XLIFF 1.2 or 2"


def opened(data: bytes, name: str, books: Iterable[Book]) -> tuple[list[Part], list[Diagnostic]]:
    """Return what a file has of each catalog, with the path of the catalog; with a fault there is nothing."""
    root, faults = parsed(data, name)
    if root is None:
        return [], faults
    parts = list(_parts(root, name))
    if not parts:
        return [], [EXCHANGE_SYNTAX.at(Span(name, line(root)), _no_xliff(root), _hint(root))]
    by_path = {book.file: book for book in books}
    found = []
    for part in parts:
        fault = _stranger(part, by_path)
        if isinstance(fault, Diagnostic):
            faults.append(fault)
        else:
            found.append(fault)
    return ([], faults) if faults else (found, [])


def _parts(root: Element, name: str) -> Iterable[Part]:
    if local(root) != "xliff":
        return ()
    if namespace(root) == xliff_2.NAMESPACE or root.get("version", "").startswith("2."):
        return xliff_2.read(root, name)
    return xliff_1.read(root, name)


def _no_xliff(root: Element) -> str:
    if local(root) == "tmx":
        return "a memory (TMX) has no segments of catalogs"
    return "the file has no segments" if local(root) == "xliff" else f"no XLIFF: its first element is {local(root)}"


def _hint(root: Element) -> str:
    return "give it to councilgen catalog prefill --tmx" if local(root) == "tmx" else _HINT


def _stranger(part: Part, books: Mapping[str, Book]) -> Part | Diagnostic:
    """Return the part with the path of its catalog as the project has it, or why there is none."""
    path = part.original.replace("\\", "/")
    book = next((book for file, book in books.items() if path == file or path.endswith(f"/{file}")), None)
    span = Span(part.file, part.line)
    if book is None:
        message = f"the project has no catalog {part.original or 'without a name'}"
        return CATALOG_UNKNOWN.at(span, message, "the attribute `original` names the catalog as it was exported")
    for stated, wanted in ((part.target, book.language), (part.source, book.original)):
        if stated and tag(stated) != wanted:
            message = f"the file is in {stated}, the catalog {book.file} in {wanted}"
            return CATALOG_UNKNOWN.at(span, message, "export the catalog again")
    return Part(book.file, part.source, part.target, part.found, part.file, part.line)
