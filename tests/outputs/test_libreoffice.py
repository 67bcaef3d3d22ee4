"""LibreOffice, a second reader of Word files, opens each of them and prints the words that are in our own PDF."""

from __future__ import annotations

from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from councilgen.languages import LANGUAGES, Tag
from judges import libreoffice, poppler
from outputs import wordfile
from outputs.conftest import DOCUMENTS, Built
from outputs.flow import with_bare_marks

pytestmark = [
    pytest.mark.judge,
    pytest.mark.slow,
    *(
        pytest.mark.skipif(reason is not None, reason=reason or "")
        for reason in (libreoffice.available(), poppler.available())
    ),
]
EVERYWHERE = list(product(DOCUMENTS, LANGUAGES))


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for LibreOffice's profile, one for each process of the tests."""
    return tmp_path_factory.mktemp("libreoffice")


@pytest.mark.parametrize(
    ("document", "tag"), EVERYWHERE, ids=[f"{name}-{tag}" for (_session, name), tag in EVERYWHERE]
)
def test_libreoffice_prints_the_same_words(built: Built, document: tuple[str, str], tag: Tag, scratch: Path) -> None:
    """Every word of body and notes as often as it is there, in whatever order the pages put them.

    Headers repeat on pages that differ between the two, so words beyond those are not counted.
    """
    file = built.file(*document, tag, "docx")
    printed = _letters(poppler.text(libreoffice.convert(file, scratch / "made", scratch)))
    words = wordfile.read(file)
    missing = _letters(with_bare_marks(" ".join(words.body + words.notes))) - printed
    assert not missing
