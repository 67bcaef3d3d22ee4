"""LibreOffice, a second reader of Word files, opens each of them and prints what is in it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from string import digits

import pytest

from councilgen.blocks.model import Block, Sheet, Table
from councilgen.languages import LANGUAGES, Tag
from councilgen.render.words import block_words, inline_words
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


@pytest.mark.parametrize(("document", "tag"), EVERYWHERE, ids=[f"{name}-{tag}" for (_session, name), tag in EVERYWHERE])
def test_libreoffice_prints_the_same_letters(built: Built, document: tuple[str, str], tag: Tag, scratch: Path) -> None:
    """Every letter and figure of body and notes as often as it is there.

    Letters and not words, since where a word ends is guessed from the distance of letters. What is printed besides
    them repeats on every page: headers, and the head of a table.
    """
    file = built.file(*document, tag, "docx")
    printed = _letters(poppler.text(libreoffice.convert(file, scratch / "made", scratch)))
    words = wordfile.read(file)
    written = _letters(with_bare_marks(" ".join(words.body + words.notes)))
    edition = built.edition(document[1], tag)
    repeated = _letters(" ".join([*block_words((*edition.header, *edition.first_footer)), *_heads(edition.body)]))
    assert written - printed == Counter()
    assert (printed - written).keys() <= {*repeated, *digits}


def _letters(text: str) -> Counter[str]:
    """Return the letters of `text`; a hamza above a letter is a sign like others, which LibreOffice may set apart."""
    decomposed = unicodedata.normalize("NFD", "".join(poppler.words(text)))
    return Counter(letter for letter in decomposed if unicodedata.category(letter) != "Mn")


def _heads(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the words in the heads of tables."""
    for block in blocks:
        match block:
            case Table():
                yield from (inline_words(cell.children) for row in block.head for cell in row)
            case Sheet():
                yield from _heads(block.blocks)
            case _:
                pass
