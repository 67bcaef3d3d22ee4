"""Inline Markdown to words."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from markdown_it.token import Token

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.parser import parser
from councilgen.model.passage import Passage
from councilgen.model.words import (
    Bold,
    Break,
    Citation,
    CrossReference,
    Hyperlink,
    Italic,
    Mark,
    Plain,
    Verbatim,
    Word,
)
from councilgen.remembering import remembered

_SCHEMES = ("http", "https", "mailto")


def words(passage: Passage) -> tuple[Word, ...]:
    """Return what the passage says; what is wrong with its markup is `faults`' business."""
    return _parse(passage.markup)[0]


def faults(passage: Passage) -> list[Diagnostic]:
    """Return what is wrong with the markup of the passage."""
    return [
        rule.at(passage.span(start, end), message, hint)
        for rule, start, end, message, hint in _parse(passage.markup)[1]
    ]


_Fault = tuple[Rule, int, int, str, str]


@remembered(8192)
def _parse(markup: str) -> tuple[tuple[Word, ...], tuple[_Fault, ...]]:
    tokens = parser().parseInline(markup, {})
    found: list[_Fault] = []
    children = iter(tokens[0].children or ()) if tokens else iter(())
    return tuple(_merge(_words(children, "", found))), tuple(found)


def _words(tokens: Iterator[Token], closing: str, found: list[_Fault]) -> Iterator[Word]:
    """Yield the words up to the token `closing`."""
    for token in tokens:
        match token.type:
            case kind if kind == closing:
                return
            case "text" | "text_special":
                yield Plain(token.content)
            case "softbreak":
                yield Plain(" ")
            case "hardbreak":
                yield Break()
            case "code_inline":
                yield Verbatim(token.content)
            case "strong_open":
                yield Bold(tuple(_merge(_words(tokens, "strong_close", found))))
            case "em_open":
                yield Italic(tuple(_merge(_words(tokens, "em_close", found))))
            case "link_open":
                yield _link(token, tuple(_words(tokens, "link_close", found)), found)
            case "footnote_mark":
                yield Mark(token.content, token.meta["start"], token.meta["end"])
            case "citation":
                yield Citation(token.content, "", token.meta["start"], token.meta["end"])
            case "image":
                found.append(_image_fault(token))
            case "html_inline":
                found.append(_html_fault(token))
            case other:
                raise AssertionError(f"markdown-it made a token that councilgen does not know: {other}")


def _link(token: Token, content: tuple[Word, ...], found: list[_Fault]) -> Word:
    """Return the link, citation or cross-reference that a Markdown link is."""
    address, start, end = str(token.attrs["href"]), token.meta["start"], token.meta["end"]
    text = "".join(word.text for word in content if isinstance(word, Plain | Verbatim))
    if any(not isinstance(word, Plain | Verbatim) for word in content):
        text = _without_markup(content)
        found.append(
            (rules.MARKUP_IN_LINK, start, end, f"the words of the link to {address} have markup", "write plain words")
        )
    if address.startswith("#"):
        return CrossReference(address[1:], text, start, end)
    if address.startswith("@"):
        return Citation(address[1:], text, start, end)
    if problem := address_fault(address):
        hint = "begin the address with https://, or write #id for a place in this document"
        found.append((rules.LINK_ADDRESS, start, end, problem, hint))
    elif not text:
        found.append((rules.LINK_ADDRESS, start, end, f"the link to {address} has no words", "write [words](address)"))
    return Hyperlink(address, text, start, end)


def address_fault(address: str) -> str:
    """Return what is wrong with an address out of the document, or nothing."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return f"{address!r} is not an address"
    if parts.scheme not in _SCHEMES:
        return f"a link cannot go to {address!r}"
    if parts.scheme != "mailto" and not parts.hostname:
        return f"the address {address!r} names no host"
    if any(character.isspace() or not character.isprintable() for character in address):
        return f"the address {address!r} has a character that an address cannot have"
    return ""


def _without_markup(content: tuple[Word, ...]) -> str:
    pieces = []
    for word in content:
        match word:
            case Plain(text) | Verbatim(text):
                pieces.append(text)
            case Bold(children) | Italic(children):
                pieces.append(_without_markup(children))
            case Break():
                pieces.append(" ")
            case _:
                pass
    return "".join(pieces)


def _image_fault(token: Token) -> _Fault:
    message = "an image stands in the middle of a text"
    return rules.IMAGE_PLACE, token.meta["start"], token.meta["end"], message, "put it in a paragraph of its own"


def _html_fault(token: Token) -> _Fault:
    message = f"raw HTML: {token.content[:40]}"
    hint = "write Markdown; for the sign itself write \\<"
    return rules.RAW_HTML, token.meta["start"], token.meta["end"], message, hint


def _merge(found: Iterator[Word]) -> Iterator[Word]:
    """Yield the words with neighbouring plain ones made one."""
    pending = ""
    for word in found:
        if isinstance(word, Plain):
            pending += word.text
            continue
        if pending:
            yield Plain(pending)
            pending = ""
        yield word
    if pending:
        yield Plain(pending)
