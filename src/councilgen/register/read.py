"""The register's files to the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Related, Span
from councilgen.load.context import Context, Shape
from councilgen.load.formats import OBJECTS, VERBS
from councilgen.load.nodes import Mapping, nodes
from councilgen.load.remarks import remarks
from councilgen.load.scalars import Day, Flag, Line, OneOf
from councilgen.load.shapes import Member, Record, TableOf
from councilgen.load.texts import MarkupLine
from councilgen.model.document import DocumentKind
from councilgen.model.passage import Kind
from councilgen.register.glossary import GLOSSARY, contradictions
from councilgen.register.model import Body, Instrument, Office, Pattern, Register
from councilgen.workspace import REGISTER, Workspace

_NAME = MarkupLine(Kind.NAME)
_PHRASE = MarkupLine(Kind.PHRASE)
_BODY = Line(r"[a-z0-9][a-z0-9-]*", "a key of the register", "pp", "bodies")
_PLACE = Line(r"[a-z0-9][a-z0-9-]*", "a key of the register", "geneva", "places")
_LINES: dict[DocumentKind, str] = {
    "report": "Report by the Secretary-General",
    "note": "Note by the Secretary-General",
    "contribution": "Contribution by an administration",
    "information": "Note by the Secretary-General",
    "draft-resolution": "Draft resolution submitted by the Secretary-General",
}
KINDS = ("resolution", "decision", "report", "recommendation", "document")


def _as_it_is(values: dict[str, Any], _node: Mapping, _context: Context) -> dict[str, Any]:
    return values


def _pattern(values: dict[str, Any], _node: Mapping, _context: Context) -> Pattern:
    return Pattern(values["one"], values["many"], values["new"], values.get("revised"))


def _body(values: dict[str, Any], _node: Mapping, _context: Context) -> Body:
    return Body(values["name"], values["abbreviation"], values.get("citations", {}))


def _dates(values: dict[str, Any], _node: Mapping, _context: Context) -> tuple[date, date]:
    return values["start"], values["end"]


def _instrument(values: dict[str, Any], node: Mapping, context: Context) -> Instrument:
    return Instrument(
        key=context.place.partition("#")[2], title=values["title"], body=values.get("body", ""),
        kind=values.get("kind", ""), number=values.get("number", ""), place=values.get("place", ""),
        year=values.get("year", ""), revised=values.get("revised", False), url=values.get("url", ""),
        dates=values.get("dates"), span=node.span,
    )  # fmt: skip


def _office(values: dict[str, Any], _node: Mapping, _context: Context) -> Office:
    return Office(values["name"], {kind: values[kind] for kind in _LINES if kind in values})


PATTERN = Record(
    {
        "one": Member(_PHRASE, "how one is cited, with {items}", True, "Resolution {items} of the Conference"),
        "many": Member(_PHRASE, "how several are cited, with {items}", True, "Resolutions {items} of the Conference"),
        "new": Member(
            _PHRASE, "how an unchanged one is named in {items}: {number}, {place}, {year}", True, "{number} ({year})"
        ),
        "revised": Member(_PHRASE, "how a changed one is named in {items}", example="{number} (Rev. {place}, {year})"),
    },
    _pattern,
    "a pattern of citation",
)
BODY = Record(
    {
        "name": Member(_NAME, "the name in full", True, "Plenipotentiary Conference"),
        "abbreviation": Member(_NAME, "the abbreviation", True, "PP"),
        "citations": Member(TableOf(PATTERN, "patterns of citation", placed=False), "patterns, by kind of instrument"),
    },
    _body,
    "a body",
)
INSTRUMENT = Record(
    {
        "title": Member(_NAME, "the title; {dates} stands for its dates", True, "WSIS Forum"),
        "body": Member(_BODY, "who issued it: a key of bodies.yaml"),
        "kind": Member(OneOf(KINDS, "a kind of instrument"), "what it is; its body has a pattern for each kind"),
        "number": Member(Line(r"\S+", "a number", "A/RES/70/125"), "the number, as it is cited"),
        "place": Member(_PLACE, "where it was adopted, or changed last: a key of places.yaml"),
        "year": Member(Line(r"\d{4}", "a year", "2022"), "the year, of the last change if revised"),
        "date": Member(Day(), "the day of adoption"),
        "revised": Member(Flag(), "whether a later meeting changed it", default=False),
        "url": Member(
            Line(r"https?://[^\s<>\"]+", "a web address", "https://www.itu.int/wsis/forum"), "where it can be read"
        ),
        "dates": Member(
            Record(
                {"start": Member(Day(), "the first day", True), "end": Member(Day(), "the last day", True)},
                _dates,
                "dates",
            ),
            "the dates that {dates} stands for",
        ),
    },
    _instrument,
    "an instrument",
)
OFFICE = Record(
    {
        "name": Member(_NAME, "the office", True, "Secretary-General"),
        **{
            kind: Member(MarkupLine(Kind.AUTHOR), f"the author line of a document of the kind {kind}", example=example)
            for kind, example in _LINES.items()
        },
    },
    _office,
    "an office",
)
_ACTION = Record(
    {
        name: Member(_PHRASE, "the phrase, a whole sentence", example=f"The Council is invited to **note** {name}.")
        for name in OBJECTS
    },
    _as_it_is,
    "a verb",
)
PHRASES = Record(
    {
        "action": Member(
            Record({verb: Member(_ACTION, "the verb") for verb in VERBS}, _as_it_is, "action"), "actions", True
        ),
        "financial_implications": Member(
            Record(
                {
                    "within_budget": Member(
                        _PHRASE, "within the budget of {period}", True, "Within the budget {period}."
                    ),
                    "none": Member(_PHRASE, "no cost", True, "None."),
                },
                _as_it_is,
                "financial implications",
            ),
            "phrases on cost",
            True,
        ),
    },
    _as_it_is,
    "the phrases",
)
VOCABULARY = Record(
    {"strategic_plan": Member(TableOf(_NAME, "terms"), "what strategic_plan may name", True)},
    _as_it_is,
    "the vocabulary",
)
FILES: dict[str, Shape[Any]] = {
    "places": TableOf(_NAME, "places"),
    "bodies": TableOf(BODY, "bodies"),
    "instruments": TableOf(INSTRUMENT, "instruments"),
    "offices": TableOf(OFFICE, "offices"),
    "vocabulary": VOCABULARY,
    "phrases": PHRASES,
    "glossary": GLOSSARY,
}


def read_register(workspace: Workspace) -> Register:
    """Return the register, as far as it could be read, with the faults of its files."""
    faults: list[Diagnostic] = []
    there = workspace.files(REGISTER, ".yaml")
    part = {name: _file(workspace, name, faults) for name in FILES if f"{REGISTER}/{name}.yaml" in there}
    for file in there:
        if file.rpartition("/")[2].removesuffix(".yaml") not in FILES:
            hint = f"the register's files are {', '.join(f'{name}.yaml' for name in FILES)}"
            faults.append(rules.UNKNOWN_KEY.at(Span(file), "the register has no such file", hint))
    phrases = part.get("phrases") or {}
    found = Register(
        places=part.get("places") or {}, bodies=part.get("bodies") or {}, instruments=part.get("instruments") or {},
        offices=part.get("offices") or {}, strategic_plan=(part.get("vocabulary") or {}).get("strategic_plan", {}),
        actions={(verb, about): p for verb, v in phrases.get("action", {}).items() for about, p in v.items()},
        finance=phrases.get("financial_implications", {}), glossary=part.get("glossary") or {},
    )  # fmt: skip
    said = tuple(remark for name in FILES for remark in remarks(workspace, f"{REGISTER}/{name}.yaml"))
    return replace(found, faults=(*faults, *_broken(found), *contradictions(found.glossary)), remarks=said)


def _file(workspace: Workspace, name: str, faults: list[Diagnostic]) -> Any:
    file = f"{REGISTER}/{name}.yaml"
    node, found = nodes(workspace, file)
    read = FILES[name].read(node, Context(file, f"{file}", "en", found)) if node else None
    faults.extend(found)
    return read


def _broken(register: Register) -> list[Diagnostic]:
    """Return what is wrong between the entries: an instrument of no body, of no place, without a number."""
    found: list[Diagnostic] = []
    for instrument in register.instruments.values():
        if not instrument.body:
            continue
        body = register.bodies.get(instrument.body)
        pattern = body.citations.get(instrument.kind) if body else None
        wanted: list[tuple[bool, str, str]] = [
            (body is None, f"there is no body {instrument.body!r}", "add it to bodies.yaml"),
            (body is not None and pattern is None, f"{instrument.body} has no citations of kind {instrument.kind!r}",
             "add a pattern to bodies.yaml, or correct kind"),
            (not instrument.number, "the instrument has a body but no number", "add number"),
            (bool(instrument.place) and instrument.place not in register.places,
             f"there is no place {instrument.place!r}", "add it to places.yaml"),
        ]  # fmt: skip
        if pattern is not None:
            item = (pattern.revised if instrument.revised else pattern.new) or pattern.new
            for name in ("place", "year"):
                missing = f"{{{name}}}" in item.markup and not getattr(instrument, name)
                related = "its pattern needs {" + name + "}"
                if missing:
                    found.append(rules.MISSING_KEY.at(
                        instrument.span, f"the instrument has no {name}", f"add {name}",
                        related=(Related(item.span(), related),),
                    ))  # fmt: skip
        found.extend(rules.WRONG_VALUE.at(instrument.span, message, hint) for wrong, message, hint in wanted if wrong)
    return found
