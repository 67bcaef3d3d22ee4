"""Inlines as HTML."""

from __future__ import annotations

import re
from typing import assert_never
from unicodedata import bidirectional

from councilgen.blocks.model import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Isolated,
    LineBreak,
    Link,
    Note,
    NoteMark,
    PageCount,
    PageNumber,
    Raised,
    Reference,
    Strong,
    Tab,
    Text,
)
from councilgen.languages import Language
from councilgen.render.html.markup import is_safe, opening, tag, text
from councilgen.render.html.setting import Setting

# A document symbol, A/RES/70/125 or C26/17(Rev.1)-E: a line must not end behind one of its slashes.
_SYMBOL = re.compile(
    r"(?<![A-Za-z0-9/])[A-Z]{1,6}\d{0,4}(?:/[A-Z0-9]+)+(?:\((?:Rev|Add|Corr)\.\d+\))*(?:-[ACEFRS](?![A-Za-z0-9]))?"
)

_LEFT_TO_RIGHT_ISOLATE, _POP_ISOLATE = "\u2066", "\u2069"


def write_inlines(children: tuple[Inline, ...], setting: Setting, language: Language | None = None) -> str:
    """Return the markup of `children`, which are in `language`, or in that of the edition."""
    around = language or setting.edition.language
    return "".join(_write(child, setting, around) for child in children)


def write_columns(children: tuple[Inline, ...], setting: Setting, language: Language | None = None) -> str:
    """Return the markup of a paragraph's words, in columns if tabs divide them."""
    columns = _split_at_tabs(children)
    if len(columns) == 1:
        return write_inlines(children, setting, language)
    return " ".join(tag("span", write_inlines(column, setting, language), class_="column") for column in columns)


def write_note(note: Note, element: str, setting: Setting) -> str:
    """Return the paragraphs of `note`, each as an `element`."""
    return " ".join(
        tag(
            element,
            write_inlines(paragraph.children, setting, paragraph.language),
            class_=paragraph.style,
            **setting.language_attributes(paragraph.language),
        )
        for paragraph in note.blocks
    )


def note_id(number: int) -> str:
    """Return the id of a note; the dot keeps it apart from ids that authors choose."""
    return f"note.{number}"


def mark_id(number: int) -> str:
    """Return the id of the mark of a note."""
    return f"mark.{number}"


def _unbroken(symbol: re.Match[str]) -> str:
    return tag("span", symbol[0], class_="symbol")


def _write(inline: Inline, setting: Setting, around: Language) -> str:
    match inline:
        case Text():
            return _SYMBOL.sub(_unbroken, text(inline.text))
        case Strong():
            return tag("strong", write_inlines(inline.children, setting, around))
        case Emphasis():
            return tag("em", write_inlines(inline.children, setting, around))
        case Raised():
            return tag("sup", write_inlines(inline.children, setting, around))
        case Code():
            return tag("code", text(inline.text), dir="ltr")
        case Link():
            return _link(inline, around)
        case Reference():
            return _reference(inline, setting, around)
        case NoteMark():
            return _note_mark(inline.number, setting)
        case Foreign():
            words = write_inlines(inline.children, setting, inline.language)
            return tag("span", words, **setting.language_attributes(inline.language, around))
        case Isolated():
            return _isolated(inline, setting, around)
        case LineBreak():
            return opening("br")
        case Tab():
            return tag("span", " ", class_="tab")
        case PageNumber():
            return tag("span", class_="page-number")
        case PageCount():
            return tag("span", class_="page-count")
        case _:
            assert_never(inline)


def _link(link: Link, around: Language) -> str:
    if not is_safe(link.address):
        return text(link.text)
    return tag("a", text(link.text), href=link.address, dir=_direction(link.text, around))


def _reference(reference: Reference, setting: Setting, around: Language) -> str:
    """Return a link into the page, or the bare words where they would lead nowhere."""
    if reference.target not in setting.targets:
        return text(reference.text)
    return tag("a", text(reference.text), href=f"#{reference.target}", dir=_direction(reference.text, around))


def _direction(words: str, around: Language) -> str | None:
    """Return the direction of a link if it is not that of its line, as of "C26/17(Rev.1)" in Arabic."""
    if not around.right_to_left or any(bidirectional(character) in {"R", "AL"} for character in words):
        return None
    return "ltr"


def _note_mark(number: int, setting: Setting) -> str:
    if setting.flavour.notes_at_mark:
        return _floated(setting.edition.notes[number - 1], setting)
    link = tag("a", str(number), id=mark_id(number), href=f"#{note_id(number)}", role="doc-noteref")
    return tag("sup", link, class_="note-mark")


def _floated(note: Note, setting: Setting) -> str:
    """Return a note as it stands at its mark. Spans, since a paragraph within a paragraph would end the outer one."""
    return tag("span", write_note(note, "span", setting), class_="footnote", data_number=str(note.number))


def _isolated(inline: Isolated, setting: Setting, around: Language) -> str:
    if not setting.flavour.marks_for_direction:
        return tag("bdi", text(inline.text), dir="ltr")
    if not around.right_to_left:
        return text(inline.text)
    return f"{_LEFT_TO_RIGHT_ISOLATE}{text(inline.text)}{_POP_ISOLATE}"


def _split_at_tabs(children: tuple[Inline, ...]) -> list[tuple[Inline, ...]]:
    columns: list[list[Inline]] = [[]]
    for child in children:
        if isinstance(child, Tab):
            columns.append([])
        else:
            columns[-1].append(child)
    return [tuple(column) for column in columns]
