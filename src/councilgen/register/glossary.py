"""The glossary: what a term must be called in each language, and what it must not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.context import Context
from councilgen.load.nodes import Mapping
from councilgen.load.scalars import Line, OneOf
from councilgen.load.shapes import As, Either, ListOf, Member, Record, TableOf
from councilgen.model.passage import Kind
from councilgen.register.model import Banned, Term

_WORDING = Line(r"\S(?:.{0,118}\S)?", "a wording of at most 120 characters", "action line")
_WORDINGS = Either[tuple[str, ...]](
    scalar=As(_WORDING, lambda wording, _node: (wording,)),
    sequence=ListOf(_WORDING, "wordings", 1),
    wanted="a wording or a list of wordings",
)
_KINDS = {kind.name.lower(): kind for kind in Kind}


def _banned(values: dict[str, str], _node: Mapping, _context: Context) -> Banned:
    return Banned(values["wording"], values["reason"])


def _not(values: dict[str, Any], _node: Mapping, _context: Context) -> dict[str, Any]:
    return values


def _term(values: dict[str, Any], node: Mapping, context: Context) -> Term:
    wordings: dict[Tag, tuple[str, ...]] = {tag: values[tag] for tag in LANGUAGES if tag in values}
    kinds = tuple(_KINDS[name] for name in values.get("kinds", ()))
    return Term(context.place.partition("#")[2], wordings, values.get("not", {}), kinds, node.span)


BANNED = Record(
    {
        "wording": Member(_WORDING, "the wording that is wrong", True),
        "reason": Member(Line(example="a copy of the English"), "why it is wrong, in a few words of English", True),
    },
    _banned,
    "a wording that is not to be used",
)
TERM = Record(
    {
        **{
            tag: Member(_WORDINGS, f"in {language.autonym}; several where each is right", tag == "en")
            for tag, language in LANGUAGES.items()
        },
        "not": Member(
            Record(
                {tag: Member(ListOf(BANNED, "wordings", 1), f"in {each.autonym}") for tag, each in LANGUAGES.items()},
                _not,
                "what a term must not be called",
            ),
            "wordings that look right and are wrong, by language",
        ),
        "kinds": Member(ListOf(OneOf(tuple(_KINDS), "a kind of text"), "kinds of text", 1), "where it has this sense"),
    },
    _term,
    "a term",
)
GLOSSARY = TableOf(TERM, "terms")


def contradictions(glossary: dict[str, Term]) -> Iterator[Diagnostic]:
    """Yield the terms that ask for a wording and ban it, and those that another term has already."""
    seen: dict[tuple[str, tuple[Kind, ...]], str] = {}
    for term in glossary.values():
        for tag, banned in term.banned.items():
            for each in banned:
                if each.wording in term.wordings.get(tag, ()):
                    message = f"{each.wording!r} is both asked for and banned"
                    yield rules.WRONG_VALUE.at(term.span, message, "delete it from one of the two")
        for wording in term.wordings["en"]:
            first = seen.setdefault((wording.lower(), term.kinds), term.key)
            if first != term.key:
                message = f"the term {first} has the wording {wording!r} already"
                yield rules.WRONG_VALUE.at(term.span, message, "join the two terms, or say the kinds of each")
