"""Paragraphs and headings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from councilgen.blocks.model import Alignment, Heading, Inline, Paragraph
from councilgen.languages import Language, Marker
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.runs import Manner, line_break, runs, tab, words
from councilgen.render.docx.styles import ParagraphStyle


@dataclass(frozen=True, slots=True)
class Setting:
    """Where blocks stand; lengths in twentieths of a point."""

    line: int  # from margin to margin
    column: int  # the height of the text
    left: int = 0  # how far in
    right: int = 0
    borders: str = ""  # of the box that they stand in
    frame: str = ""  # the style of the innermost box or quotation: its indents are counted in `left`
    body: str = "body"  # the style of paragraphs that have none of their own
    markers: tuple[Marker, ...] = ()  # of the lists they stand in
    outer: int = 0  # how many of these lists `left` has already counted

    def within(self, style: ParagraphStyle) -> Setting:
        """Return the setting inside a box or quotation of `style`, set in as the style says."""
        left, right = self.left + style.left, self.right + style.right
        return replace(self, left=left, right=right, borders=style.borders or self.borders, frame=style.id)

    @property
    def room(self) -> int:
        """Return what is left of the line."""
        return self.line - self.left - self.right


@dataclass(frozen=True, slots=True)
class Format:
    """What a paragraph has besides its style, in the order in which Word wants it."""

    keep_next: bool = False
    numbering: tuple[int, int] | None = None  # number of the list, level
    borders: str = ""
    indents: tuple[int, int, int] | None = None  # left, right, hanging
    alignment: Alignment = "start"

    def xml(self, style: ParagraphStyle, language: Language, edition: Language) -> str:
        """Return the paragraph properties; in a paragraph from the right Word takes left for right, as it should."""
        turned = language.right_to_left != edition.right_to_left
        direction = "<w:bidi/>" if language.right_to_left else '<w:bidi w:val="0"/>' if turned else ""
        return (
            f'<w:pPr><w:pStyle w:val="{style.id}"/>'
            + ("<w:keepNext/>" if self.keep_next else "")
            + (
                f'<w:numPr><w:ilvl w:val="{self.numbering[1]}"/><w:numId w:val="{self.numbering[0]}"/></w:numPr>'
                if self.numbering
                else ""
            )
            + (f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else "")
            + direction
            + ('<w:ind w:left="{}" w:right="{}" w:hanging="{}"/>'.format(*self.indents) if self.indents else "")
            + {"start": "", "center": '<w:jc w:val="center"/>', "end": '<w:jc w:val="right"/>'}[self.alignment]
            # The mark at the end of the paragraph; a list's label is set as this mark is.
            + ("<w:rPr><w:rtl/></w:rPr>" if language.right_to_left else "")
            + "</w:pPr>"
        )


def paragraph(
    block: Paragraph, manuscript: Manuscript, setting: Setting, layout: Format | None = None, style: str = ""
) -> str:
    """Return `block`; `style` and `layout` are given where its surroundings decide on them."""
    style = style or (setting.body if block.style == "body" else block.style)
    content = numbered(block.number, block.children, manuscript, block.language)
    laid = layout or in_setting(manuscript.styles.paragraph(style), setting, numbered=bool(block.number))
    return assemble(style, laid, content, manuscript, block.language, block.id)


def heading(block: Heading, manuscript: Manuscript, setting: Setting) -> str:
    """Return `block`; its label is part of the heading, so that Word's list of headings shows both."""
    style = block.style or ("title" if block.level == 0 else f"heading-{block.level}")
    content = numbered(block.number, block.children, manuscript, block.language)
    if block.label:
        manner = Manner(manuscript.edition.language)
        content = words(block.label, manuscript, manner) + line_break(manuscript, manner) + content
    laid = in_setting(manuscript.styles.paragraph(style), setting, numbered=bool(block.number))
    return assemble(style, laid, content, manuscript, block.language, block.id)


def assemble(
    style: str, layout: Format, content: str, manuscript: Manuscript, language: Language | None = None, target: str = ""
) -> str:
    """Return a paragraph of finished runs; `target` is its id."""
    edition = manuscript.edition.language
    properties = layout.xml(manuscript.styles.paragraph(style), language or edition, edition)
    marked = manuscript.bookmark(target).around(content) if target else content
    return f"<w:p>{properties}{marked}</w:p>"


def kept_with_next(written: str) -> str:
    """Return a finished paragraph that stays on the page of the one after it; Word cannot say this the other way."""
    start, style, rest = written.partition('"/>')
    return written if rest.startswith("<w:keepNext/>") else f"{start}{style}<w:keepNext/>{rest}"


def numbered(
    number: str, children: tuple[Inline, ...], manuscript: Manuscript, language: Language | None = None
) -> str:
    """Return the runs of a paragraph, after its number."""
    manner = Manner(language or manuscript.edition.language)
    content = runs(children, manuscript, manner)
    return words(number, manuscript, manner) + tab(manuscript, manner) + content if number else content


def in_setting(style: ParagraphStyle, setting: Setting, *, numbered: bool = False) -> Format:
    """Return what a paragraph of `style` needs here.

    Word draws one box round paragraphs only if their borders and indents are the same; so a paragraph that is not of
    the box's own style takes over both.
    """
    boxed = bool(setting.borders) and style.borders == setting.borders
    counted = boxed or style.id == setting.frame
    left, right = (setting.left, setting.right) if counted else (setting.left + style.left, setting.right + style.right)
    hanging = style.hanging
    if numbered and style.tab:
        left, hanging = left + style.tab, style.tab
    indents = None if (left, right, hanging) == (style.left, style.right, style.hanging) else (left, right, hanging)
    return Format(borders="" if boxed else setting.borders, indents=indents)
