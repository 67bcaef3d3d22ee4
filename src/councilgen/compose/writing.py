"""Passages and prose as markup of the template vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup, escape

from councilgen.compose.elements import NOTHING, element, joined
from councilgen.compose.outline import Outline
from councilgen.i18n.numbers import quantity
from councilgen.i18n.wording import Words as Register
from councilgen.languages import Language, Tag
from councilgen.markup.inline import words
from councilgen.model.passage import Passage
from councilgen.model.prose import (
    Content,
    DataTable,
    Footnote,
    Grid,
    Listing,
    Picture,
    Prose,
    ProseBlock,
    Quantity,
    Quote,
    SubHeading,
    Words,
)
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
    plain,
)

Label = Callable[..., str]  # a macro of the template's labels
_NARROWEST, _WIDEST = 5, 40  # characters, for sharing a line among columns


@dataclass(frozen=True, slots=True)
class Voice:
    """Who words citations, cross-references and captions in a language: its register and the template's labels."""

    register: Register
    cross_reference: Label
    caption: Label


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the texts of one document in one language.

    A text that is not translated keeps its own language, and what is worded in it is worded in that language too.
    """

    language: Language
    outline: Outline
    voice: Callable[[Tag], Voice]
    apart: bool = False  # texts stand out of their document: a note's label stands for it, a reference leads nowhere

    # ---------------------------------------------------------------------------------------------------- passages

    def line(self, passage: Passage) -> Markup:
        """Return a passage as inlines, in a `span` where it is in another language."""
        return self._foreign(passage.language, self._inlines(words(passage), {}, passage.language))

    def plain(self, passage: Passage) -> str:
        """Return the characters of a passage."""
        return plain(words(passage))

    def worded(self, text: str, language: Tag, address: str) -> Markup:
        """Return words of the register, linked to their address if they have one."""
        return self._foreign(language, _linked(text, address))

    def _inlines(self, found: tuple[Word, ...], notes: dict[str, Footnote], language: Tag) -> Markup:
        return joined(self._inline(word, notes, language) for word in found)

    def _inline(self, word: Word, notes: dict[str, Footnote], language: Tag) -> Markup:
        match word:
            case Plain(text):
                return escape(text)
            case Bold(children):
                return element("strong", self._inlines(children, notes, language))
            case Italic(children):
                return element("em", self._inlines(children, notes, language))
            case Verbatim(text):
                return element("code", text)
            case Hyperlink(address, text):
                return _linked(text, address)
            case Citation(key, text):
                return self._citation(key, text, language)
            case CrossReference(target, text):
                return _linked(text or self._called(target, language), "" if self.apart else f"#{target}")
            case Mark(label) if self.apart:
                return element("bdi", f"[^{label}]")
            case Mark(label):
                return self._note(notes[label], notes) if label in notes else NOTHING
            case Break():
                return element("br")
            case _:
                assert_never(word)

    def _citation(self, key: str, text: str, language: Tag) -> Markup:
        cited = self.voice(language).register.citation(key)
        if text:
            return _linked(text, cited.address)
        worded = _linked(cited.text, cited.address)
        return worded if cited.language == language else self._foreign(cited.language, worded)

    def _called(self, target: str, language: Tag) -> str:
        found = self.outline.targets[target]
        return self.voice(language).cross_reference(found.kind, found.number)

    def _note(self, footnote: Footnote, notes: dict[str, Footnote]) -> Markup:
        paragraphs = (self._paragraph(passage, "note", "", notes) for passage in footnote.paragraphs)
        return element("note", joined(paragraphs))

    def _foreign(self, language: Tag, content: Markup) -> Markup:
        if language == self.language.tag:
            return content
        return element("span", content, lang=language)

    # ------------------------------------------------------------------------------------------------------- prose

    def prose(self, prose: Prose, style: str = "body", number: str = "", turned: bool = False) -> Markup:
        """Return a text field as blocks. `number` goes to its first paragraph; `turned`: on a landscape page."""
        notes = {footnote.label: footnote for footnote in prose.footnotes}
        written = []
        for block in prose.blocks:
            given = number or self.outline.numbers.get(id(block), "") if isinstance(block, Words) else ""
            written.append(self._block(block, style, notes, given, turned))
            number = "" if given else number
        return joined(written)

    def points(self, prose: Prose, *, letters: bool) -> Markup:
        """Return the text of a clause as a list, a paragraph an item, with what belongs below it.

        A clause of one point has no mark. Reasons are marked with letters, so that they are told from decisions.
        """
        points: list[list[ProseBlock]] = []
        for block in prose.blocks:
            if isinstance(block, Words) or not points:
                points.append([])
            points[-1].append(block)
        if len(points) == 1:
            return self.prose(prose)
        notes = {footnote.label: footnote for footnote in prose.footnotes}
        items = (joined(self._block(block, "body", notes, "", True) for block in point) for point in points)
        return element("ol", joined(element("li", item) for item in items), marks="letters" if letters else "")

    def sentence(self, passage: Passage, style: str) -> Markup:
        """Return a passage as a paragraph."""
        return self._paragraph(passage, style, "", {})

    def _block(self, block: ProseBlock, style: str, notes: dict[str, Footnote], number: str, turned: bool) -> Markup:
        match block:
            case Words(passage):
                return self._paragraph(passage, style, number, notes)
            case SubHeading(level, passage, name):
                return self._heading(level, passage, name, self.outline.numbers[id(block)], notes)
            case Listing():
                return self._list(block, style, notes)
            case Quote(blocks):
                inside = (self._block(inner, "quotation", notes, "", True) for inner in blocks)
                return element("blockquote", joined(inside))
            case Grid():
                table = self._table(block, notes)
                if block.orientation == "portrait" or turned:
                    return table
                return element("section", table, class_="landscape")
            case Picture():
                return self._figure(block, notes)
            case DataTable():
                raise AssertionError("a data table is a grid once its document is loaded")
            case _:
                assert_never(block)

    def _paragraph(self, passage: Passage, style: str, number: str, notes: dict[str, Footnote]) -> Markup:
        content = self._inlines(words(passage), notes, passage.language)
        return element("p", content, class_=style, number=number, lang=self._lang(passage))

    def _heading(self, level: int, passage: Passage, name: str, number: str, notes: dict[str, Footnote]) -> Markup:
        content = self._inlines(words(passage), notes, passage.language)
        return element(f"h{level + 1}", content, id=name, number=number, lang=self._lang(passage))

    def _list(self, block: Listing, style: str, notes: dict[str, Footnote]) -> Markup:
        name = "ol" if block.ordered else "ul"
        items = (
            element("li", joined(self._block(inner, style, notes, "", True) for inner in item)) for item in block.items
        )
        return element(name, joined(items), start=str(block.start) if block.start != 1 else "")

    def _figure(self, block: Picture, notes: dict[str, Footnote]) -> Markup:
        number = self.outline.numbers.get(id(block), "")
        image = element("img", src=block.file, alt=self.plain(block.alternative), share=f"{block.share:g}")
        if block.caption is not None:
            image += element("figcaption", self._captioned("figure", number, block.caption, notes))
        return element("figure", image, id=block.id)

    def _captioned(self, kind: str, number: str, passage: Passage, notes: dict[str, Footnote]) -> Markup:
        content = self._foreign(passage.language, self._inlines(words(passage), notes, passage.language))
        # A macro of the template has escaped what it was given.
        return Markup(self.voice(self.language.tag).caption(kind, number, content))  # noqa: S704

    # ------------------------------------------------------------------------------------------------------ tables

    def _table(self, grid: Grid, notes: dict[str, Footnote]) -> Markup:
        parts = []
        if grid.caption is not None:
            number = self.outline.numbers[id(grid)]
            parts.append(element("caption", self._captioned("table", number, grid.caption, notes)))
        if grid.units is not None:
            parts.append(element("p", self.line(grid.units), class_="units"))
        for part, rows, cell in (("thead", grid.head, "th"), ("tbody", grid.body, "td")):
            parts.append(element(part, joined(self._row(row, grid, notes, cell) for row in rows)))
        return element("table", joined(parts), id=grid.id, widths=self._widths(grid))

    def _row(self, row: tuple[Content, ...], grid: Grid, notes: dict[str, Footnote], name: str) -> Markup:
        cells = (
            element(
                name,
                self._content(content, notes),
                align="" if alignment == "start" else alignment,
                lang=self._lang(content) if isinstance(content, Passage) else "",
            )
            for content, alignment in zip(row, grid.alignments, strict=True)
        )
        return element("tr", joined(cells))

    def _content(self, content: Content, notes: dict[str, Footnote]) -> Markup:
        match content:
            case None:
                return NOTHING
            case Quantity():
                number, percent = quantity(self.language, content)
                if self.language.right_to_left:
                    return element("bdi", number) + escape(percent)
                return escape(number + percent)
            case Passage():
                return self._inlines(words(content), notes, content.language)
            case _:
                assert_never(content)

    def _widths(self, grid: Grid) -> str:
        """Return the columns' shares of the line: by their longest words up to a limit, so that none is starved."""
        if grid.widths:
            return " ".join(f"{width:.4f}" for width in grid.widths)
        columns = zip(*grid.head, *grid.body, strict=True)
        lengths = [max(_NARROWEST, *(min(_WIDEST, self._length(cell)) for cell in column)) for column in columns]
        return " ".join(f"{length / sum(lengths):.4f}" for length in lengths)

    def _length(self, content: Content) -> int:
        if content is None:
            return 0
        if isinstance(content, Quantity):
            return len("".join(quantity(self.language, content))) + 1
        text = self.plain(content)
        return len(text) * 2 if content.language == "zh" else len(text)

    def _lang(self, passage: Passage) -> str:
        return "" if passage.language == self.language.tag else passage.language


def _linked(text: str, address: str) -> Markup:
    return element("a", text, href=address) if address else escape(text)
