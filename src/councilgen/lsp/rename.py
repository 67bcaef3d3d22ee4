"""Another name for an id or a footnote, wherever it is used: in the document, and in its translations.

A translation is known by the text that it translates, and a review mark by both. So all three change together, or
translators would find their work marked as out of date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from councilgen.diagnostics.model import Edit, Span
from councilgen.i18n import po, reviews
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES
from councilgen.lsp.files import DocumentFile, Kind
from councilgen.lsp.lines import outline
from councilgen.lsp.marks import Mark, field_at, ids, in_field, marks
from councilgen.lsp.outlines import Entry
from councilgen.lsp.pointing import AtMark, blocks, pointed
from councilgen.lsp.state import State
from councilgen.lsp.texts import Spot, Text
from councilgen.model.walk import passages

_ID = re.compile(r"[a-z][a-z0-9-]{0,59}")
_LABEL = re.compile(r"[\w-]{1,60}")


class Refused(Exception):
    """A name that cannot be given; the words are for the author."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What may be renamed, and where its name stands."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the name is written before and after, in Markdown."""

    old: str
    new: str
    note: bool

    def changed(self, markup: str) -> str:
        """Return a text with the new name in the marks that have the old one."""
        if self.note:
            return markup.replace(f"[^{self.old}]", f"[^{self.new}]")
        return markup.replace(f"](#{self.old})", f"](#{self.new})")


def renaming(kind: Kind, text: Text, spot: Spot) -> Renaming | None:
    """Return what would be renamed at a place of a document."""
    found = pointed(kind, text, spot) if isinstance(kind, DocumentFile) else None
    if not isinstance(found, AtMark) or found.mark.sort in ("citation", "code"):
        return None
    mark = found.mark
    return Renaming(mark.name, Span(kind.path, mark.line, mark.name_column, mark.line, mark.name_end))


def renamed(state: State, kind: Kind, text: Text, spot: Spot, name: str) -> Mapping[str, tuple[Edit, ...]]:
    """Return the edits, by file, that give the thing at a place another name; `Refused` where that cannot be done."""
    found = pointed(kind, text, spot) if isinstance(kind, DocumentFile) else None
    if not isinstance(kind, DocumentFile) or not isinstance(found, AtMark) or found.mark.sort in ("citation", "code"):
        raise Refused("only ids and footnotes of a document have names that can be changed here")
    mark = found.mark
    if mark.sort in ("note", "note text"):
        return _note(state, kind, text, mark, name)
    return _id(state, kind, text, mark, name)


def _id(state: State, kind: DocumentFile, text: Text, mark: Mark, name: str) -> Mapping[str, tuple[Edit, ...]]:
    there = list(ids(outline(text.shown), text.lines))
    if not _ID.fullmatch(name):
        raise Refused(f"{name} is no id: write small letters, digits and hyphens, a letter first")
    if any(each.name == name for each in there):
        raise Refused(f"the document has an id {name} already")
    uses = [
        each for number, line in enumerate(text.lines, 1) for each in marks(line, number) if each.sort == "reference"
    ]
    own = [_edit(kind.path, each, name) for each in (*there, *uses) if each.name == mark.name]
    plan = _Plan(mark.name, name, note=False)
    places = {f"{kind.path}#{mark.name}": f"{kind.path}#{name}"}
    return {kind.path: tuple(own), **_catalogs(state, kind, plan, lambda _message: True, places)}


def _note(state: State, kind: DocumentFile, text: Text, mark: Mark, name: str) -> Mapping[str, tuple[Edit, ...]]:
    field = field_at(outline(text.shown), mark.line)
    document = state.document(kind.path)
    if field is None or document is None:
        raise Refused("the file has faults of form; mend them first, so that its translations can be found")
    there = [each for each in in_field(field, text.lines) if each.sort in ("note", "note text")]
    if not _LABEL.fullmatch(name):
        raise Refused(f"{name} is no label of a footnote: write letters, digits and hyphens")
    if any(each.name == name for each in there):
        raise Refused(f"the text has a footnote {name} already")
    inside = {passage.message for passage in passages(document) if _within(field, passage.span().line)}
    outside = {passage.message for passage in passages(document) if not _within(field, passage.span().line)}
    edits = tuple(_edit(kind.path, each, name) for each in there if each.name == mark.name)
    plan = _Plan(mark.name, name, note=True)
    return {kind.path: edits, **_catalogs(state, kind, plan, (inside - outside).__contains__, {})}


def _within(field: Entry, line: int) -> bool:
    return field.line <= line <= field.last


def _edit(file: str, mark: Mark, name: str) -> Edit:
    return Edit(Span(file, mark.line, mark.name_column, mark.line, mark.name_end), name)


# -------------------------------------------------------------------------------------------------------- translations


def _catalogs(
    state: State, kind: DocumentFile, plan: _Plan, wanted: Callable[[str], bool], places: Mapping[str, str]
) -> dict[str, tuple[Edit, ...]]:
    """Return the edits of the document's catalogs: whole messages, since a name may be divided between two lines."""
    files = (path(tag, kind.domain) for tag in LANGUAGES)
    found = {file: tuple(_of_catalog(state, file, plan, wanted, places)) for file in files}
    return {file: edits for file, edits in found.items() if edits}


def _of_catalog(
    state: State, file: str, plan: _Plan, wanted: Callable[[str], bool], places: Mapping[str, str]
) -> Iterator[Edit]:
    text = state.text(file)
    for block, first, last in blocks(text, file) if text is not None else ():
        shown = _retold(block, plan, places) if wanted(block.message) else block.text
        if shown != block.text and text is not None:
            yield Edit(Span(file, first, 1, last, len(text.lines[last - 1]) + 1), shown)


def _retold(block: po.Block, plan: _Plan, places: Mapping[str, str]) -> str:
    """Return the lines of a message with the new name; a message that only stands in the place keeps its lines."""
    message, strings = plan.changed(block.message), tuple(map(plan.changed, block.strings))
    if (message, strings) == (block.message, block.strings) or block.obsolete:
        return _replaced(block.text, places)
    references = tuple(places.get(place, place) for place in block.references)
    fields = po.Fields(
        message, plan.changed(block.plural), block.context, block.extracted, references,
        _remarked(block, message, strings), block.flags, strings, block.previous,
    )  # fmt: skip
    return fields.block().text


def _remarked(block: po.Block, message: str, strings: tuple[str, ...]) -> str:
    """Return the comments of translators; a review mark that held holds for the new name too."""
    before = reviews.digest(block.context or "", block.message, block.plural, block.strings)
    after = reviews.digest(block.context or "", message, block.plural, strings)
    return block.comment.replace(f"reviewed {before}", f"reviewed {after}")


def _replaced(shown: str, places: Mapping[str, str]) -> str:
    """Return lines of a message with other places behind `#:`."""
    for old, new in places.items():
        pattern = re.compile(rf"^(#:.*?){re.escape(old)}(?=\s|$)", re.MULTILINE)
        shown = pattern.sub(lambda found, new=new: f"{found[1]}{new}", shown)  # type: ignore[misc]
    return shown
