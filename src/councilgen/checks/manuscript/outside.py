"""A document from outside the project as a manuscript: a text file, or one of Word."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from councilgen.checks.manuscript.encodings import text_of
from councilgen.checks.manuscript.headings import joined
from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.checks.manuscript.paragraphs import Located, Paragraph
from councilgen.checks.manuscript.plain import paragraphs
from councilgen.checks.manuscript.structure import Standing, structure
from councilgen.checks.manuscript.word.body import body
from councilgen.checks.manuscript.word.package import Unread, is_word, opened
from councilgen.checks.text.model import Text
from councilgen.checks.text.tongue import language_of
from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.i18n.catalogs import Catalog, catalog
from councilgen.i18n.names import Naming
from councilgen.i18n.places import INTERFACE, REGISTER
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.nodes import LARGEST_FIELD
from councilgen.model.demands import House
from councilgen.model.passage import Passage
from councilgen.register.model import Register
from councilgen.register.read import read_register
from councilgen.workspace import Workspace

LARGEST = 32_000_000  # bytes; a Word file of 300 pages with pictures is less


@dataclass(frozen=True, slots=True)
class Outside:
    """A file from outside the project as it was read."""

    file: str
    lines: tuple[str, ...] = ()  # what a fault shows of it: the lines of a text, the paragraphs of a Word file
    paragraphs: tuple[Paragraph, ...] = ()
    faults: tuple[Diagnostic, ...] = ()  # why it was not read
    stated: Tag | None = None  # the language that the file says it is in

    @property
    def language(self) -> Tag | None:
        """Return the language that the file seems to be written in."""
        return language_of("\n".join(paragraph.text for paragraph in self.paragraphs)) or self.stated


@dataclass(frozen=True, slots=True)
class Known:
    """What a project knows of names, against which a file from outside is read."""

    register: Register
    catalogs: Mapping[tuple[Tag, str], Catalog]  # the register's, by language and domain
    naming: Naming

    def wording(self, language: Tag) -> Callable[[str], str]:
        """Return what tells how an instrument of the register is cited in a language."""
        words = Words(self.register, language, self.catalogs)
        return lambda key: words.citation(key).text if key in self.register.instruments else ""


def known(workspace: Workspace) -> Known:
    """Return what the register of a project and its catalogs know."""
    register = read_register(workspace)
    catalogs = {
        (language, domain): catalog(workspace, language, domain)
        for language in LANGUAGES
        for domain in (INTERFACE, REGISTER)
    }
    return Known(register, catalogs, Naming(register, catalogs))


def read(data: bytes, file: str, language: Tag | None = None) -> Outside:
    """Return what stands in a file, a text or one of Word; `language` helps with a text of an older encoding."""
    found = _read(data, file, language)
    long = next((each for each in found.paragraphs if len(each.text) > LARGEST_FIELD), None)
    if long is not None:
        place = long.words.anchors[0]
        message = f"a paragraph has {len(long.text):,} characters; at most {LARGEST_FIELD:,} are read"
        fault = rules.TOO_LARGE.at(Span(file, place.line, place.column), message, "divide it")
        return Outside(file, found.lines, faults=(fault,))
    if found.paragraphs or found.faults:
        return found
    hint = "a document of nothing but pictures has to be typed" if is_word(data) else "write it"
    return replace(found, faults=(rules.EMPTY_TEXT.at(Span(file), "the file has no text", hint),))


def _read(data: bytes, file: str, language: Tag | None) -> Outside:
    if len(data) > LARGEST:
        message = f"the file has more than {LARGEST:,} bytes"
        return Outside(file, faults=(rules.TOO_LARGE.at(Span(file), message, "divide it, or leave out its pictures"),))
    if is_word(data):
        return _word(data, file)
    text, faults = text_of(data, file, language)
    if text is None:
        return Outside(file, faults=tuple(faults))
    return Outside(file, tuple(text.split("\n")), tuple(paragraphs(text)), tuple(faults))


def _word(data: bytes, file: str) -> Outside:
    try:
        found = body(opened(data))
    except Unread as why:
        return Outside(file, faults=(rules.UNREADABLE.at(Span(file), why.message, why.cure),))
    return Outside(file, found.lines, found.paragraphs, stated=found.language)


def manuscript(found: Outside, language: Tag, house: House, known: Known) -> Manuscript:
    """Return what an editor reads of a file; of its document and its session only the words are known."""
    pieces = _pieces(found.file, structure(found.paragraphs), language, house)
    names = known.naming(language)
    return Manuscript(found.file, language, pieces, house, known.register, names, wording=known.wording(language))


def _pieces(file: str, standings: Sequence[Standing], language: Tag, house: House) -> tuple[Piece, ...]:
    return tuple(_piece(file, each, language, house) for each in standings)


def _piece(file: str, standing: Standing, language: Tag, house: House) -> Piece:
    words = _on_one_line(standing.paragraph.words)
    stated = standing.paragraph.language
    if stated and stated != language and language_of(words.text) == stated:
        language = stated
    passage = Passage(words.text, standing.kind, file, file, words.anchors, language, words.text)
    text = Text(passage, house=house, plain=words.seen)
    return Piece(text, standing.part, standing.index, standing.list, standing.depth, standing.note)


def _on_one_line(words: Located) -> Located:
    """Return words with the line ends inside them as spaces, or as nothing in Chinese."""
    return joined([words.part(*found.span()) for found in re.finditer(r"[^\n]+", words.text)] or [words])
