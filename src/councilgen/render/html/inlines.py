"""Inlines as HTML."""

from __future__ import annotations

import re
from typing import assert_never

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
from councilgen.blocks.walking import split_at_tabs
from councilgen.languages import Language
from councilgen.render.html.markup import is_safe, opening, tag, text
from councilgen.render.html.setting import Setting
from councilgen.render.words import SYMBOL, turned


def write_inlines(children: tuple[Inline, ...], setting: Setting, language: Language | None = None) -> str:
    """Return the markup of `children`, which are in `language`, or in that of the edition."""
    around = language or setting.edition.language
    return "".join(_write(child, setting, around) for child in children)


def write_columns(children: tuple[Inline, ...], setting: Setting, language: Language | None = None) -> str:
    """Return the markup of a paragraph's words, in columns if tabs divide them."""
    columns = split_at_tabs(children)
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
            return SYMBOL.sub(_unbroken, text(inline.text))
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
            return _note_mark(inline.number)
        case Foreign():
            words = write_inlines(inline.children, setting, inline.language)
            return tag("span", words, **setting.language_attributes(inline.language, around))
        case Isolated():
            return tag("bdi", text(inline.text), dir="ltr")
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
    return tag("a", text(link.text), href=link.address, dir="ltr" if turned(link.text, around) else None)


def _reference(reference: Reference, setting: Setting, around: Language) -> str:
    """Return a link into the page, or the bare words where they would lead nowhere."""
    if reference.target not in setting.anchors.targets:
        return text(reference.text)
    direction = "ltr" if turned(reference.text, around) else None
    return tag("a", text(reference.text), href=f"#{reference.target}", dir=direction)


def _note_mark(number: int) -> str:
    link = tag("a", str(number), id=mark_id(number), href=f"#{note_id(number)}", role="doc-noteref")
    return tag("sup", link, class_="note-mark")
