"""What may be written where the cursor stands: keys, words of closed lists, keys of the register, marks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from councilgen.diagnostics.model import Span
from councilgen.languages import LANGUAGES
from councilgen.load.context import Shape
from councilgen.load.shapes import ListOf
from councilgen.load.tables import OPTIONS
from councilgen.lsp import marks, shapes, wordings
from councilgen.lsp.files import CatalogFile, Kind, form
from councilgen.lsp.lines import cursor, outline
from councilgen.lsp.outlines import Body, Comment, Cursor, Outline, Path, Value, Word
from councilgen.lsp.state import State
from councilgen.lsp.texts import Spot, Text
from councilgen.lsp.wordings import Part
from councilgen.workspace import TEMPLATES

Sort = Literal["key", "word", "citation", "reference", "note", "name", "block"]
_OPENED = (
    ("citation", re.compile(r"\[@(?P<word>[\w-]*)$")),
    ("citation", re.compile(r"\]\(@(?P<word>[\w-]*)$")),
    ("reference", re.compile(r"\]\(#(?P<word>[\w-]*)$")),
    ("note", re.compile(r"\[\^(?P<word>[^\]\s]*)$")),
)
_REST = re.compile(r"[\w-]*")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)(?P<info>.*)$")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that may be written."""

    label: str
    insert: str
    span: Span  # what it stands for
    sort: Sort
    detail: str = ""
    about: str = ""  # Markdown
    part: Part | None = None  # of the register, which says more about it when it is asked
    snippet: bool = False
    rank: int = 5  # the least first

    @property
    def key(self) -> str:
        """Return the key of the register that is meant."""
        return self.label.removeprefix("- ")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked, and where."""

    state: State
    kind: Kind
    text: Text
    spot: Spot

    @property
    def line(self) -> str:
        return self.text.lines[self.spot.line - 1]

    @property
    def before(self) -> str:
        return self.line[: self.spot.column - 1]

    @property
    def after(self) -> str:
        return self.line[self.spot.column - 1 :]

    def span(self, column: int, *, rest: bool = True) -> Span:
        """Return the stretch from a column to the cursor, with the rest of the word behind it."""
        end = self.spot.column + (len(_rest(self.after)) if rest else 0)
        return Span(self.kind.path, self.spot.line, min(column, self.spot.column), self.spot.line, end)


def _rest(text: str) -> str:
    """Return the word that a text begins with."""
    found = _REST.match(text)
    return found[0] if found else ""


def choices(state: State, kind: Kind, text: Text, spot: Spot) -> tuple[Choice, ...]:
    """Return what may be written at a place of a file."""
    asked = _Asked(state, kind, text, spot)
    if spot.line > len(text.lines):
        return ()
    if isinstance(kind, CatalogFile):
        return tuple(_marks(asked)) if re.match(r'\s*(?:msg\w+(?:\[\d\])?\s*)?"', asked.before) else ()
    here = cursor(text.shown, spot.line, spot.column)
    return tuple(_of_cursor(asked, here))


def explained(state: State, part: Part, key: str) -> str:
    """Return what the register says of a choice, when an editor asks for it."""
    return wordings.described(state, part, key) if key in wordings.keys(state, part) else ""


def _of_cursor(asked: _Asked, here: Cursor) -> Iterator[Choice]:
    shape = form(asked.kind, outline(asked.text.shown))
    if shape is None or isinstance(here, Comment):
        return
    found = list(_marks(asked))
    yield from found
    if found:
        return
    match here:
        case Body(path=path):
            yield from _of_fence(asked, path)
        case Word() as word:
            yield from _of_word(asked, shape, word)
        case Value() as value:
            yield from _of_value(asked, shape, value)


# ---------------------------------------------------------------------------------------------------------------- keys


def _of_word(asked: _Asked, shape: Shape[Any], word: Word) -> Iterator[Choice]:
    yield from _keys(asked, shape, word.path, word.column)
    if word.pending and not _inside_item(asked):
        yield from _items(asked, shape, word)
    if word.pending and _inside_item(asked):
        yield from _values(asked, shape, Value(word.path, word.column, word.written))


def _inside_item(asked: _Asked) -> bool:
    return asked.before.lstrip().startswith("-")


def _keys(asked: _Asked, shape: Shape[Any], path: Path, column: int) -> Iterator[Choice]:
    """Yield the keys of a mapping that are not there yet, those that are needed first."""
    there = set(outline(asked.text.shown).keys(path)) - {_rest(asked.line[column - 1 :])}
    behind = re.match(r"[\w-]*\s*:", asked.line[column - 1 :]) is not None
    flow = any(mark in asked.before[: column - 1] for mark in "{[")
    indent = " " * max(0, column - 1 - (len(asked.line) - len(asked.line.lstrip(" "))))
    for record in shapes.records_at(shape, path):
        if record.alternatives and there & record.members.keys():
            continue
        for rank, (name, member) in enumerate(record.members.items()):
            if name in there or name == "*":
                continue
            insert = name if behind else f"{name}: " if flow else shapes.snippet(name, member, indent)
            about = shapes.about(member) + (" (required)" if member.required else "")
            yield Choice(
                name, insert, asked.span(column), "key", "required" if member.required else "", about,
                snippet="$" in insert, rank=rank if member.required else 50 + rank,
            )  # fmt: skip


def _items(asked: _Asked, shape: Shape[Any], word: Word) -> Iterator[Choice]:
    """Yield the first item of a list that a key waits for."""
    for each in shapes.shapes_at(shape, word.path):
        for one in shapes.alternatives(each):
            if isinstance(one, ListOf):
                if shapes.is_record(one.shape):
                    insert = f"- {shapes.item_snippet(one.shape, '  ')}"
                    yield Choice(f"- {one.wanted}", insert, asked.span(word.column), "block", snippet=True, rank=1)
                for choice in _named(asked, (*word.path, 0), one.shape, word.column):
                    yield Choice(
                        f"- {choice.label}", f"- {choice.insert}", choice.span, choice.sort, choice.detail,
                        choice.about, choice.part, rank=10,
                    )  # fmt: skip


# -------------------------------------------------------------------------------------------------------------- values


def _of_value(asked: _Asked, shape: Shape[Any], value: Value) -> Iterator[Choice]:
    if value.path and isinstance(value.path[-1], int) and not value.flow:
        yield from _keys(asked, shape, value.path, value.column)
    yield from _values(asked, shape, value)


def _values(asked: _Asked, shape: Shape[Any], value: Value) -> Iterator[Choice]:
    column = value.column
    if not value.flow and re.match(r"[\w-]*:$", asked.before.rsplit(" ", 1)[-1]):
        return  # the space behind the colon is still to be typed
    for each in shapes.shapes_at(shape, value.path):
        yield from _named(asked, value.path, each, column)
        if not value.flow and not value.quoted:
            yield from _phrases(asked, value, column)


def _named(asked: _Asked, path: Path, shape: Shape[Any], column: int) -> Iterator[Choice]:
    """Yield words of closed lists and keys of the register that may stand in a place."""
    for rank, word in enumerate(dict.fromkeys(shapes.words(shape))):
        detail = next((language.autonym for tag, language in LANGUAGES.items() if tag == word), "")
        yield Choice(word, word, asked.span(column, rest=" " not in word), "word", detail, rank=rank)
    part = part_named(shape)
    if part is not None:
        yield from _of_register(asked, part, asked.span(column), "name", "", "")
    if path and path[-1] == "template":
        for name in asked.state.workspace.folders(TEMPLATES):
            yield Choice(name, name, asked.span(column), "word", "a folder of templates/")


def part_named(shape: Shape[Any]) -> Part | None:
    """Return the part of the register whose keys may stand in a place."""
    name = shapes.part(shape)
    return next((part for part, file in wordings.FILES.items() if name and file.endswith(f"/{name}.yaml")), None)


def _of_register(asked: _Asked, part: Part, span: Span, sort: Sort, before: str, behind: str) -> Iterator[Choice]:
    for key in wordings.keys(asked.state, part):
        title = wordings.title(asked.state, part, key)
        yield Choice(key, f"{before}{key}{behind}", span, sort, title, part=part)


def _phrases(asked: _Asked, value: Value, column: int) -> Iterator[Choice]:
    """Yield the standard phrases, each with its wording in all languages."""
    span = asked.span(column)
    match value.path:
        case ("action",):
            for verb, about in asked.state.register.actions:
                said = f"{{{verb}: {about}}}"
                yield Choice(said, said, span, "word", "standard phrase", wordings.action(asked.state, verb, about))
        case ("financial_implications",):
            insert = "{within_budget: ${1:2026-2027}}"
            about = wordings.finance(asked.state, "within_budget")
            yield Choice("{within_budget: …}", insert, span, "word", "standard phrase", about, snippet=True)
        case ("submitted_by",):
            yield Choice(
                "{text: …}", '{text: "${1}"}', span, "word", "an author line of your own", snippet=True, rank=9
            )
        case _:
            pass


# ---------------------------------------------------------------------------------------------------- marks of Markdown


def _marks(asked: _Asked) -> Iterator[Choice]:
    """Yield what may stand in the mark of Markdown that the cursor stands in."""
    for sort, pattern in _OPENED:
        found = pattern.search(asked.before)
        if found is None:
            continue
        closing = "]" if asked.before[found.start()] == "[" else ")"
        behind = "" if asked.after[len(_rest(asked.after)) :].startswith(closing) else closing
        span = asked.span(found.start("word") + 1)
        match sort:
            case "citation":
                yield from _of_register(asked, "instruments", span, "citation", "", behind)
            case "reference":
                yield from _ids(asked, span, behind)
            case _:
                yield from _notes(asked, span, behind)
        return


def _ids(asked: _Asked, span: Span, behind: str) -> Iterator[Choice]:
    """Yield the ids of a document; in a catalog those of the document that it translates."""
    text = asked.text
    if isinstance(asked.kind, CatalogFile):
        source = asked.state.text(asked.kind.document) if asked.kind.document else None
        if source is None:
            return
        text = source
    for mark in dict.fromkeys(marks.ids(outline(text.shown), text.lines)):
        shown = text.lines[mark.line - 1].strip()
        yield Choice(mark.name, f"{mark.name}{behind}", span, "reference", _near(text, mark) or shown)


def _near(text: Text, mark: marks.Mark) -> str:
    """Return the heading or title that stands beside the id of a section or an annex."""
    beside = outline(text.shown)
    own = next((each for each in beside.entries if each.key == "id" and each.line == mark.line), None)
    if own is None:
        return ""
    found = beside.at((*own.path[:-1], "heading")) or beside.at((*own.path[:-1], "title"))
    return found.words if found else ""


def _notes(asked: _Asked, span: Span, behind: str) -> Iterator[Choice]:
    """Yield the labels of footnotes of the same field; in a catalog those of the message."""
    lines = asked.text.lines
    if isinstance(asked.kind, CatalogFile):
        found = [mark for number in _message(lines, asked.spot.line) for mark in marks.marks(lines[number - 1], number)]
    else:
        field = marks.field_at(outline(asked.text.shown), asked.spot.line)
        found = list(marks.in_field(field, lines)) if field else []
    texts = {mark.name: lines[mark.line - 1].partition("]:")[2].strip() for mark in found if mark.sort == "note text"}
    names = [mark.name for mark in found if mark.sort in ("note", "note text") and not _is_here(asked, mark)]
    for name in dict.fromkeys(names):
        yield Choice(name, f"{name}{behind}", span, "note", texts.get(name, ""))


def _is_here(asked: _Asked, mark: marks.Mark) -> bool:
    return mark.line == asked.spot.line and mark.column <= asked.spot.column <= mark.end


def _message(lines: tuple[str, ...], line: int) -> range:
    """Return the lines of the message of a catalog that a line belongs to."""
    first = last = line
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return range(first, last + 1)


def _of_fence(asked: _Asked, path: Path) -> Iterator[Choice]:
    """Yield the options of a table whose cells lie in a file, inside its fenced block."""
    whole: Outline = outline(asked.text.shown)
    field = whole.at(path)
    first = field.line if field else asked.spot.line
    fences = [n for n in range(first + 1, asked.spot.line) if _FENCE.match(asked.text.lines[n - 1])]
    if len(fences) % 2 == 0:
        return
    inside = asked.text.lines[fences[-1] : asked.spot.line - 1]
    there = {line.partition(":")[0].strip() for line in inside}
    written = asked.before.lstrip()
    column = len(asked.before) - len(written) + 1
    name, colon, value = written.partition(":")
    if not colon:
        for rank, (key, member) in enumerate(OPTIONS.members.items()):
            if key not in there:
                yield Choice(key, f"{key}: ", asked.span(column), "key", about=member.about, rank=rank)
    elif name in OPTIONS.members:
        span = asked.span(asked.spot.column - len(value.lstrip()))
        for word in shapes.words(OPTIONS.members[name].shape):
            yield Choice(word, word, span, "word")
        if name == "source":
            folder = asked.kind.path.rpartition("/")[0]
            for file in asked.state.workspace.files(folder, ".csv"):
                own = file.rpartition("/")[2]
                yield Choice(own, own, asked.span(asked.spot.column - len(value.lstrip()), rest=False), "word")
