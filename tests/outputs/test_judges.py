"""Every finished file before the judges: programs that others wrote to tell good files from bad ones."""

from __future__ import annotations

from itertools import product

import pytest

from councilgen.languages import LANGUAGES, Tag
from judges import fonts, ooxml, own, poppler, verapdf
from outputs.conftest import DOCUMENTS, Built

EVERYWHERE = list(product(DOCUMENTS, LANGUAGES))
OURS = {path.stem.removesuffix("-Regular").replace("-", "") for path in fonts.FONTS.glob("*.ttf")}

pytestmark = pytest.mark.judge
every_document = pytest.mark.parametrize(
    ("document", "tag"), EVERYWHERE, ids=[f"{name}-{tag}" for (_session, name), tag in EVERYWHERE]
)


def unless(reason: str | None) -> pytest.MarkDecorator:
    """Skip where a judge cannot be asked, with its reason."""
    return pytest.mark.skipif(reason is not None, reason=reason or "")


@every_document
@unless(ooxml.available())
def test_word_files_are_in_order(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Word opens them without repair, as far as three judges can tell."""
    assert list(map(str, ooxml.judge(built.file(*document, tag, "docx")))) == []


@every_document
def test_word_files_close_what_they_open(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Bookmarks and fields end, notes have their separators: what the three do not see."""
    assert list(map(str, own.judge(built.file(*document, tag, "docx")))) == []


@every_document
@unless(verapdf.available())
def test_pdfs_are_accessible_and_made_for_archives(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """PDF/UA-1 and PDF/A-3a in one file."""
    assert list(map(str, verapdf.judge(built.file(*document, tag, "pdf"), ("ua1", "3a")))) == []


@every_document
@unless(poppler.available())
def test_pdfs_hold_the_fonts_of_the_project_and_no_others(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Embedded, cut down to what is used, and with their text."""
    found = poppler.fonts(built.file(*document, tag, "pdf"))
    assert found
    assert {font.family.removesuffix("-Regular").replace("-", "") for font in found} <= OURS
    assert all(font.embedded and font.subset and font.readable for font in found)
