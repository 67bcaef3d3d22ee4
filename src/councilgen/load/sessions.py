"""The format of a session file as a table."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from councilgen.languages import LANGUAGES, Tag
from councilgen.load.context import Context
from councilgen.load.formats import AGENDA_ITEM, LANGUAGE, PLACE, SYMBOL, spans, words
from councilgen.load.nodes import Mapping
from councilgen.load.scalars import Day, Line, OneOf, RegisterKey
from councilgen.load.shapes import As, Either, ListOf, Member, Record, TableOf
from councilgen.load.texts import MarkupLine
from councilgen.model.demands import House, Requirement, RuleSetting
from councilgen.model.document import DocumentKind, ListOfDocuments, Session
from councilgen.model.passage import Kind


def _required(values: dict[str, Requirement], _node: Mapping, _context: Context) -> dict[Tag, Requirement]:
    others = values.get("*", "none")
    return {tag: values.get(tag, others) for tag in LANGUAGES}


STATE = OneOf(words(Requirement), "a state of translations: none, translated or reviewed")
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
    OneOf(words(RuleSetting), "off, warning or error"),
    "settings of rules",
    key=r"CG\d{3}",
    placed=False,
    spelling="CG and three digits",
)


def _list_of_documents(values: dict[str, Any], node: Mapping, _context: Context) -> ListOfDocuments:
    span = spans(node)["document"]
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
            file_names=values.get("file_names", "plain"), house=values.get("house", "itu"), spans=spans(node) | codes,
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
            "house": Member(OneOf(words(House), "a house"), "whose typography translations follow", default="itu"),
            "rules": Member(RULES, "how grave breaches of rules are held: {CG248: off, CG244: error}"),
            "list_of_documents": Member(LIST_OF_DOCUMENTS, "makes a document of the set that lists the others"),
            "agenda_items": Member(ListOf(AGENDA_ITEM, "agenda items", 1), "the items that documents may name"),
            "deadlines": Member(DEADLINES, "the last day on which documents of each kind are due"),
        },
        build,
        "a session",
    )
