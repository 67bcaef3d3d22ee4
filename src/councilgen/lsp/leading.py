"""Where things are: from a use to its definition, from a definition to its uses, from a text to its translations."""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.diagnostics.model import Span
from councilgen.i18n.places import REGISTER, path
from councilgen.languages import LANGUAGES
from councilgen.lsp.files import CatalogFile, DocumentFile, Kind, RegisterFile, SessionFile, kind_of
from councilgen.lsp.lines import outline
from councilgen.lsp.marks import Mark, field_at, ids, in_field, marks
from councilgen.lsp.outlines import Entry
from councilgen.lsp.pointing import (
    AtFormatKey,
    AtMark,
    AtMessage,
    AtPhrase,
    AtRegisterKey,
    blocks,
    part_at,
    passage_at,
    pointed,
)
from councilgen.lsp.state import State
from councilgen.lsp.texts import Spot, Text
from councilgen.lsp.wordings import FILES, Part
from councilgen.model.walk import passages
from councilgen.workspace import CONTENT


def definitions(state: State, kind: Kind, text: Text, spot: Spot) -> tuple[Span, ...]:
    """Return where the thing at a place is defined; for a text, where its translations stand, and the other way."""
    match pointed(kind, text, spot):
        case AtMark(mark=mark):
            return tuple(_of_mark(state, kind, text, mark))
        case AtRegisterKey(part=part, key=key):
            return tuple(_in_register(state, part, key))
        case AtPhrase(entry=entry):
            return tuple(_phrase(state, entry))
        case AtMessage(block=block):
            return tuple(_source(state, kind, block.message, block.references))
        case AtFormatKey() | None:
            return tuple(_translations(state, kind, spot))


def _of_mark(state: State, kind: Kind, text: Text, mark: Mark) -> Iterator[Span]:
    match mark.sort:
        case "citation":
            yield from _in_register(state, "instruments", mark.name)
        case "reference" | "id":
            source = _source_of(state, kind, text)
            if source is not None:
                file, found = source
                yield from (
                    _name(file, each) for each in ids(outline(found.shown), found.lines) if each.name == mark.name
                )
        case "note":
            for each in _notes(kind, text, mark):
                if each.sort == "note text":
                    yield _name(kind.path, each)
        case "note text":
            yield from (_name(kind.path, each) for each in _notes(kind, text, mark) if each.sort == "note")
        case "code":
            return


def _source_of(state: State, kind: Kind, text: Text) -> tuple[str, Text] | None:
    if not isinstance(kind, CatalogFile):
        return kind.path, text
    found = state.text(kind.document) if kind.document else None
    return (kind.document, found) if found is not None else None


def _notes(kind: Kind, text: Text, mark: Mark) -> Iterator[Mark]:
    """Yield the marks and texts of one footnote in its field."""
    field = None if isinstance(kind, CatalogFile) else field_at(outline(text.shown), mark.line)
    if field is not None:
        yield from (
            each
            for each in in_field(field, text.lines)
            if each.name == mark.name and each.sort in ("note", "note text")
        )


def _name(file: str, mark: Mark) -> Span:
    return Span(file, mark.line, mark.name_column, mark.line, mark.name_end)


def _in_register(state: State, part: Part, key: str) -> Iterator[Span]:
    """Yield the entry of a key of the register."""
    file = FILES[part]
    wanted = ("strategic_plan", key) if part == "strategic_plan" else (key,)
    found = state.outline(file)
    entry = found.at(wanted) if found is not None else None
    if entry is not None:
        yield _key_span(file, entry)


def _phrase(state: State, entry: Entry) -> Iterator[Span]:
    file = f"{CONTENT}/register/phrases.yaml"
    found = state.outline(file)
    if found is None:
        return
    last = (
        (entry.key, entry.words) if entry.path[0] == "action" else (entry.key if len(entry.path) > 1 else entry.words,)
    )
    phrase = found.at((str(entry.path[0]), *last))
    if phrase is not None:
        yield _key_span(file, phrase)


def _key_span(file: str, entry: Entry) -> Span:
    return Span(file, entry.line, entry.column, entry.line, entry.column + max(1, len(entry.key)))


# --------------------------------------------------------------------------------------------- texts and translations


def _source(state: State, kind: Kind, message: str, references: tuple[str, ...]) -> Iterator[Span]:
    """Yield where the text of a message stands in the content."""
    if isinstance(kind, CatalogFile) and kind.document:
        document = state.document(kind.document)
        found = [each for each in passages(document) if each.message == message] if document is not None else []
        yield from (passage.stretch(0, max(1, len(passage.markup))) for passage in found)
        if found:
            return
    for place in references:
        file, _hash, key = place.partition("#")
        found_lines = state.outline(file)
        if found_lines is not None and (entries := [each for each in found_lines.entries if key in each.path[-1:]]):
            yield _key_span(file, entries[0])
        elif found_lines is not None:
            yield Span(file)


def _translations(state: State, kind: Kind, spot: Spot) -> Iterator[Span]:
    """Yield the message of a text in every catalog that has it."""
    match kind:
        case DocumentFile(domain=domain):
            document = state.document(kind.path)
            passage = passage_at(document, spot) if document is not None else None
            message = passage.message if passage else None
        case SessionFile() | RegisterFile():
            found = state.outline(kind.path)
            entry = found.around(spot.line, spot.column) if found else None
            message, domain = (entry.words if entry else None), REGISTER
            domain = f"{kind.folder}/session" if isinstance(kind, SessionFile) else REGISTER
        case CatalogFile():
            return
    for tag in LANGUAGES if message else ():
        for (_context, text), each in state.catalog(tag, domain).entries.items():
            if text == message:
                yield each.span


# ---------------------------------------------------------------------------------------------------------------- uses


def references(state: State, kind: Kind, text: Text, spot: Spot) -> tuple[Span, ...]:
    """Return every use of the id, the footnote or the key of the register at a place, its definition first."""
    match pointed(kind, text, spot):
        case AtMark(mark=Mark(sort="citation", name=name)):
            return (*_in_register(state, "instruments", name), *register_uses(state, "instruments", name))
        case AtRegisterKey(part=part, key=key):
            return (*_in_register(state, part, key), *register_uses(state, part, key))
        case AtMark(mark=Mark(sort="reference" | "id", name=name)):
            source = _source_of(state, kind, text)
            return tuple(_id_uses(state, *source, name)) if source else ()
        case AtMark(mark=Mark(sort="note" | "note text") as mark):
            return tuple(_name(kind.path, each) for each in _notes(kind, text, mark))
        case _:
            return ()


def _id_uses(state: State, file: str, text: Text, name: str) -> Iterator[Span]:
    yield from (_name(file, each) for each in ids(outline(text.shown), text.lines) if each.name == name)
    yield from _marked(file, text, "reference", name)
    document = kind_of(file)
    for tag in LANGUAGES if isinstance(document, DocumentFile) else ():
        catalog = path(tag, document.domain)  # type: ignore[union-attr]
        found = state.text(catalog)
        if found is not None:
            yield from _marked(catalog, found, "reference", name)


def register_uses(state: State, part: Part, key: str) -> Iterator[Span]:
    """Yield the places where documents, sessions, translations and the register itself name a key."""
    for file in _files(state):
        text = state.text(file)
        if text is None or key not in text.raw:
            continue
        if part == "instruments":
            yield from _marked(file, text, "citation", key)
        kind = kind_of(file)
        if kind is not None and not isinstance(kind, CatalogFile):
            found = outline(text.shown)
            for entry in found.entries:
                if entry.words == key and part_at(kind, found, entry.path) == part:
                    yield Span(file, entry.line, entry.words_column, entry.line, entry.words_column + len(key))


def _files(state: State) -> Iterator[str]:
    """Yield the files that may name a key of the register."""
    for folder in state.workspace.folders(CONTENT):
        for file in state.workspace.files(f"{CONTENT}/{folder}", ".yaml"):
            yield file
            if isinstance(kind := kind_of(file), DocumentFile):
                yield from (path(tag, kind.domain) for tag in LANGUAGES)


def _marked(file: str, text: Text, sort: str, name: str) -> Iterator[Span]:
    for number in _written(file, text):
        line = text.lines[number - 1]
        if name in line:
            yield from (_name(file, each) for each in marks(line, number) if each.sort == sort and each.name == name)


def _written(file: str, text: Text) -> Iterator[int]:
    """Yield the lines that somebody wrote in a file: of a catalog the translations, for the rest is a copy."""
    if not isinstance(kind_of(file), CatalogFile):
        yield from range(1, len(text.lines) + 1)
        return
    for block, _first, last in blocks(text, file):
        yield from range(block.line, last + 1)
