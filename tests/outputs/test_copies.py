"""Review copies and pseudo-languages of the whole project: in order for the judges, each column in its direction."""

from __future__ import annotations

import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import polib
import pytest
from lxml import etree

from cli.running import run
from councilgen.blocks.model import Block, Cell, Edition, Sheet, Table
from councilgen.blocks.skeleton import skeleton
from councilgen.i18n.identity import message_id
from councilgen.i18n.pseudo import CARRIERS, PSEUDO, Pseudo
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.walk import passages
from councilgen.pipeline import read
from councilgen.publish.copies import Copies, Copy, copies
from councilgen.render.fonts import uncovered
from councilgen.render.words import block_words, edition_words
from councilgen.workspace import DiskWorkspace
from judges import libreoffice, ooxml, own, poppler
from outputs import webpage, wordfile
from outputs.conftest import DOCUMENTS, PARTS, Built
from outputs.flow import with_bare_marks
from outputs.wordfile import W

# Lists of documents are made, not written: there is nothing to review in them.
WRITTEN = tuple(document for document in DOCUMENTS if "-DT-" not in document[1])

REVIEWED: tuple[Tag, ...] = ("ar", "zh", "ru", "fr")
EVERYWHERE = list(product(WRITTEN, REVIEWED))
every_review_copy = pytest.mark.parametrize(
    ("document", "tag"), EVERYWHERE, ids=[f"{name}-{tag}" for (_session, name), tag in EVERYWHERE]
)
every_pseudo = pytest.mark.parametrize("pseudo", PSEUDO)
every_document = pytest.mark.parametrize("document", WRITTEN, ids=[name for _session, name in WRITTEN])


@dataclass(frozen=True)
class Copied:
    """The project with its review copies, and every copy composed."""

    project: Path
    made: dict[str, Copy]

    def file(self, document: tuple[str, str], tag: Tag, suffix: str) -> Path:
        """Return a finished review copy."""
        return self.project / "build" / document[0] / f"{_review(document, tag)}.{suffix}"

    def edition(self, document: tuple[str, str], tag: Tag) -> Edition:
        """Return what a review copy was written from."""
        return self.made[_review(document, tag)].edition


def _review(document: tuple[str, str], tag: Tag) -> str:
    return f"review/{document[1]}-E-{LANGUAGES[tag].letter}-review"


@pytest.fixture(scope="module")
def copied(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Copied:
    """Return a copy of the project, of whose translations some are not finished, with its review copies."""
    folder = tmp_path_factory.mktemp("copies")
    for part in PARTS:
        shutil.copytree(built.project / part, folder / part)
    for file in sorted(folder.glob("locales/*/LC_MESSAGES/*/*.po")):
        _unfinish(file)
    assert run("build", "-j", "2", "--bilingual", ",".join(REVIEWED), folder=folder).code == 0
    workspace = DiskWorkspace(folder)
    subject, _faults = read(workspace)
    wanted = Copies(REVIEWED, PSEUDO)
    found = [copy for loaded in subject.contents.sessions for copy in copies(workspace, subject, loaded, wanted)]
    return Copied(folder, {copy.name: copy for copy in found})


def _unfinish(file: Path) -> None:
    """Take away one translation of a catalog, make another doubtful, and put a comment above a third."""
    catalog = polib.pofile(str(file))
    if len(catalog) < 10:
        return
    catalog[2].msgstr = ""
    catalog[3].flags.append("fuzzy")
    catalog[3].previous_msgid = f"Before: {catalog[3].msgid}"
    catalog[5].tcomment = "Compare with ITU practice\nand ask: ما رأيك؟"
    catalog.save(str(file))


# ------------------------------------------------------------------------------------------------------ review copies


@pytest.mark.judge
@pytest.mark.skipif(ooxml.available() is not None, reason=ooxml.available() or "")
@every_review_copy
def test_review_copies_are_in_order(copied: Copied, document: tuple[str, str], tag: Tag) -> None:
    """Word opens them without repair, as far as judges can tell."""
    assert list(map(str, ooxml.judge(copied.file(document, tag, "docx")))) == []


@every_review_copy
def test_review_copies_close_what_they_open(copied: Copied, document: tuple[str, str], tag: Tag) -> None:
    """Bookmarks and fields end, notes have their separators."""
    assert list(map(str, own.judge(copied.file(document, tag, "docx")))) == []


@pytest.mark.judge
@pytest.mark.slow
@pytest.mark.skipif(
    bool(libreoffice.available() or poppler.available()), reason="LibreOffice and poppler are not both installed"
)
@pytest.mark.parametrize("tag", ["ar", "zh", "ru"])
def test_libreoffice_prints_all_that_a_review_copy_says(copied: Copied, tag: Tag, tmp_path: Path) -> None:
    """Every letter of the demonstration document, on both sides."""
    file = copied.file(WRITTEN[2], tag, "docx")
    printed = _letters(poppler.text(libreoffice.convert(file, tmp_path / "made", tmp_path)))
    written = _letters(with_bare_marks(" ".join(wordfile.read(file).body)))
    assert written - printed == Counter()


@every_review_copy
def test_a_review_copy_shows_every_message_once_and_its_state(
    copied: Copied, document: tuple[str, str], tag: Tag
) -> None:
    """In the order of the document; untranslated, fuzzy and commented ones are there as well."""
    workspace = DiskWorkspace(copied.project)
    subject, _faults = read(workspace)
    symbol = document[1].replace("-", "/")
    (found,) = (each for _loaded, each in subject.documents() if str(each.symbol) == symbol)
    wanted = [message_id("", text.message) for text in passages(found)]
    words = list(block_words(copied.edition(document, tag).body))
    firsts = [cell for cell in words if cell and _id(cell) and ("line" in cell)]
    assert Counter(map(_id, firsts)) == Counter(wanted)
    states = Counter(
        next(state for state in ("untranslated", "fuzzy", "translated") if state in cell) for cell in firsts
    )
    assert states["untranslated"] >= 1
    assert states["fuzzy"] >= 1
    assert any("earlier source" in cell for cell in words)
    assert any("[+" in cell or "[−" in cell for cell in words)
    assert any("ask: ما رأيك؟" in cell for cell in words)


@every_review_copy
def test_each_column_is_in_its_language_and_direction(copied: Copied, document: tuple[str, str], tag: Tag) -> None:
    """In the tree, in Word and on the page alike: of every row the last cell, but for comments in English."""
    right = LANGUAGES[tag].right_to_left
    cells = list(_translations(copied.edition(document, tag).body))
    assert {cell.language for cell in cells} <= {LANGUAGES[tag], None}
    in_word = list(_last_cells(copied.file(document, tag, "docx")))
    assert [found.find(f".//{W}pPr/{W}bidi") is not None for found in in_word] == [
        right and cell.language is not None for cell in cells
    ]
    assert all(found.find(f".//{W}pPr/{W}jc") is None for found in in_word)  # so it begins where its language begins
    on_page = webpage.page(copied.file(document, tag, "html")).xpath("//tr/*[last()]")
    assert [(cell.get("lang"), cell.get("dir")) for cell in on_page] == [
        (_html(tag), LANGUAGES[tag].direction) if cell.language else (None, None) for cell in cells
    ]


@every_review_copy
def test_word_file_and_page_say_the_same(copied: Copied, document: tuple[str, str], tag: Tag) -> None:
    """What a reviewer reads on paper and on the screen."""
    word = wordfile.read(copied.file(document, tag, "docx"))
    page = webpage.read(copied.file(document, tag, "html"))
    assert _letters(" ".join(word.body)) == _letters(" ".join(page.body))


def _translations(blocks: Iterable[Block]) -> Iterator[Cell]:
    for block in blocks:
        if isinstance(block, Sheet):
            yield from _translations(block.blocks)
        elif isinstance(block, Table):
            yield from (row[-1] for row in (*block.head, *block.body))


def _last_cells(file: Path) -> Iterator[etree._Element]:
    for row in wordfile.part(file, "document").iter(f"{W}tr"):
        yield row.findall(f"{W}tc")[-1]


def _id(cell: str) -> str:
    """Return the id in the first cell of a row, behind the number of a paragraph."""
    return next((word for word in cell.split() if len(word) == 8 and set(word) <= set("0123456789abcdef")), "")


def _html(tag: Tag) -> str:
    return "zh-Hans" if tag == "zh" else tag


def _letters(text: str) -> Counter[str]:
    decomposed = unicodedata.normalize("NFD", "".join(poppler.words(text)))
    return Counter(letter for letter in decomposed if unicodedata.category(letter) != "Mn")


# -------------------------------------------------------------------------------------------------- pseudo-languages


@every_document
@every_pseudo
def test_a_pseudo_language_is_built_as_the_original(
    copied: Copied, built: Built, document: tuple[str, str], pseudo: Pseudo
) -> None:
    """Marks, links, citations, notes and numbers have come through; all of it can be set."""
    made = copied.made[f"pseudo-{pseudo}/{document[1]}-pseudo-{pseudo}"].edition
    assert skeleton(made) == skeleton(built.edition(document[1], "en"))
    assert made.language is LANGUAGES[CARRIERS[pseudo].language]
    assert uncovered(made) == ()


@every_document
def test_the_long_language_is_two_fifths_longer(copied: Copied, built: Built, document: tuple[str, str]) -> None:
    """Over a whole document, with figures, symbols and addresses that stay as they are."""
    long = copied.made[f"pseudo-long/{document[1]}-pseudo-long"].edition
    lengths = [sum(map(len, edition_words(edition))) for edition in (long, built.edition(document[1], "en"))]
    assert 1.3 < lengths[0] / lengths[1] < 1.45
