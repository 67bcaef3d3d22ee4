"""The content format as a table: what may stand in the file of a document."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, get_args

from councilgen.languages import LANGUAGES
from councilgen.load.context import Context
from councilgen.load.nodes import Mapping, Node
from councilgen.load.scalars import Day, Line, OneOf, RegisterKey
from councilgen.load.shapes import As, Either, ListOf, Member, Record, RecordByWord
from councilgen.load.texts import MarkupLine, MarkupText
from councilgen.model.document import (
    Action,
    Annex,
    Document,
    DocumentKind,
    Extract,
    Finance,
    HeadingNumbers,
    Key,
    Numbering,
    ParagraphNumbers,
    Section,
    SectionPart,
)
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import Orientation, Prose
from councilgen.model.symbol import Symbol

VERBS = ("note", "approve", "consider", "endorse", "adopt")
OBJECTS = ("this document", "this report")
COVER = MarkupText(simple="a field of the first page")
ID = Line(r"[a-z][a-z0-9-]{0,59}", "an id (small letters, digits, hyphens)", "background")
LANGUAGE = OneOf(tuple(LANGUAGES), "one of the six languages")
AGENDA_ITEM = Line(r"[A-Z]{2,4} \d{1,2}(\.\d{1,2})?", "an agenda item", "PL 1.4")
PLACE = Line(r"[a-z0-9-]+", "a key of register/places.yaml", "geneva", "places")
ORIENTATION = OneOf(get_args(Orientation), "portrait or landscape")


def words(text: Any) -> tuple[str, ...]:
    """Return the words of a `Literal`."""
    return get_args(text)


def spans(node: Mapping) -> dict[str, Any]:
    """Return where the values of a mapping stand, by key."""
    return {key.value: value.span for key, value in node.entries}


def _text_member(kind: Kind) -> Record[Passage]:
    return Record(
        {"text": Member(MarkupLine(kind), "the words, in Markdown", True, "Contribution by an administration")},
        lambda values, _node, _context: values["text"],
        "a text of your own",
    )


def _action(values: dict[str, str], node: Mapping, _context: Context) -> Action:
    verb, about = next(iter(values.items()))
    return Action(verb, about, node.span)


def _finance(values: dict[str, Any], node: Mapping, _context: Context) -> Finance:
    return Finance("within_budget", values["within_budget"], node.span)


def _no_cost(_value: str, node: Node) -> Finance:
    return Finance("none", "", node.span)


def _section(values: dict[str, Any], node: Mapping, _context: Context) -> Section:
    return Section(values["id"], values["heading"], values["body"], node.span)


def _clause(part: SectionPart) -> Callable[[dict[str, Any], Mapping, Context], Section]:
    def build(values: dict[str, Any], node: Mapping, _context: Context) -> Section:
        return Section(values["id"], values["opening"], values["body"], node.span, part)

    return build


def _extract(values: dict[str, Any], _node: Mapping, _context: Context) -> Extract:
    return Extract(values["number"], values["text"])


def _annex(values: dict[str, Any], node: Mapping, _context: Context) -> Annex:
    return Annex(
        values["id"], values["title"], values.get("body", Prose()), values.get("extracts", ()),
        values.get("orientation", "portrait"), node.span,
    )  # fmt: skip


def _numbering(values: dict[str, Any], _node: Mapping, _context: Context) -> Numbering:
    return Numbering(values.get("headings", "none"), values.get("paragraphs", "none"))


NUMBERING = Record(
    {
        "headings": Member(
            OneOf(words(HeadingNumbers), "a numbering of headings"), "how sections are numbered", default="none"
        ),
        "paragraphs": Member(
            OneOf(words(ParagraphNumbers), "a numbering of paragraphs"), "how paragraphs are numbered", default="none"
        ),
    },
    _numbering,
    "numbering",
)

SECTION = Record(
    {
        "id": Member(ID, "a short name that never changes; translations and links find the section by it", True),
        "heading": Member(MarkupLine(Kind.HEADING), "the heading, without its number", True, "Background"),
        "body": Member(MarkupText(), "the text, in Markdown", True, "The group met twice."),
    },
    _section,
    "a section",
    place="id",
)


def _clauses(part: SectionPart, wanted: str, opening: str, body: str) -> ListOf[Section]:
    """Return the format of the clauses of a resolution: words that open each, and its points."""
    members = {
        "id": Member(ID, "a short name that never changes; translations and links find the clause by it", True),
        "opening": Member(MarkupLine(Kind.HEADING), "the words that open it, set in italics", True, opening),
        "body": Member(
            MarkupText(simple="a clause"),
            "its points, a paragraph each; they are marked if there are several",
            True,
            body,
        ),
    }
    return ListOf(Record(members, _clause(part), wanted, place="id"), "clauses", 1)


PREAMBLE = _clauses(
    "preamble", "a clause of the preamble", "considering", "that documents are issued in six languages;"
)
OPERATIVE = _clauses("operative", "an operative clause", "instructs the Secretary-General", "to report to the Council.")

EXTRACT = Record(
    {
        "number": Member(Line(r"[0-9]{1,4}[a-z]?", "the number of a paragraph", "107"), "its number at home", True),
        "text": Member(MarkupText(Kind.EXTRACT), "the quoted words, in Markdown", True, "Documents should be short."),
    },
    _extract,
    "an extract",
)

ANNEX = Record(
    {
        "id": Member(ID, "a short name that never changes", True),
        "title": Member(MarkupLine(Kind.HEADING), "the title, without the word Annex", True, "Terms of reference"),
        "body": Member(MarkupText(), "the text before the extracts, in Markdown", example="The group agreed on this."),
        "extracts": Member(ListOf(EXTRACT, "extracts"), "paragraphs quoted with the numbers of their source"),
        "orientation": Member(ORIENTATION, "how the annex lies on its pages", default="portrait"),
    },
    _annex,
    "an annex",
    place="id",
)


def document_format(file: str, name: str) -> RecordByWord[Document]:
    """Return the format of a document file; `file` and `name` become the document's own."""

    def build(values: dict[str, Any], node: Mapping, context: Context) -> Document:
        return Document(
            file=file, name=name, symbol=values["document"], agenda_item=values.get("agenda_item", ""),
            date=values["date"], original=context.language, language=context.language,
            kind=values.get("kind", "report"), submitted_by=values["submitted_by"], title=values["title"],
            purpose=values.get("purpose"), action=values.get("action"),
            strategic_plan=values.get("strategic_plan", ()),
            financial_implications=values.get("financial_implications"),
            references=values.get("references", ()), numbering=values.get("numbering", Numbering()),
            sections=values.get("sections", (*values.get("preamble", ()), *values.get("operative", ()))),
            annexes=values.get("annexes", ()), spans=spans(node),
        )  # fmt: skip

    text = Record({**_masthead(), **_fields(), **_text(), **_annexes()}, build, "a document")
    information = {key: member for key, member in text.members.items() if key != "action"}
    return RecordByWord(
        "kind", "report",
        {
            "report": text, "note": text, "contribution": text,
            "information": Record(information, build, "an information document"),
            "draft-resolution": Record({**_masthead(), **_clause_lists(), **_annexes()}, build, "a draft resolution"),
        },
    )  # fmt: skip


def _masthead() -> dict[str, Member]:
    return {
        "document": Member(SYMBOL, "the document's number, unique in the session", True),
        "agenda_item": Member(AGENDA_ITEM, "agenda item"),
        "date": Member(Day(), "the day of issue", True),
        "original": Member(LANGUAGE, "the language this file is written in", True),
        "kind": Member(OneOf(words(DocumentKind), "a kind of document"), "what it is", default="report"),
        "submitted_by": Member(AUTHOR, "who submits it: a key of register/offices.yaml, or {text: …}", True),
        "title": Member(MarkupLine(Kind.TITLE), "the title, in one line", True, "Progress of the working group"),
    }


def _fields() -> dict[str, Member]:
    return {
        "purpose": Member(COVER, "what the document is for", example="This document reports on the work of the group."),
        "action": Member(ACTION, "what the Council is asked to do: {note: this document}, or text"),
        "strategic_plan": Member(PLAN, "keys of register/vocabulary.yaml, or text"),
        "financial_implications": Member(FINANCE, "{within_budget: 2026-2027}, none, or text"),
        "references": Member(ListOf(REFERENCE, "references"), "keys of register/instruments.yaml, or {text: …}"),
        "numbering": Member(NUMBERING, "what is numbered: {headings: upper-roman, paragraphs: none}"),
    }


def _text() -> dict[str, Member]:
    return {"sections": Member(ListOf(SECTION, "sections", 1), "the sections", True)}


def _clause_lists() -> dict[str, Member]:
    return {
        "preamble": Member(PREAMBLE, "the reasons of a draft resolution: considering, recalling, noting …", True),
        "operative": Member(OPERATIVE, "what a draft resolution decides: resolves, instructs, invites …", True),
    }


def _annexes() -> dict[str, Member]:
    return {"annexes": Member(ListOf(ANNEX, "annexes"), "the annexes")}


SYMBOL = As(
    Line(r"[A-Z]+\d{2,4}/[^\s]+", "a document number", "C26/17 or C26/INF/3(Rev.1)"),
    lambda text, _node: Symbol.parse(text),
    "a document number such as C26/17, C26/INF/3 or C26/17(Rev.1)",
    re.sub(r"\?P<\w+>", "", Symbol.PATTERN.pattern),
)
AUTHOR = Either[Key | Passage](
    scalar=RegisterKey("offices", "secretary-general"),
    mapping=_text_member(Kind.AUTHOR),
    wanted="a key of the register",
)
REFERENCE = Either[Key | Passage](
    scalar=RegisterKey("instruments", "pp-140"), mapping=_text_member(Kind.REFERENCE), wanted="a key of the register"
)
ACTION = Either[Action | Prose](
    scalar=COVER,
    mapping=Record(
        {verb: Member(OneOf(OBJECTS, "what it is about"), "its object") for verb in VERBS},
        _action,
        "action",
        alternatives=True,
    ),
    wanted="a standard phrase or a text",
)
FINANCE = Either[Finance | Prose](
    scalar=COVER,
    mapping=Record(
        {
            "within_budget": Member(
                Line(r"\d{4}-\d{4}", "a budget period of two years", "2026-2027"), "the budget period", True
            )
        },
        _finance,
        "financial implications",
    ),
    word=("none", As(Line(), _no_cost)),
    wanted="a standard phrase or a text",
)
PLAN = Either[tuple[Key, ...] | Prose](
    scalar=COVER,
    sequence=ListOf(RegisterKey("vocabulary", "partnerships"), "keys of the vocabulary"),
    wanted="a list of keys",
)
