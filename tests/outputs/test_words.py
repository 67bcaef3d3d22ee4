"""Word file, PDF and web page say the same words in the same order, in every document and language.

Each is read by a program that knows nothing of councilgen. Compared is every character of the body and then of the
notes: numbers of headings and paragraphs, labels of lists, marks and numbers of notes, captions, cells. Set aside are
headers and footers, marks of direction and soft hyphens, of which each format has its own, and how many spaces or line
ends divide two words. In the PDF, which is read from its structure tree, a space at the end of a line is not
demanded; each line of Arabic is compared as it is seen, without vowel signs, whose place in a line is the font's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from unicodedata import bidirectional

import pytest

from councilgen.blocks.model import PageCount, PageNumber, Paragraph
from councilgen.languages import LANGUAGES, Tag
from councilgen.render.words import block_words, inline_words
from outputs import bidi, paper, webpage, wordfile
from outputs.conftest import DOCUMENTS, Built
from outputs.flow import difference, is_direction, plain, spaced, undirected, with_bare_marks, without_marks

EVERYWHERE = list(product(DOCUMENTS, LANGUAGES))
NAMES = [f"{name}-{tag}" for (_session, name), tag in EVERYWHERE]
_LEFT, _RIGHT = "\u2c61", "\u0700"  # letters that no document has
LEFT_TO_RIGHT = [pair for pair in EVERYWHERE if not LANGUAGES[pair[1]].right_to_left]

every_document = pytest.mark.parametrize(("document", "tag"), EVERYWHERE, ids=NAMES)

unless_fribidi = pytest.mark.skipif(bidi.available() is not None, reason=bidi.available() or "")


def test_there_are_no_other_documents(built: Built) -> None:
    """What is built is what these tests read."""
    made = {file.relative_to(built.output).as_posix() for file in built.output.rglob("*") if file.is_file()}
    expected = {
        built.file(*document, tag, suffix).relative_to(built.output).as_posix()
        for (document, tag), suffix in product(EVERYWHERE, ("docx", "pdf", "html"))
    }
    sets = {f"{session}/{name}" for session, _ in DOCUMENTS for name in ("index.html", "manifest.json")}
    assert made == expected | sets


@every_document
def test_word_and_web_say_the_same(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Paragraph by paragraph, with the labels that Word counts and those that the page has as words."""
    word = wordfile.read(built.file(*document, tag, "docx"))
    web = webpage.read(built.file(*document, tag, "html"))
    assert difference(word.body, web.body) == ""
    assert difference(word.notes, web.notes) == ""
    assert [len(part) for part in (word.body, word.notes)] == [len(part) for part in (web.body, web.notes)]


@every_document
def test_word_says_what_the_edition_says(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Nothing is lost between the tree and the file."""
    word = wordfile.read(built.file(*document, tag, "docx"))
    edition = built.edition(document[1], tag)
    assert difference(map(without_marks, word.body), map(plain, block_words(edition.body))) == ""
    notes = (f"{note.number} {' '.join(block_words(note.blocks))}" for note in edition.notes)
    assert difference(word.notes, map(plain, notes)) == ""


@pytest.mark.parametrize(("document", "tag"), LEFT_TO_RIGHT, ids=[f"{name}-{tag}" for (_, name), tag in LEFT_TO_RIGHT])
def test_pdf_and_word_say_the_same(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Line by line, in the order in which the structure tree has them."""
    word = wordfile.read(built.file(*document, tag, "docx"))
    printed = paper.read(built.file(*document, tag, "pdf"))
    assert _rest(word.body, printed.body) == ""
    assert _rest(word.notes, printed.notes) == ""


@unless_fribidi
@pytest.mark.parametrize("document", DOCUMENTS, ids=[name for _, name in DOCUMENTS])
def test_arabic_pdf_and_web_say_the_same(built: Built, document: tuple[str, str]) -> None:
    """Line by line; the structure tree has the letters of a line as they are seen from left to right."""
    said, said_in_notes = webpage.paragraphs(built.file(*document, "ar", "html"))
    printed = paper.read(built.file(*document, "ar", "pdf"))
    assert _arabic_rest(said, printed.body) == ""
    assert _arabic_rest(said_in_notes, printed.notes) == ""


@every_document
def test_pdf_leaves_only_headers_and_footers_out_of_its_tree(built: Built, document: tuple[str, str], tag: Tag) -> None:
    """Each page has those of its kind and no other word that is not read aloud."""
    edition = built.edition(document[1], tag)
    margins = paper.read(built.file(*document, tag, "pdf")).margins
    first = [_letters(edition.first_header + edition.first_footer, 1, len(margins))]
    others = [_letters(edition.header + edition.footer, number, len(margins)) for number in range(2, len(margins) + 1)]
    assert [sorted(undirected("".join(margin.split()))) for margin in margins] == first + others


def _letters(paragraphs: Iterable[Paragraph], page: int, pages: int) -> list[str]:
    """Return the letters of headers and footers on a page, in the order of the alphabet."""
    words = ""
    for child in (child for paragraph in paragraphs for child in paragraph.children):
        match child:
            case PageNumber():
                words += str(page)
            case PageCount():
                words += str(pages)
            case _:
                words += inline_words([child])
    return sorted(undirected("".join(words.split())))


def _rest(paragraphs: Iterable[str], lines: Iterable[str]) -> str:
    """Return what `paragraphs` say after the last of `lines`; fail at the first line that says something else."""
    rest = with_bare_marks(" ".join(paragraphs))
    before = ""
    for line in map(spaced, map(undirected, lines)):
        rest = rest.lstrip(" ") if line else rest
        if before.endswith("-") and line.startswith("-") and not rest.startswith("-"):
            line = line[1:]  # noqa: PLW2901  # in Spanish a hyphen at which a line ends is written again
        before = line
        assert rest[: len(line)] == line
        rest = rest[len(line) :]
    return rest


def _arabic_rest(paragraphs: Iterable[str], lines: Iterable[str]) -> str:
    """Return what `paragraphs` say after the last of `lines`, as they are seen."""
    words = re.sub("[ \t\n]+", " ", with_bare_marks(" ".join(paragraphs)))  # spaces that do not break hold figures
    rest = bidi.bare(words, directions=True)
    for line in (spaced(bidi.bare(line)) for line in lines):
        rest = rest.lstrip(" ") if line else rest
        said, following = _divided(rest, len(line))
        context = _strong(words[: -len(rest)][::-1]), _strong(following)
        assert line in _ways(said, *context), f"printed is {line!r}, said is {said!r}"
        words, rest = rest, following
    return undirected(rest)


def _ways(said: str, before: str, after: str) -> list[str]:
    """Return how a line of text is seen among words from the right and from the left, between these two letters."""
    seen = [bidi.seen(each, right_to_left=way) for way in (True, False) for each in (said, f"{before}{said}{after}")]
    return [spaced(each.replace(_LEFT, "").replace(_RIGHT, "")) for each in seen]


def _strong(text: str) -> str:
    """Return a letter of no text, of the direction of the first letter that has one."""
    directions = (bidirectional(letter) for letter in text)
    first = next((each for each in directions if each in {"L", "R", "AL"}), None)
    return _LEFT if first == "L" else _RIGHT


def _divided(text: str, letters: int) -> tuple[str, str]:
    """Return the first `letters` letters of `text`, with the marks of direction among and after them, and the rest."""
    end = 0
    while end < len(text) and (letters or not bidi.bare(text[end])):
        letters -= bool(bidi.bare(text[end]))
        end += 1
    while text[end - 1 : end] and is_direction(text[end - 1]) and text[end - 1] in "\u2066\u2067\u2068":
        end -= 1  # what begins here is of the next line
    return text[:end], text[end:]
