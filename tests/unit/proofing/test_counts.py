"""Words of an edition and pages of a file, as a manifest states them."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from councilgen.blocks.model import Heading, Note, Text
from councilgen.languages import Tag
from councilgen.proofing.counts import word_count
from councilgen.render.pdf import render_pdf
from councilgen.render.pdf.pages import page_count as pages
from unit.render.pages import STATIONERY, edition, line


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The Council is invited to note Document C26/1(Rev.1).", 8),
        ("en", "One – two — “three” / 4.", 4),
        ("fr", "Qu'est-ce que l'UIT ?", 3),
        ("zh", "请理事会注意C26/1号文件。", 10),
        ("zh", "2026年，ITU", 3),
        ("ar", "يُدعى المجلس إلى الإحاطة علماً.", 5),
        ("ru", "", 0),
        ("en", "-" * 100_000, 0),
    ],
)
def test_words(language: Tag, text: str, count: int) -> None:
    """What stands between spaces and has a letter or a figure; of Chinese every character."""
    assert word_count(edition(line(text), language=language)) == count


def test_words_of_the_whole_document() -> None:
    """Numbers and notes count, the running head does not."""
    note = Note(1, (line("A short note."),))
    found = edition(Heading(1, (Text("Next steps"),), number="IV"), line("Text."), notes=(note,))
    assert word_count(found) == 7  # IV Next steps, Text., A short note.


@pytest.mark.parametrize("paragraphs", [1, 300])
def test_pages(paragraphs: int) -> None:
    """As another reader of PDF counts them."""
    data = render_pdf(edition(*[line("Words and words.")] * paragraphs), STATIONERY)
    count = len(pikepdf.open(BytesIO(data)).pages)
    assert pages(data) == count
    assert (count > 1) == (paragraphs > 1)


def test_pages_of_what_another_program_has_saved() -> None:
    """With a page tree of several levels, and without streams of objects."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(render_pdf(edition(*[line("Words.")] * 300), STATIONERY))) as document:
        count = len(document.pages)
        document.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert pages(stream.getvalue()) == count


def test_what_is_no_pdf() -> None:
    """An engine that writes something else is a fault of ours."""
    with pytest.raises(ValueError, match="page tree"):
        pages(b"%PDF-1.7")
