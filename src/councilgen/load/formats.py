"""The content format as a table: what may stand in a session file and in a document file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from councilgen.languages import LANGUAGES, Tag
from councilgen.load.context import Context
from councilgen.load.nodes import Mapping, Node
from councilgen.load.scalars import Day, Line, OneOf, RegisterKey
from councilgen.load.shapes import As, Either, ListOf, Member, Record, RecordByWord, TableOf
from councilgen.load.texts import MarkupLine, MarkupText
from councilgen.model.document import (
    Action,
    Annex,
    Document,
    DocumentKind,
    Extract,
    Finance,
    HeadingNumbers,
    House,
    Key,
    ListOfDocuments,
    Numbering,
    ParagraphNumbers,
    Requirement,
    RuleSetting,
    Section,
    SectionPart,
    Session,
    Symbol,
)
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import Orientation, Prose

VERBS = ("note", "approve", "consider", "endorse", "adopt")
OBJECTS = ("this document", "this report")
COVER = MarkupText(simple="a field of the first page")
ID = Line(r"[a-z][a-z0-9-]{0,59}", "an id (small letters, digits, hyphens)", "background")
LANGUAGE = OneOf(tuple(LANGUAGES), "one of the six languages")
AGENDA_ITEM = Line(r"[A-Z]{2,4} \d{1,2}(\.\d{1,2})?", "an agenda item", "PL 1.4")
PLACE = Line(r"[a-z0-9-]+", "a key of register/places.yaml", "geneva", "places")
ORIENTATION = OneOf(get_args(Orientation), "portrait or landscape")


def _words(text: Any) -> tuple[str, ...]:
    return get_args(text)


def _spans(node: Mapping) -> dict[str, Any]:
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
            OneOf(_words(HeadingNumbers), "a numbering of headings"), "how sections are numbered", default="none"
        ),
        "paragraphs": Member(
            OneOf(_words(ParagraphNumbers), "a numbering of paragraphs"), "how paragraphs are numbered", default="none"
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
            annexes=values.get("annexes", ()), spans=_spans(node),
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
        "kind": Member(OneOf(_words(DocumentKind), "a kind of document"), "what it is", default="report"),
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


def _required(values: dict[str, Requirement], _node: Mapping, _context: Context) -> dict[Tag, Requirement]:
    others = values.get("*", "none")
    return {tag: values.get(tag, others) for tag in LANGUAGES}


STATE = OneOf(_words(Requirement), "a state of translations: none, translated or reviewed")
REQUIRE = Either[dict[Tag, Requirement]](
    scalar=As(STATE, lambda word, _node: dict.fromkeys(LANGUAGES, word)),
    mapping=Record(
        {
            **{
                tag: Member(STATE, f"of translations into {language.english}", default="none")
                for tag, language in LANGUAGES.items()
            },
            "*": Member(STATE, "of translations into the other languages", default="none"),
        },
        _required,
        "a requirement",
    ),
    wanted="a state, or a mapping of languages to states",
)


RULES = TableOf(
    OneOf(_words(RuleSetting), "off, warning or error"),
    "settings of rules",
    key=r"CG\d{3}",
    placed=False,
    spelling="CG and three digits",
)


def _list_of_documents(values: dict[str, Any], node: Mapping, _context: Context) -> ListOfDocuments:
    span = _spans(node)["document"]
    item = values.get("agenda_item", "")
    return ListOfDocuments(values["document"], item, values["date"], values["submitted_by"], span)


LIST_OF_DOCUMENTS = Record(
    {
        "document": Member(SYMBOL, "its number, unique in the session", True),
        "agenda_item": Member(AGENDA_ITEM, "agenda item"),
        "date": Member(Day(), "the day of issue", True),
        "submitted_by": Member(
            RegisterKey("offices", "secretary-general"), "who submits it: a key of register/offices.yaml", True
        ),
    },
    _list_of_documents,
    "list of documents",
)


def _deadlines(values: dict[str, date], _node: Mapping, _context: Context) -> dict[DocumentKind, date]:
    return {kind: values[kind] for kind in KINDS if kind in values}


KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
DEADLINES = Record(
    {kind: Member(Day(), f"the last day for a {kind}") for kind in KINDS},
    _deadlines,
    "deadlines",
)


def session_format(folder: str) -> Record[Session]:
    """Return the format of a session file in `content/<folder>`."""

    def build(values: dict[str, Any], node: Mapping, _context: Context) -> Session:
        languages: tuple[Tag, ...] = values.get("languages", tuple(LANGUAGES))
        rules = node.get("rules")
        codes = {f"rules.{key.value}": key.span for key, _ in rules.entries} if isinstance(rules, Mapping) else {}
        return Session(
            code=values["session"], name=values["name"], place=values["place"], start=values["start"],
            end=values["end"], website=values["website"], folder=folder,
            languages=tuple(tag for tag in LANGUAGES if tag in languages),
            template=values.get("template", "council"), publisher=values.get("publisher"),
            file_names=values.get("file_names", "plain"), house=values.get("house", "itu"), spans=_spans(node) | codes,
            require=values.get("require", {}), list_of_documents=values.get("list_of_documents"),
            rules=values.get("rules", {}),
            agenda_items=values.get("agenda_items", ()), deadlines=values.get("deadlines", {}),
        )  # fmt: skip

    return Record(
        {
            "session": Member(
                Line(r"[A-Z]+\d{2,4}", "the code of a session", "C26"),
                "the code that begins its document numbers",
                True,
            ),
            "name": Member(MarkupLine(Kind.NAME), "the name, in English", True, "Council 2026"),
            "place": Member(PLACE, "where it meets: a key of register/places.yaml", True),
            "start": Member(Day(), "the first day", True),
            "end": Member(Day(), "the last day", True),
            "website": Member(
                Line(r"https?://[^\s]+", "a web address", "https://council.itu.int/2026"),
                "the site of the session, named at the foot of first pages",
                True,
            ),
            "languages": Member(ListOf(LANGUAGE, "languages", 1), "the languages of issue; all six by default"),
            "template": Member(
                Line(r"[a-z0-9-]+", "the name of a folder of templates/", "council"), "the look", default="council"
            ),
            "publisher": Member(
                MarkupLine(Kind.NAME), "who issues the documents", example="International Telecommunication Union"
            ),
            "require": Member(
                REQUIRE, "how far translations have to be to be issued: translated, reviewed, or by language"
            ),
            "file_names": Member(
                OneOf(("plain", "published"), "a scheme of file names"),
                "how files are called: C26-17-E, or S26-CL-C-0017!!MSW-E as published",
                default="plain",
            ),
            "house": Member(OneOf(_words(House), "a house"), "whose typography translations follow", default="itu"),
            "rules": Member(RULES, "how grave breaches of rules are held: {CG248: off, CG244: error}"),
            "list_of_documents": Member(LIST_OF_DOCUMENTS, "makes a document of the set that lists the others"),
            "agenda_items": Member(ListOf(AGENDA_ITEM, "agenda items", 1), "the items that documents may name"),
            "deadlines": Member(DEADLINES, "the last day on which documents of each kind are due"),
        },
        build,
        "a session",
    )
