"""Block Markdown to prose: a text field with passages as leaves, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Related, Span
from councilgen.markup import attributes, inline
from councilgen.markup.field import Field
from councilgen.markup.parser import parser
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import (
    Alignment,
    DataTable,
    Footnote,
    Grid,
    Listing,
    Picture,
    Prose,
    ProseBlock,
    Quote,
    SubHeading,
    Words,
)
from councilgen.model.walk import passages
from councilgen.model.words import Mark, flat
from councilgen.remembering import remembered

_CAPTION = "Table: "
_ALIGNMENTS: dict[str, Alignment] = {"text-align:right": "end", "text-align:center": "center"}
_DEEPEST = 6
_DEFINITION = re.compile(r"\[[^\]^@]+\]:\s")


def prose(field: Field, kind: Kind = Kind.PARAGRAPH) -> tuple[Prose, list[Diagnostic]]:
    """Return the blocks and footnotes of a text field, and its faults."""
    reader = _Reader(field)
    blocks = tuple(reader.blocks(_Cursor(_parsed(field.text)), "", kind))
    found = Prose(blocks, tuple(reader.footnotes))
    reader.faults.extend(fault for passage in passages(found) for fault in inline.faults(passage))
    reader.faults.extend(_footnote_faults(found))
    return found, reader.faults


@remembered(512)
def _parsed(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, which nobody changes: while an author writes, most fields are as they were."""
    return tuple(parser().parse(text))


class _Cursor:
    """A list of tokens and how far it has been read."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._next = 0

    def __iter__(self) -> Iterator[Token]:
        while self._next < len(self._tokens):
            self._next += 1
            yield self._tokens[self._next - 1]

    def peek(self) -> Token | None:
        """Return the token that comes next."""
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def take(self) -> Token:
        """Return the next token and go past it."""
        self._next += 1
        return self._tokens[self._next - 1]


class _Reader:
    """Reads one field; collects its footnotes and faults on the way."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.lines = field.text.split("\n")
        self.faults: list[Diagnostic] = []
        self.footnotes: list[Footnote] = []
        self._depth = 0
        self._level = 1  # of the heading before: first, of the section that the field belongs to
        self._readers: dict[str, Callable[[Token, _Cursor, Kind], Iterator[ProseBlock]]] = {
            "paragraph_open": self._paragraph,
            "heading_open": self._heading,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "blockquote_open": self._quote,
            "table_open": self._table,
            "fence": self._fence,
            "footnote_reference_open": self._footnote,
            "html_block": self._html,
            "code_block": self._unsupported,
            "hr": self._unsupported,
        }

    def blocks(self, cursor: _Cursor, closing: str, kind: Kind) -> Iterator[ProseBlock]:
        """Yield the blocks up to the token `closing`."""
        for token in cursor:
            if token.type == closing:
                return
            yield from self._readers[token.type](token, cursor, kind)

    # ------------------------------------------------------------------------------------------------ single blocks

    def _paragraph(self, _token: Token, cursor: _Cursor, kind: Kind) -> Iterator[ProseBlock]:
        content = cursor.take()
        cursor.take()
        if _DEFINITION.match(content.content):
            message, hint = (
                "a link reference definition is not part of the format",
                "write [words](https://…) in the text",
            )
            self.faults.append(rules.MARKUP_UNSUPPORTED.at(self._span(content), message, hint))
        if content.content.startswith(_CAPTION) and (following := cursor.peek()) and following.type == "table_open":
            yield self._grid(content, cursor)
        elif content.children and content.children[0].type == "image":
            yield from self._picture(content)
        else:
            yield Words(self._passage(content, kind))

    def _heading(self, token: Token, cursor: _Cursor, _kind: Kind) -> Iterator[ProseBlock]:
        content = cursor.take()
        cursor.take()
        level = int(token.tag[1:])
        passage, given = self._with_attributes(content, Kind.HEADING)
        if level not in (2, 3) or self._depth:
            message = f"a heading {token.markup} cannot stand here"
            hint = "write ## for a sub-heading, ### for one below it; not inside lists or quotations"
            self.faults.append(rules.HEADING_LEVEL.at(passage.span(), message, hint))
        elif level > self._level + 1:
            hint = "write ## for a sub-heading of the section; ### stands below one of these"
            self.faults.append(rules.HEADING_LEVEL.at(passage.span(), "a heading ### stands below no ##", hint))
        self._level = level
        yield SubHeading(max(2, min(level, 3)), passage, given.id)

    def _list(self, token: Token, cursor: _Cursor, kind: Kind) -> Iterator[ProseBlock]:
        closing = token.type.replace("open", "close")
        items = []
        self._depth += 1
        if self._depth > _DEEPEST:
            hint = f"at most {_DEEPEST} levels can be set in"
            self.faults.append(rules.TOO_LARGE.at(self._span(token), "lists or quotations are nested too deep", hint))
        for item in cursor:
            if item.type == closing:
                break
            inside = Kind.ITEM if kind is Kind.PARAGRAPH else kind
            items.append(tuple(self.blocks(cursor, "list_item_close", inside)))
            self._refuse_empty(items[-1], item, "a list item")
        self._depth -= 1
        yield Listing(token.type.startswith("ordered"), int(token.attrs.get("start", 1)), tuple(items))

    def _quote(self, token: Token, cursor: _Cursor, _kind: Kind) -> Iterator[ProseBlock]:
        self._depth += 1
        inside = tuple(self.blocks(cursor, "blockquote_close", Kind.QUOTATION))
        self._refuse_empty(inside, token, "a quotation")
        yield Quote(inside)
        self._depth -= 1

    def _refuse_empty(self, inside: tuple[ProseBlock, ...], token: Token, what: str) -> None:
        if not inside:
            self.faults.append(rules.EMPTY_TEXT.at(self._span(token), f"{what} has no text", "write it, or delete it"))

    def _footnote(self, token: Token, cursor: _Cursor, _kind: Kind) -> Iterator[ProseBlock]:
        blocks = list(self.blocks(cursor, "footnote_reference_close", Kind.FOOTNOTE))
        label, span = str(token.meta["label"]), self._span(token)
        for block in blocks:
            if not isinstance(block, Words):
                message, hint = "a footnote holds more than paragraphs", "move the list or table into the text"
                self.faults.append(rules.MARKUP_UNSUPPORTED.at(span, message, hint))
        paragraphs = tuple(block.passage for block in blocks if isinstance(block, Words))
        if not paragraphs:
            self.faults.append(
                rules.EMPTY_TEXT.at(span, f"footnote [^{label}] has no text", "write it, or delete both")
            )
        self.footnotes.append(Footnote(label, span, paragraphs))
        yield from ()

    def _fence(self, token: Token, _cursor: _Cursor, kind: Kind) -> Iterator[ProseBlock]:
        if token.info.strip() != "table" or self._depth:
            yield from self._unsupported(token, _cursor, kind)
            return
        line = token.map[0] + 1 if token.map else 0
        yield DataTable(token.content, self.field.place, self.field.span(line))

    def _html(self, token: Token, _cursor: _Cursor, _kind: Kind) -> Iterator[ProseBlock]:
        shown = token.content.strip().split("\n")[0][:40]
        hint = "write Markdown; for the sign itself write \\<"
        self.faults.append(rules.RAW_HTML.at(self._span(token), f"raw HTML: {shown}", hint))
        yield from ()

    def _unsupported(self, token: Token, _cursor: _Cursor, _kind: Kind) -> Iterator[ProseBlock]:
        what = {"fence": "a fenced block", "code_block": "a code block", "hr": "a thematic break"}[token.type]
        hint = (
            "indent text less than four spaces"
            if token.type == "code_block"
            else "only a table may be fenced, with the word table behind the fence"
        )
        hint = "delete the line" if token.type == "hr" else hint
        message = f"{what} has no place in a Council document"
        self.faults.append(rules.MARKUP_UNSUPPORTED.at(self._span(token), message, hint))
        yield from ()

    # ------------------------------------------------------------------------------------------- tables and pictures

    def _table(self, _token: Token, cursor: _Cursor, _kind: Kind) -> Iterator[ProseBlock]:
        yield self._rows(cursor, None, attributes.Attributes(), _token)

    def _grid(self, caption: Token, cursor: _Cursor) -> Grid:
        passage, given = self._with_attributes(caption, Kind.CAPTION, skip=len(_CAPTION))
        if given.landscape and self._depth:
            message = "a table inside a list or quotation cannot turn the page"
            self.faults.append(
                rules.MARKUP_UNSUPPORTED.at(passage.span(), message, "move it out, or delete .landscape")
            )
        return self._rows(cursor, passage, given, cursor.take())

    def _rows(self, cursor: _Cursor, caption: Passage | None, given: attributes.Attributes, opening: Token) -> Grid:
        head: list[tuple[Passage | None, ...]] = []
        body: list[tuple[Passage | None, ...]] = []
        alignments: list[Alignment] = []
        row: list[Passage | None] = []
        column = 0
        for token in cursor:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                row, column = [], 0
            elif token.type in ("th_open", "td_open"):
                if token.type == "th_open":
                    alignments.append(_ALIGNMENTS.get(str(token.attrs.get("style", "")), "start"))
                kind = Kind.COLUMN if token.type == "th_open" else Kind.CELL
                content = cursor.take()
                passage, column = self._cell(content, kind, column)
                row.append(passage)
            elif token.type == "tr_close":
                (body if head else head).append(tuple(row))
        return Grid(
            given.id, self._span(opening), tuple(head), tuple(body), tuple(alignments), caption, None,
            "landscape" if given.landscape else "portrait",
        )  # fmt: skip

    def _cell(self, token: Token, kind: Kind, column: int) -> tuple[Passage | None, int]:
        """Return the passage of a cell, if it has one, and where the next cell begins to be looked for."""
        if not token.content:
            return None, column
        line = token.map[0] if token.map else 0
        # A bar inside a cell is written \| and comes here without its backslash.
        column = max(self.lines[line].find(token.content, column), 0)
        return self.field.passage([(line, column, token.content)], kind), column + len(token.content)

    def _picture(self, token: Token) -> Iterator[ProseBlock]:
        children = token.children or []
        image, rest = children[0], "".join(child.content for child in children[1:])
        remains, given = attributes.split(rest)
        start = self._located(token)[0]
        span = self.field.span(start[0], start[1], len(start[2]))
        self._refuse_unknown(given, span)
        if remains.strip() or self._depth:
            message = "an image stands in the middle of a text"
            self.faults.append(rules.IMAGE_PLACE.at(span, message, "put it in a paragraph of its own"))
        if not image.content.strip():
            hint = "say in the brackets what the image shows, for readers who cannot see it"
            self.faults.append(rules.IMAGE_PLACE.at(span, "an image has no alternative text", hint))
        alternative = self._part(start, image.content, Kind.ALTERNATIVE)
        caption = str(image.attrs.get("title", ""))
        yield Picture(
            str(image.attrs["src"]), span, alternative,
            self._part(start, caption, Kind.CAPTION) if caption else None, given.id, given.share,
        )  # fmt: skip

    def _part(self, start: tuple[int, int, str], text: str, kind: Kind) -> Passage:
        """Return the passage of `text`, somewhere in the line `start`."""
        offset = max(start[2].find(text), 0)
        return self.field.passage([(start[0], start[1] + offset, text)], kind)

    # --------------------------------------------------------------------------------------------------------- places

    def _passage(self, token: Token, kind: Kind) -> Passage:
        return self.field.passage(self._located(token), kind)

    def _with_attributes(self, token: Token, kind: Kind, skip: int = 0) -> tuple[Passage, attributes.Attributes]:
        """Return the passage of `token` without its braces and without its first `skip` characters."""
        located = self._located(token)
        line, column, text = located[-1]
        text, given = attributes.split(text)
        located[-1] = (line, column, text)
        line, column, text = located[0]
        located[0] = (line, column + skip, text[skip:])
        passage = self.field.passage(located, kind)
        self._refuse_unknown(given, passage.span())
        if not passage.markup:
            self.faults.append(rules.EMPTY_TEXT.at(passage.span(), f"the {kind.value} has no text", "write it"))
        return passage, given

    def _refuse_unknown(self, given: attributes.Attributes, span: Span) -> None:
        for word in given.unknown:
            message = f"{word!r} means nothing in braces"
            hint = "write {#id}, {#id .landscape} or {#id width=60%}; an id is small letters, digits, hyphens"
            self.faults.append(rules.WRONG_VALUE.at(span, message, hint))

    def _located(self, token: Token) -> list[tuple[int, int, str]]:
        """Return the lines of an inline token, each with the line and column where it stands in the value."""
        first = token.map[0] if token.map else 0
        located = []
        for number, text in enumerate(token.content.split("\n"), first):
            column = self.lines[number].find(text) if number < len(self.lines) else -1
            located.append((number, max(column, 0), text))
        return located

    def _span(self, token: Token) -> Span:
        line = token.map[0] if token.map else 0
        text = self.lines[line] if line < len(self.lines) else ""
        indent = len(text) - len(text.lstrip())
        return self.field.span(line, indent, max(1, len(text.strip())))


def _footnote_faults(found: Prose) -> Iterator[Diagnostic]:
    """Yield what is wrong between the marks and the texts of the footnotes of a field."""
    defined: dict[str, Footnote] = {}
    for footnote in found.footnotes:
        if footnote.label in defined:
            first = Related(defined[footnote.label].span, "the first one")
            message = f"footnote [^{footnote.label}] has two texts"
            yield rules.FOOTNOTE_REPEATED.at(footnote.span, message, "give one another label", related=(first,))
        defined.setdefault(footnote.label, footnote)
    marked: dict[str, Span] = {}
    for passage in passages(found):
        for mark in (word for word in flat(inline.words(passage)) if isinstance(word, Mark)):
            span = passage.span(mark.start, mark.end)
            if mark.label not in defined:
                hint = f"write the text in the same field, on a line [^{mark.label}]: text"
                yield rules.FOOTNOTE_UNDEFINED.at(span, f"footnote [^{mark.label}] has no text", hint)
            elif passage.kind is Kind.FOOTNOTE:
                message = f"footnote [^{mark.label}] is marked inside a footnote"
                yield rules.MARKUP_UNSUPPORTED.at(span, message, "move the mark into the text")
            elif mark.label in marked:
                first = Related(marked[mark.label], "the first mark")
                message = f"footnote [^{mark.label}] is marked twice"
                yield rules.FOOTNOTE_REPEATED.at(span, message, "write a second footnote", related=(first,))
            marked.setdefault(mark.label, span)
    for label, footnote in defined.items():
        if label not in marked:
            hint = f"write [^{label}] where the note belongs, or delete its text"
            yield rules.FOOTNOTE_UNUSED.at(footnote.span, f"footnote [^{label}] has no mark", hint)
