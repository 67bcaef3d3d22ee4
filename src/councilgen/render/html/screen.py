"""The page on a web site: one file that needs no other."""

from __future__ import annotations

from councilgen.blocks.model import Block, Edition, Heading, Note
from councilgen.render.html.blocks import write_blocks, write_paragraphs
from councilgen.render.html.head import write_head
from councilgen.render.html.inlines import mark_id, note_id, write_note
from councilgen.render.html.markup import opening, tag
from councilgen.render.html.setting import Setting, html_tag
from councilgen.render.stationery import Stationery

# Nothing is loaded and nothing runs: what an author wrote stays text even if a writer should err.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def render_html(edition: Edition, stationery: Stationery) -> bytes:
    """Return `edition` as a page of HTML that stands alone: style and pictures are in it."""
    setting = Setting(edition)
    language = edition.language
    head = (
        opening("meta", charset="utf-8"),
        opening("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        opening("meta", name="viewport", content="width=device-width, initial-scale=1"),
        opening("meta", name="color-scheme", content="light dark"),
        write_head(edition),
        tag("style", _style(stationery.screen_css)),
    )
    page = tag("head", _lines(*head)) + "\n" + tag("body", _lines(*landmarks(setting)))
    return f"<!DOCTYPE html>\n{tag('html', _lines(page), lang=html_tag(language), dir=language.direction)}\n".encode()


def landmarks(setting: Setting) -> tuple[str, ...]:
    """Return header, main part and footer: what stands above the title and the title, the rest, the web address."""
    edition = setting.edition
    opening_blocks, rest = _divide(edition.body)
    main = write_blocks(rest, setting)
    if edition.notes:
        main = f"{main}\n{_notes(edition.notes, setting)}"
    parts = (
        tag("header", _lines(write_blocks(opening_blocks, setting))) if opening_blocks else "",
        tag("main", _lines(main)),
        tag("footer", _lines(write_paragraphs(edition.first_footer, setting))) if edition.first_footer else "",
    )
    return tuple(part for part in parts if part)


def _divide(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the blocks up to the title, with it, and the blocks after it."""
    for index, block in enumerate(blocks, start=1):
        if isinstance(block, Heading) and block.level == 0:
            return blocks[:index], blocks[index:]
    return (), blocks


def _notes(notes: tuple[Note, ...], setting: Setting) -> str:
    items = "\n".join(_note(note, setting) for note in notes)
    return tag("section", tag("ol", _lines(items), role="list"), role="doc-endnotes")


def _note(note: Note, setting: Setting) -> str:
    """Return a note; its number leads back to its mark."""
    back = tag("a", str(note.number), href=f"#{mark_id(note.number)}", role="doc-backlink", class_="note-number")
    return tag("li", f"{back} {write_note(note, 'p', setting)}", id=note_id(note.number))


def _style(css: str) -> str:
    """Return `css` such that nothing in it can end the element it stands in."""
    return _lines(css.strip().replace("</", "<\\/"))


def _lines(*parts: str) -> str:
    return "\n" + "\n".join(parts) + "\n"
