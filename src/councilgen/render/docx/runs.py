"""Inlines as runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import assert_never

from councilgen.blocks.model import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Isolated,
    LineBreak,
    Link,
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
from councilgen.render.docx.direction import fence, one_way, pieces, reads_from_right
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.xml import attribute, escape

# Punctuation that Latin and Chinese share: Word takes the Latin glyph unless a run says otherwise.
_SHARED = re.compile("[“”‘’…—·×÷±°§]")
_HYPHENS = re.compile("([\u2011\u00ad])")


@dataclass(frozen=True, slots=True)
class Manner:
    """How words are set at a place in the text."""

    language: Language
    style: str = ""  # of characters, where neither strong, emphasis nor code says it: "hyperlink"
    strong: bool = False
    emphasis: bool = False
    raised: bool = False
    code: bool = False


def runs(inlines: tuple[Inline, ...], manuscript: Manuscript, manner: Manner) -> str:
    """Return `inlines` as runs, one after the other."""
    return "".join([_run(inline, manuscript, manner) for inline in inlines])


def words(text: str, manuscript: Manuscript, manner: Manner) -> str:
    """Return `text` as runs, each of one direction."""
    return "".join([_piece(*piece, manuscript, manner) for piece in pieces(text, manner.language.right_to_left)])


def tab(manuscript: Manuscript, manner: Manner) -> str:
    """Return a jump to the next tab stop."""
    return f"<w:r>{_home(manuscript, manner)}<w:tab/></w:r>"


def line_break(manuscript: Manuscript, manner: Manner) -> str:
    """Return a line end inside a paragraph."""
    return f"<w:r>{_home(manuscript, manner)}<w:br/></w:r>"


def _run(inline: Inline, manuscript: Manuscript, manner: Manner) -> str:
    match inline:
        case Text(text):
            return words(text, manuscript, manner)
        case Strong(children):
            return runs(children, manuscript, replace(manner, strong=True))
        case Emphasis(children):
            return runs(children, manuscript, replace(manner, emphasis=True))
        case Raised(children):
            return runs(children, manuscript, replace(manner, raised=True))
        case Code(text):
            return _left_to_right(text, manuscript, replace(manner, code=True))
        case Isolated(text):
            return _left_to_right(text, manuscript, manner)
        case Foreign(language, children):
            return _foreign(language, children, manuscript, manner)
        case Link(address, text):
            relationship = manuscript.relationships.to_address(address)
            return _hyperlink(f'r:id="{relationship}"', text, manuscript, manner)
        case Reference(target, text):
            return _hyperlink(f'w:anchor="{attribute(manuscript.bookmark(target).name)}"', text, manuscript, manner)
        case NoteMark(number):
            properties = _properties(manuscript, replace(manner, style="note-mark"), manner.language.right_to_left)
            return f'<w:r>{properties}<w:footnoteReference w:id="{number}"/></w:r>'
        case LineBreak():
            return line_break(manuscript, manner)
        case Tab():
            return tab(manuscript, manner)
        case PageNumber():
            return _field("PAGE", "2", manuscript, manner)
        case PageCount():
            return _field("NUMPAGES", "2", manuscript, manner)
        case _:
            assert_never(inline)


def _piece(text: str, right_to_left: bool, manuscript: Manuscript, manner: Manner) -> str:
    hint = manner.language.script == "han" and _SHARED.search(text) is not None
    properties = _properties(manuscript, manner, right_to_left, hint)
    return f"<w:r>{properties}{_characters(text)}</w:r>"


def _characters(text: str) -> str:
    """Return `text` as the content of a run; Word has hyphens of its own that do not break, or break only."""
    if not _HYPHENS.search(text):
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    hyphens = {"\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>", "": ""}
    return "".join(
        hyphens.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in _HYPHENS.split(text) if part
    )


def _left_to_right(text: str, manuscript: Manuscript, manner: Manner) -> str:
    return _fenced(_piece(*one_way(text, manner.language.right_to_left), manuscript, manner), False, manuscript, manner)


def _foreign(language: Language, children: tuple[Inline, ...], manuscript: Manuscript, manner: Manner) -> str:
    content = runs(children, manuscript, replace(manner, language=language))
    if language.direction == manner.language.direction:
        return content
    mark = _piece(fence(language.right_to_left), language.right_to_left, manuscript, manner)
    return _fenced(f"{mark}{content}{mark}", language.right_to_left, manuscript, manner)


def _hyperlink(target: str, text: str, manuscript: Manuscript, manner: Manner) -> str:
    linked, around = replace(manner, style="hyperlink"), manner.language.right_to_left
    mixed = reads_from_right(text)
    written = pieces(text, around) if mixed else (one_way(text, around),)
    content = "".join(_piece(*piece, manuscript, linked) for piece in written)
    link = f'<w:hyperlink {target} w:history="1">{content}</w:hyperlink>'
    return link if mixed else _fenced(link, False, manuscript, manner)


def _fenced(content: str, right_to_left: bool, manuscript: Manuscript, manner: Manner) -> str:
    """Return `content`, which is of the given direction, kept apart from the words around it if theirs is the other."""
    around = manner.language.right_to_left
    if around == right_to_left:
        return content
    mark = _piece(fence(around), around, manuscript, Manner(manner.language))
    return f"{mark}{content}{mark}"


def _field(instruction: str, cached: str, manuscript: Manuscript, manner: Manner) -> str:
    """Return a field; `cached` is what is seen until Word has laid out the pages."""
    properties = _home(manuscript, manner)
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{cached}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{properties}{part}</w:r>" for part in parts)


def _home(manuscript: Manuscript, manner: Manner) -> str:
    return _properties(manuscript, manner, manner.language.right_to_left)


def _properties(manuscript: Manuscript, manner: Manner, right_to_left: bool, hint: bool = False) -> str:
    # The tag stands for the language: a language has so many facts that hashing them would take most of the time.
    styled = (manner.style, manner.strong, manner.emphasis, manner.raised, manner.code)
    key = (manner.language.tag, *styled, right_to_left, hint)
    known = manuscript.manners.get(key)
    if known is None:
        content = _style(manuscript, manner, hint) + _direction(manuscript, manner.language, right_to_left)
        known = manuscript.manners[key] = f"<w:rPr>{content}</w:rPr>" if content else ""
    return known


def _style(manuscript: Manuscript, manner: Manner, hint: bool) -> str:
    """Return the character style; a run has only one, what else applies stands beside it."""
    bold = manner.strong or (manner.emphasis and manner.language.emphasis == "bold")
    italic = manner.emphasis and manner.language.emphasis == "italic"
    style = manner.style or ("code" if manner.code else "strong" if bold else "emphasis" if italic else "")
    return (
        (f'<w:rStyle w:val="{manuscript.styles.character(style)}"/>' if style else "")
        + ('<w:rFonts w:hint="eastAsia"/>' if hint else "")
        + ("<w:b/><w:bCs/>" if bold and style != "strong" else "")
        + ("<w:i/><w:iCs/>" if italic and style != "emphasis" else "")
        + ('<w:vertAlign w:val="superscript"/>' if manner.raised else "")
    )


def _direction(manuscript: Manuscript, language: Language, right_to_left: bool) -> str:
    direction = "<w:rtl/>" if right_to_left else ""
    if language.tag == manuscript.edition.language.tag:
        return direction
    return f"{direction}<w:lang {slots(language)}/>"


def slots(language: Language) -> str:
    """Return the attribute of `w:lang` that names `language`: Word keeps three languages, by script."""
    slot = {"arabic": "w:bidi", "han": "w:eastAsia"}.get(language.script, "w:val")
    return f'{slot}="{language.word_tag}"'
