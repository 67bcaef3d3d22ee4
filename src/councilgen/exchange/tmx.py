"""TMX 1.4b: memories of translations, ours and those of other tools."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.exchange.pieces import Code, Pair, Piece, Text, codes, face, pieces
from councilgen.exchange.rules import EXCHANGE_SYNTAX
from councilgen.exchange.tongues import tag
from councilgen.exchange.xml import (
    XML,
    Element,
    append_text,
    element,
    line,
    local,
    native,
    parsed,
    root_element,
    serialised,
)
from councilgen.languages import Tag
from councilgen.remembering import remembered

_DOCTYPE = "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>"
_OURS = "councilgen"
_KIND, _CONTEXT = "x-councilgen-kind", "x-councilgen-context"
_NATIVE = ("ph", "bpt", "ept", "it", "ut")  # elements whose content is the code of some format


@dataclass(frozen=True, slots=True)
class Unit:
    """A text in several languages, in Markdown.

    `languages` is by our tag where the language is one of the six, else by the name that the file has. `kind` and
    `context` tell apart what one text means at two places; only memories of ours have them.
    """

    languages: Mapping[str, str]
    origin: str  # "file.tmx:12"
    note: str = ""
    kind: str = ""
    context: str = ""


# ------------------------------------------------------------------------------------------------------------- reading


def read(data: bytes, name: str) -> tuple[list[Unit], list[Diagnostic]]:
    """Return the units of a memory, and why there are none.

    Codes that are Markdown of ours become Markdown again, whichever tool has kept them; those of other formats are left
    out, and the words in them stay. Words of a file that is not ours are no Markdown: what would be read as such is
    escaped. A text in one language only is no use and is passed over.
    """
    root, faults = parsed(data, name)
    if root is None:
        return [], faults
    if local(root) != "tmx":
        message = f"no memory (TMX): its first element is {local(root)}"
        return [], [EXCHANGE_SYNTAX.at(Span(name, line(root)), message, "export it as TMX 1.4 from the tool")]
    header = next((child for child in root if local(child) == "header"), None)
    ours = header is not None and header.get("o-tmf", header.get("creationtool", "")) == _OURS
    units = [_unit(found, name, ours) for found in root.iter() if local(found) == "tu"]
    return [unit for unit in units if len(unit.languages) > 1], []


def _unit(found: Element, name: str, ours: bool) -> Unit:
    languages: dict[str, str] = {}
    ours = found.get("o-tmf", _OURS if ours else "") == _OURS
    for variant in found:
        stated = variant.get(f"{XML}lang") or variant.get("lang") or ""
        segment = next((child for child in variant if local(child) == "seg"), None)
        if local(variant) != "tuv" or not stated or segment is None:
            continue
        text = "".join(_markdown(segment, ours))
        if text.strip():
            languages.setdefault(tag(stated) or stated, text)
    notes = [note.text.strip() for note in found if local(note) == "note" and note.text]
    told = {prop.get("type"): (prop.text or "").strip() for prop in found if local(prop) == "prop"}
    return Unit(languages, f"{name}:{line(found)}", "\n".join(notes), told.get(_KIND, ""), told.get(_CONTEXT, ""))


def _markdown(parent: Element, ours: bool) -> Iterator[str]:
    """Yield the Markdown of a segment."""
    yield _words(parent.text, ours)
    for child in parent:
        if local(child) not in _NATIVE:
            yield from _markdown(child, ours)
        elif ours or _is_markdown(native(child)):
            yield native(child)
        yield _words(child.tail, ours)


def _words(text: str | None, ours: bool) -> str:
    if not text or ours or not any(codes(pieces(text))):
        return text or ""
    return re.sub(r"([\\`*_\[\]<&!])", r"\\\1", text)


_CLOSING = re.compile(r"\*\*?|__?|\]\((?:https?:|mailto:|#|@)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")


@remembered(1024)
def _is_markdown(code: str) -> bool:
    """Say whether the content of a code is a mark of Markdown as we write it."""
    if code in ("**", "*", "__", "_", "[") or _CLOSING.fullmatch(code):
        return True
    found = pieces(code, placeholders=True)
    return len(found) == 1 and isinstance(found[0], Code) and found[0].kind != "HTML"


# ------------------------------------------------------------------------------------------------------------- writing


def written(units: Iterable[Unit], source: Tag) -> bytes:
    """Return a memory; `source` is the language that its texts were written in, unless a unit lacks it."""
    header = {
        "creationtool": _OURS, "creationtoolversion": "1", "segtype": "block", "o-tmf": _OURS, "adminlang": "en",
        "srclang": source, "datatype": "plaintext",
    }  # fmt: skip
    root = root_element("tmx", {}, {"version": "1.4"})
    element(root, "header", header)
    body = element(root, "body")
    for unit in units:
        _write_unit(body, unit, source)
    return serialised(root, ("seg", "note", "prop"), _DOCTYPE)


def _write_unit(body: Element, unit: Unit, source: Tag) -> None:
    order = sorted(unit.languages, key=lambda language: (language != source, language))
    made = element(body, "tu", {} if source in unit.languages else {"srclang": order[0]})
    if unit.note:
        element(made, "note", text=unit.note)
    if unit.origin:
        element(made, "prop", {"type": "x-origin"}, unit.origin)
    for name, text in ((_KIND, unit.kind), (_CONTEXT, unit.context)):
        if text:
            element(made, "prop", {"type": name}, text)
    numbers: dict[tuple[str, str], list[int]] = {}
    for language in order:
        variant = element(made, "tuv", {f"{XML}lang": language})
        found = pieces(unit.languages[language], placeholders=True)
        _write_pieces(element(variant, "seg"), found, _Numbers(numbers, set()))


@dataclass(frozen=True, slots=True)
class _Numbers:
    """How codes of several variants are told to be the same: `known` is by their Markdown, over the whole unit."""

    known: dict[tuple[str, str], list[int]]
    used: set[int]

    def of(self, code: Code | Pair) -> str:
        """Return the number of a code: that of an equal one of the variants before it, or a new one."""
        numbers = self.known.setdefault(face(code), [])
        free = next((number for number in numbers if number not in self.used), None)
        if free is None:
            free = 1 + sum(len(each) for each in self.known.values())
            numbers.append(free)
        self.used.add(free)
        return str(free)


def _write_pieces(parent: Element, found: Sequence[Piece], numbers: _Numbers) -> None:
    for piece in found:
        match piece:
            case Text(markup):
                append_text(parent, markup)
            case Code("character"):
                pass  # no XML can carry it, and nobody looks for it in a memory
            case Code(kind, markup):
                element(parent, "ph", {"x": numbers.of(piece), "type": kind}, markup)
            case Pair(kind, opening, closing, children):
                number = numbers.of(piece)
                element(parent, "bpt", {"i": number, "x": number, "type": kind}, opening)
                _write_pieces(parent, children, numbers)
                element(parent, "ept", {"i": number}, closing)
