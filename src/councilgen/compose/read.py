"""The template vocabulary to the block tree: the one place where markup becomes blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast, get_args

from lxml import etree

from councilgen.blocks.model import (
    Alignment,
    Block,
    Cell,
    Code,
    Emphasis,
    Figure,
    Foreign,
    Group,
    Heading,
    Image,
    Inline,
    Isolated,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    PageCount,
    PageNumber,
    Paragraph,
    Quotation,
    Raised,
    Reference,
    Rule,
    Sheet,
    Strong,
    Tab,
    Table,
    Text,
)
from councilgen.errors import CouncilgenError
from councilgen.languages import LANGUAGES, Language, Marker, Tag

_SPACE = re.compile(r"[ \t\r\n]+")
_PARAGRAPH_STYLE = "body"


class Layout:
    """What a template laid out: headers, footers, body, and the notes in the order of their marks."""

    def __init__(self, source: str, language: Language, images: dict[str, Image], template: str) -> None:
        self._language = language
        self._images = images
        self._template = template
        self._depth = 0
        self._skipped = 0  # levels of marks that the list around has passed over
        self.notes: list[Note] = []
        root = self._parsed(source)
        self.first_header, self.header = self._margin(root, "header")
        self.first_footer, self.footer = self._margin(root, "footer")
        main = root.find("main")
        if main is None:
            raise self._error(root, "the template has no <main>")
        self.body = tuple(self._blocks(main))

    def _parsed(self, source: str) -> Any:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)
        try:
            return etree.fromstring(source.strip().encode("utf-8"), parser)
        except etree.XMLSyntaxError as error:
            line = source.strip().split("\n")[max(0, (error.lineno or 1) - 1)].strip()[:80]
            raise CouncilgenError(
                f"templates/{self._template}: the markup is not well formed: {error.msg}, near {line!r}",
                "close every element; the vocabulary is XML",
            ) from error

    def _error(self, element: Any, message: str) -> CouncilgenError:
        return CouncilgenError(
            f"templates/{self._template}: {message} (line {element.sourceline} of what the template makes)",
            "see docs/templates.md for the vocabulary",
        )

    def _margin(self, root: Any, name: str) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """Return the paragraphs of the first page's header or footer, and of the other pages'."""
        first: tuple[Paragraph, ...] = ()
        rest: tuple[Paragraph, ...] = ()
        for element in root.findall(name):
            blocks = tuple(self._paragraph(child) for child in element if child.tag == "p")
            if len(blocks) != len(element):
                raise self._error(element, f"<{name}> holds paragraphs only")
            if element.get("class") == "first":
                first = blocks
            elif element.get("class") is None:
                rest = blocks
        return first, rest

    # ------------------------------------------------------------------------------------------------------ blocks

    def _blocks(self, parent: Any) -> Iterator[Block]:
        if (parent.text or "").strip():
            raise self._error(parent, f"text outside a paragraph: {parent.text.strip()[:40]!r}")
        for element in parent:
            if (element.tail or "").strip():
                raise self._error(element, f"text outside a paragraph: {element.tail.strip()[:40]!r}")
            yield self._block(element)

    def _block(self, element: Any) -> Block:
        readers: dict[str, Callable[[Any], Block]] = {
            "p": self._paragraph, "h1": self._heading, "h2": self._heading, "h3": self._heading, "h4": self._heading,
            "ul": self._list, "ol": self._list, "table": self._table, "figure": self._figure,
            "blockquote": self._quotation, "div": self._group, "hr": self._rule, "section": self._sheet,
        }  # fmt: skip
        if element.tag not in readers:
            raise self._error(element, f"<{element.tag}> is no block of the vocabulary")
        return readers[element.tag](element)

    def _paragraph(self, element: Any) -> Paragraph:
        return Paragraph(
            self._children(element), element.get("class", _PARAGRAPH_STYLE), element.get("number", ""),
            element.get("id", ""), self._foreign_language(element), element.get("joined") == "yes",
        )  # fmt: skip

    def _heading(self, element: Any) -> Heading:
        return Heading(
            int(element.tag[1]) - 1, self._children(element), element.get("number", ""), element.get("label", ""),
            element.get("class", ""), element.get("id", ""), self._foreign_language(element),
        )  # fmt: skip

    def _list(self, element: Any) -> List:
        ordered, level = element.tag == "ol", self._depth
        markers = self._language.numbers if ordered else self._language.bullets
        skipped = self._skipped
        if ordered and element.get("marks") == "letters":
            self._skipped = 1
        marker = markers[min(level + (self._skipped if ordered else 0), len(markers) - 1)]
        start = int(element.get("start", "1"))
        self._depth += 1
        items = tuple(self._item(item, marker, count) for count, item in enumerate(element, start))
        self._depth -= 1
        self._skipped = skipped
        return List(marker, ordered, items, start, level)

    def _item(self, element: Any, marker: Marker, count: int) -> Item:
        return Item(marker.label(count), tuple(self._blocks(element)))

    def _quotation(self, element: Any) -> Quotation:
        return Quotation(tuple(self._blocks(element)))

    def _group(self, element: Any) -> Group:
        return Group(element.get("class", ""), tuple(self._blocks(element)))

    def _rule(self, element: Any) -> Rule:
        return Rule(element.get("class", "rule"))

    def _sheet(self, element: Any) -> Sheet:
        if element.get("class") not in ("landscape", "portrait"):
            raise self._error(element, "<section> is a sheet of its own: class landscape or portrait")
        if element.getparent().tag != "main":
            raise self._error(element, "<section> stands directly in <main>")
        return Sheet(element.get("class"), tuple(self._blocks(element)))

    def _figure(self, element: Any) -> Figure:
        image, caption = element.find("img"), element.find("figcaption")
        if image is None or image.get("src") not in self._images:
            raise self._error(element, "<figure> holds an <img> of the document")
        return Figure(
            self._images[image.get("src")], image.get("alt", ""),
            self._children(caption) if caption is not None else (),
            float(image.get("share", "1")), element.get("id", ""),
        )  # fmt: skip

    def _table(self, element: Any) -> Table:
        caption, units = element.find("caption"), element.find("p")
        if not element.get("widths") or element.find("thead/tr") is None:
            raise self._error(element, "<table> has widths and a <thead>")
        return Table(
            head=tuple(self._row(row) for row in element.iterfind("thead/tr")),
            body=tuple(self._row(row) for row in element.iterfind("tbody/tr")),
            widths=tuple(float(share) for share in element.get("widths").split()),
            caption=self._children(caption) if caption is not None else (),
            units=self._children(units) if units is not None else (),
            id=element.get("id", ""),
        )

    def _row(self, row: Any) -> tuple[Cell, ...]:
        return tuple(
            Cell(self._children(cell), self._alignment(cell), cell.tag == "th", self._foreign_language(cell))
            for cell in row
        )

    def _alignment(self, element: Any) -> Alignment:
        found = element.get("align", "start")
        if found not in get_args(Alignment):
            raise self._error(element, f"align is start, center or end, not {found!r}")
        return cast("Alignment", found)

    def _foreign_language(self, element: Any) -> Language | None:
        tag: Tag | None = element.get("lang")
        return LANGUAGES[tag] if tag and tag != self._language.tag else None

    def _other_language(self, element: Any) -> Language | None:
        """Return the language of words among others, if it is another: a note has words of its own around it."""
        for ancestor in element.iterancestors():
            if ancestor.tag == "note":
                break
            if ancestor.get("lang"):
                tag: Tag | None = element.get("lang")
                return LANGUAGES[tag] if tag and tag != ancestor.get("lang") else None
        return self._foreign_language(element)

    # ----------------------------------------------------------------------------------------------------- inlines

    def _children(self, element: Any) -> tuple[Inline, ...]:
        return tuple(_trimmed(self._inlines(element)))

    def _inlines(self, element: Any) -> Iterator[Inline]:
        if element.text:
            yield Text(_SPACE.sub(" ", element.text))
        for child in element:
            yield from self._inline(child)
            if child.tail:
                yield Text(_SPACE.sub(" ", child.tail))

    def _inline(self, element: Any) -> Iterator[Inline]:
        match element.tag:
            case "strong":
                yield Strong(tuple(self._inlines(element)))
            case "em":
                yield Emphasis(tuple(self._inlines(element)))
            case "sup":
                yield Raised(tuple(self._inlines(element)))
            case "code":
                yield Code(_words(element))
            case "bdi":
                yield Isolated(_words(element))
            case "a":
                yield self._anchor(element)
            case "span":
                language = self._other_language(element)
                inside = tuple(self._inlines(element))
                yield from ((Foreign(language, inside),) if language else inside)
            case "note":
                yield self._note(element)
            case "br":
                yield LineBreak()
            case "tab":
                yield Tab()
            case "page-number":
                yield PageNumber()
            case "page-count":
                yield PageCount()
            case other:
                raise self._error(element, f"<{other}> is no inline of the vocabulary")

    def _anchor(self, element: Any) -> Link | Reference:
        address = element.get("href", "")
        return Reference(address[1:], _words(element)) if address.startswith("#") else Link(address, _words(element))

    def _note(self, element: Any) -> NoteMark:
        """Number a note; its place is kept before its text is read, so that numbers follow the marks."""
        number = len(self.notes) + 1
        self.notes.append(Note(number, ()))
        paragraphs = tuple(block for block in self._blocks(element) if isinstance(block, Paragraph))
        self.notes[number - 1] = Note(number, paragraphs)
        return NoteMark(number)


def _words(element: Any) -> str:
    return _SPACE.sub(" ", "".join(element.itertext()))


def _trimmed(inlines: Iterable[Inline]) -> list[Inline]:
    """Return the inlines of a block without the spaces at its ends and around its tabs and line breaks."""
    found = list(inlines)
    for at, inline in enumerate(found):
        if isinstance(inline, Text):
            text = inline.text
            if at == 0 or isinstance(found[at - 1], Tab | LineBreak):
                text = text.lstrip(" ")
            if at == len(found) - 1 or isinstance(found[at + 1], Tab | LineBreak):
                text = text.rstrip(" ")
            found[at] = Text(text)
    return [inline for inline in found if inline != Text("")]
