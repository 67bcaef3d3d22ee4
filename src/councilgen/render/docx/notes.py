"""Footnotes."""

from __future__ import annotations

from councilgen.blocks.model import Note
from councilgen.render.docx.manuscript import Manuscript
from councilgen.render.docx.paragraphs import Format, Setting, assemble, numbered, paragraph
from councilgen.render.docx.runs import Manner, tab
from councilgen.render.docx.xml import word_part


def notes_part(manuscript: Manuscript) -> bytes:
    """Return the footnotes, after the two lines that Word draws above them: a short one, and one for what runs over."""
    lines = _line(manuscript, "separator", -1) + _line(manuscript, "continuationSeparator", 0)
    return word_part("footnotes", lines + "".join(_note(note, manuscript) for note in manuscript.edition.notes))


def _line(manuscript: Manuscript, kind: str, number: int) -> str:
    content = assemble("note", Format(), f"<w:r><w:{kind}/></w:r>", manuscript)
    return f'<w:footnote w:type="{kind}" w:id="{number}">{content}</w:footnote>'


def _note(note: Note, manuscript: Manuscript) -> str:
    """Return a note; its own number is a field of Word's, and followed by a tab."""
    page = manuscript.page
    setting = Setting(page.line, page.column)
    first, *others = note.blocks
    manner = Manner(first.language or manuscript.edition.language)
    style = f'<w:rStyle w:val="{manuscript.styles.character("note-mark")}"/>'
    direction = "<w:rtl/>" if manner.language.right_to_left else ""
    mark = f"<w:r><w:rPr>{style}{direction}</w:rPr><w:footnoteRef/></w:r>"
    words = mark + tab(manuscript, manner) + numbered(first.number, first.children, manuscript, first.language)
    opening = assemble(first.style, Format(), words, manuscript, first.language, first.id)
    following = "".join(paragraph(other, manuscript, setting) for other in others)
    return f'<w:footnote w:id="{note.number}">{opening}{following}</w:footnote>'
