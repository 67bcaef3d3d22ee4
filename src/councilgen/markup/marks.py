"""Where the marks of a text in Markdown stand, so that a tool that knows no Markdown can keep them whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from markdown_it.token import Token

from councilgen.markup.parser import placing_parser
from councilgen.remembering import remembered


class MarkKind(Enum):
    """What a mark is; the value is what a translator is told."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    LINK = "link"
    CITATION = "citation"
    REFERENCE = "cross-reference"
    NOTE = "footnote"
    BREAK = "line break"
    SIGN = "sign"  # a character that is written with a backslash or as an entity
    IMAGE = "image"
    HTML = "HTML"


@dataclass(frozen=True, slots=True)
class InlineMark:
    """A stretch of the Markdown that is no text: `(start, end)`.

    Of marks that stand round text, the second is `closing`; of the others `closing` is empty.
    """

    kind: MarkKind
    start: int
    end: int
    closing: tuple[int, int] = (0, 0)


@remembered(4096)
def inline_marks(markup: str) -> tuple[InlineMark, ...]:
    """Return the marks in `markup`, each where it begins; those inside others follow them."""
    # The parser would count a carriage return and a line end as one character.
    tokens = placing_parser().parseInline(markup.replace("\r", " "), {})
    children = iter(tokens[0].children or ()) if tokens else iter(())
    return tuple(sorted(_marks(children, markup), key=lambda mark: (mark.start, -mark.end)))


def _marks(tokens: Iterator[Token], markup: str) -> Iterator[InlineMark]:
    opened: list[tuple[MarkKind, int, int]] = []
    for token in tokens:
        match token.type:
            case "strong_open":
                opened.append((MarkKind.BOLD, token.meta["start"] - 1, token.meta["start"] + 1))
            case "em_open":
                opened.append((MarkKind.ITALIC, token.meta["start"], token.meta["end"]))
            case "strong_close" | "em_close":
                width = len(token.markup)
                start = token.meta["start"]
                kind, first, last = opened.pop()
                yield InlineMark(kind, first, last, (start, start + width))
            case "link_open":
                yield from _link(token, tokens, markup)
            case "code_inline":
                start, end, ticks = token.meta["start"], token.meta["end"], len(token.markup)
                yield InlineMark(MarkKind.CODE, start, start + ticks, (end - ticks, end))
            case "footnote_mark":
                yield InlineMark(MarkKind.NOTE, token.meta["start"], token.meta["end"])
            case "citation":
                yield InlineMark(MarkKind.CITATION, token.meta["start"], token.meta["end"])
            case "image":
                yield InlineMark(MarkKind.IMAGE, token.meta["start"], token.meta["end"])
            case "html_inline":
                yield InlineMark(MarkKind.HTML, token.meta["start"], token.meta["end"])
            case "text_special":
                yield InlineMark(MarkKind.SIGN, token.meta["start"], token.meta["end"])
            case "hardbreak":
                yield _break(token, markup)
            case _:
                pass


def _link(token: Token, tokens: Iterator[Token], markup: str) -> Iterator[InlineMark]:
    """Yield the link, citation or cross-reference that a Markdown link is, and the marks in its words."""
    start, end = token.meta["start"], token.meta["end"]
    inside = []
    for each in tokens:
        if each.type == "link_close":
            break
        inside.append(each)
    if markup[start] == "<":
        yield InlineMark(MarkKind.LINK, start, end)
        return
    address = str(token.attrs["href"])
    kinds = {"#": MarkKind.REFERENCE, "@": MarkKind.CITATION}
    kind = kinds.get(address[:1], MarkKind.LINK)
    label_end = token.meta["label_end"]
    if label_end == start + 1:
        yield InlineMark(kind, start, end)
        return
    yield InlineMark(kind, start, start + 1, (label_end, end))
    yield from _marks(iter(inside), markup)


def _break(token: Token, markup: str) -> InlineMark:
    """Return a line break: a backslash or spaces, the line end, and the indentation that is lost behind it."""
    start = token.meta["start"]
    while start and markup[start - 1] == " ":
        start -= 1
    end = token.meta["end"]
    while end < len(markup) and markup[end] in " \t":
        end += 1
    return InlineMark(MarkKind.BREAK, start, end)
