"""A review copy: each text of a document beside its translation, in the order of reading, with its state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from councilgen.blocks.model import Edition
from councilgen.compose import template
from councilgen.compose.comparison import changed, differing, language_of, legible, shown, sound
from councilgen.compose.edition import Setting, voices
from councilgen.compose.elements import NOTHING
from councilgen.compose.outline import Outline, outline
from councilgen.compose.read import Layout
from councilgen.compose.view import number, with_period
from councilgen.compose.writing import Writer
from councilgen.i18n.catalogs import Catalog, Entry
from councilgen.i18n.identity import message_id
from councilgen.i18n.messages import document_domain
from councilgen.languages import LANGUAGES, Language, Tag
from councilgen.model.document import Action, Annex, Document, Finance, Key
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import Prose, SubHeading, Words
from councilgen.model.walk import passages

TEMPLATE = "bilingual.html.j2"


@dataclass(frozen=True, slots=True)
class Row:
    """One text and its translation, as `row` in the template."""

    source: Markup
    target: Markup
    number: str = ""  # of a paragraph or heading; the mark of a footnote
    heading: bool = False
    id: str = ""  # none where the register words both sides
    state: str = ""  # untranslated, fuzzy, translated
    file: str = ""  # where the text stands, if not in the document's own: the name of a file of data
    line: int = 0
    catalog_line: int = 0  # 0: not in the catalog
    earlier: Markup = NOTHING  # the source that a fuzzy translation was made from, with what has changed
    comment: Markup = NOTHING
    comment_language: Tag = "en"
    source_marks: tuple[str, ...] = ()  # what the source has in its markup and the translation has not
    target_marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """The first page, a section or an annex, as `part` in the template."""

    kind: str  # cover, section, annex
    number: str
    title: Markup
    place: str
    rows: tuple[Row, ...]


def side_by_side(document: Document, source: Setting, target: Setting) -> Edition:
    """Return the review copy of a document, which is not localised, from its language into that of `target`.

    It is an edition in the language of the original, of which the column of translations is the foreign part.
    """
    language, other = LANGUAGES[document.original], LANGUAGES[target.words.language]
    parts = tuple(_Sides(document, source, target).parts())
    symbol = f"{number(document)}-{other.letter}"
    functions = template.gettext_functions(source.words.interface)
    title = Writer(language, outline(document), voices(source)).plain(document.title)
    values = {
        "parts": parts, "number": symbol, "title": title, "language": language, "other": other, "file": document.file,
        "other_gettext": template.gettext_functions(target.words.interface), **_counts(parts), **functions,
    }  # fmt: skip
    markup = template.rendered(source.workspace, source.session.template, TEMPLATE, values)
    layout = Layout(markup, language, {}, source.session.template)
    return Edition(
        language=language, symbol=symbol, title=title, subject="", author="", publisher="",
        published=document.date, original=document.original, body=layout.body, notes=tuple(layout.notes),
        first_header=layout.first_header, header=layout.header, first_footer=layout.first_footer, footer=layout.footer,
    )  # fmt: skip


def _counts(parts: tuple[Part, ...]) -> dict[str, int]:
    """Return how many messages there are and in which state; one that stands twice counts once."""
    states = {row.id: row.state for part in parts for row in part.rows if row.id}
    of = [*states.values()]
    return {"messages": len(of), "untranslated": of.count("untranslated"), "fuzzy": of.count("fuzzy")}


class _Sides:
    """A document and its catalog, on their way into rows."""

    def __init__(self, document: Document, source: Setting, target: Setting) -> None:
        self.document, self.source, self.target = document, source, target
        self.outline: Outline = outline(document)
        self.other: Language = LANGUAGES[target.words.language]
        domain = document_domain(document, source.session.folder)
        self.catalog: Catalog = target.words.catalogs[self.other.tag, domain]
        self.ours = Writer(LANGUAGES[document.original], self.outline, voices(source), apart=True)
        self.theirs = Writer(self.other, self.outline, voices(target), apart=True)

    def parts(self) -> Iterator[Part]:
        document = self.document
        yield Part("cover", "", NOTHING, f"{document.file}#cover", tuple(self._cover()))
        for section in document.sections:
            number = self.outline.targets[section.id].number
            rows = (self._row(section.heading, number), *self._prose(section.body))
            yield Part("section", number, self.ours.line(section.heading), section.heading.place, rows)
        for annex in document.annexes:
            rows = tuple(self._annex(annex))
            number = self.outline.targets[annex.id].number
            yield Part("annex", number, self.ours.line(annex.title), annex.title.place, rows)

    def _annex(self, annex: Annex) -> Iterator[Row]:
        yield self._row(annex.title, self.outline.targets[annex.id].number)
        yield from self._prose(annex.body)
        for extract in annex.extracts:
            yield from self._prose(extract.body, extract.number)

    # ---------------------------------------------------------------------------------------------------------- cover

    def _cover(self) -> Iterator[Row]:
        document, ours, theirs = self.document, self.source.words, self.target.words
        if isinstance(document.submitted_by, Key):
            author = (document.submitted_by.name, document.kind)
            yield self._worded(ours.author(*author), theirs.author(*author))
        else:
            yield self._row(document.submitted_by)
        yield self._row(document.title)
        yield from self._prose(document.purpose or Prose())
        if isinstance(document.action, Action):
            yield self._worded(ours.action(document.action), theirs.action(document.action))
        else:
            yield from self._prose(document.action or Prose())
        if isinstance(document.strategic_plan, Prose):
            yield from self._prose(document.strategic_plan)
        elif document.strategic_plan:
            ours_plan, theirs_plan = (
                words.plan(key.name for key in document.strategic_plan) for words in (ours, theirs)
            )
            yield Row(
                self.ours.worded(ours_plan.text, ours_plan.language, ours_plan.address),
                self.theirs.worded(theirs_plan.text, theirs_plan.language, theirs_plan.address),
            )
        if isinstance(document.financial_implications, Finance):
            finance = document.financial_implications
            phrases = (with_period(words.finance(finance), finance.period) for words in (ours, theirs))
            yield self._worded(*phrases)
        else:
            yield from self._prose(document.financial_implications or Prose())
        yield from (self._row(text) for text in document.references if isinstance(text, Passage))

    def _worded(self, source: Passage, target: Passage) -> Row:
        """Return a row of what the register says in both languages."""
        return Row(self.ours.line(source), self.theirs.line(target))

    # ----------------------------------------------------------------------------------------------------------- text

    def _prose(self, prose: Prose, number: str = "") -> Iterator[Row]:
        """Yield the rows of a text; `number` is that of its first paragraph."""
        for block in prose.blocks:
            given = self.outline.numbers.get(id(block), "") if isinstance(block, Words | SubHeading) else ""
            for text in passages(block):
                yield self._row(text, given or number)
                given = number = ""
        for note in prose.footnotes:
            mark = f"[^{note.label}]"
            for text in note.paragraphs:
                yield self._row(text, mark)
                mark = ""

    def _row(self, text: Passage, number: str = "") -> Row:
        entry = self.catalog.entries.get(("", text.message))
        row = Row(
            source=self.ours.line(text), target=NOTHING, number=number, line=text.anchors[0].line,
            heading=text.kind in (Kind.TITLE, Kind.HEADING), id=message_id("", text.message),
            state="untranslated" if entry is None else entry.state,
            file=text.file.rpartition("/")[2] if text.file != self.document.file else "",
        )  # fmt: skip
        return row if entry is None else self._beside(row, text, entry)

    def _beside(self, row: Row, text: Passage, entry: Entry) -> Row:
        """Return a row with what the catalog has for it."""
        words, comment = entry.strings[0], legible(entry.comment)
        ours, theirs = differing(text.markup, words) if words else ((), ())
        return replace(
            row, target=self._translation(text, entry) if words else NOTHING, catalog_line=entry.anchors[0].line,
            earlier=changed(entry.previous, text.message) if entry.fuzzy else NOTHING,
            comment=shown(comment), comment_language=language_of(comment, self.other),
            source_marks=ours, target_marks=theirs,
        )  # fmt: skip

    def _translation(self, text: Passage, entry: Entry) -> Markup:
        """Return the translation as it would be issued, or its bare markup where a fuzzy one is too broken for that."""
        passage = entry.passage(text, self.other.tag)
        known = self.source.words.register.instruments
        if entry.fuzzy and not sound(passage, known.keys() | {f"#{name}" for name in self.outline.targets}):
            return shown(legible(passage.markup))
        return self.theirs.line(passage)
