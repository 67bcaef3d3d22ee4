"""Whom and what texts of the six languages name: titled texts with what is found in them, one file a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilgen.languages import LANGUAGES, Tag
from councilgen.recognise.abbreviations import abbreviations
from councilgen.recognise.bodies import bodies
from councilgen.recognise.citations import citations
from councilgen.recognise.definitions import definitions
from councilgen.recognise.document_symbols import symbols
from councilgen.recognise.meetings import meetings
from councilgen.recognise.mentions import Citation, Definition, DocumentSymbol, Meeting, Person, Weekday
from councilgen.recognise.people import people
from councilgen.recognise.weekdays import weekdays

FOLDER = Path(__file__).parent / "mentions"


@dataclass(frozen=True)
class Example:
    """A titled text and what is expected of it, one line a finding."""

    tag: Tag
    title: str
    text: str
    expected: tuple[str, ...]


def examples() -> Iterator[Example]:
    """Yield the examples of all files; an empty line parts them."""
    for tag in LANGUAGES:
        for block in _blocks(tag):
            title, text, *expected = block.split("\n")
            yield Example(tag, title.removeprefix("# "), text, tuple(expected))


def _blocks(tag: Tag) -> list[str]:
    return (FOLDER / f"{tag}.txt").read_text(encoding="utf-8").strip("\n").split("\n\n")


EXAMPLES = list(examples())


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{example.tag}: {example.title}" for example in EXAMPLES])
def test_whom_and_what_a_text_names(example: Example, accept: bool) -> None:
    """Each finding stands where it is said to, and says the same in every language; near misses are nothing."""
    found = tuple(shown(example.text, example.tag))
    if accept and found != example.expected:
        _accepted(example, found)
    else:
        assert found == example.expected


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_many_examples(tag: Tag) -> None:
    """No language is left behind."""
    assert sum(example.tag == tag for example in EXAMPLES) >= 25


def shown(text: str, tag: Tag) -> Iterator[str]:
    """Yield what is found, one line each, kind by kind."""
    for citation in citations(text, tag):
        yield f"citation {_citation(text, citation)}"
    for symbol in symbols(text):
        yield f"symbol «{text[symbol.start : symbol.end]}» {_symbol(symbol)}"
    for definition in definitions(text, tag):
        yield f"definition {_definition(text, definition)}"
    if uses := abbreviations(text, tag):
        yield "uses " + " ".join(f"{use.short}={use.key}" if use.key else use.short for use in uses)
    if named := bodies(text, tag):
        yield "bodies " + ", ".join(f"{body.key} «{text[body.start : body.end]}»" for body in named)
    for person in people(text, tag):
        yield f"person {_person(text, person)}"
    for meeting in meetings(text, tag):
        yield f"meeting {_meeting(text, meeting)}"
    for weekday in weekdays(text, tag):
        yield f"weekday {_weekday(text, weekday)}"


def _citation(text: str, found: Citation) -> str:
    said = (
        f"«{text[found.start : found.end]}»", found.noun if found.said else f"({found.noun})", found.number,
        f"by {found.issuer} {found.issued}" if found.issuer else "", str(found.year or ""),
        f"in {found.place} = {found.place_key}" if found.place else "", found.revision,
        f"on {found.date}" if found.date else "",
        f"| {text[slice(*found.whole)]}" if found.whole != (found.start, found.end) else "",
    )  # fmt: skip
    assert text[slice(*found.number_place)]
    return " ".join(filter(None, said))


def _symbol(found: DocumentSymbol) -> str:
    session = f"{found.counted} {found.session}" if found.session is not None else ""
    chain = "".join(f" {link.change}.{link.number}" for link in found.chain)
    number = f"number {found.number}{found.part}"
    return " ".join(filter(None, (found.house, found.organ, found.series, session, number))) + chain


def _definition(text: str, found: Definition) -> str:
    assert text[slice(*found.short_place)] == found.short
    guess = "" if found.certain else " (perhaps)"
    return f"{found.short} of «{found.long}»{guess}{f' = {found.key}' if found.key else ''}"


def _person(text: str, found: Person) -> str:
    assert text[slice(*found.name_place)] == found.name
    beside = f" latin {found.latin}" if found.latin else ""
    aside = f" aside {found.aside}" if found.aside else ""
    return f"«{text[found.start : found.end]}» {'+'.join(found.titles)} {' / '.join(found.parts)}{beside}{aside}"


def _meeting(text: str, found: Meeting) -> str:
    body = f" of {found.body}{f' = {found.body_key}' if found.body_key else ''}" if found.body else ""
    return f"«{text[found.start : found.end]}» {found.noun} {found.ordinal}{body}"


def _weekday(text: str, found: Weekday) -> str:
    return f"«{text[found.start : found.end]}» {found.weekday} {found.day}"


WORDS = (
    "Resolution|Resolutions|第|号决议|القرار|Резолюции|Résolution|140|A/RES/70/125|(|)|（|）|Rev. |修订版|Bucharest"
    "|2022| and |、|和|و|Council|理事会|Совета|للمجلس|Ms |女士|السيدة |г-жа |Doreen|Bogdan|·|-|WSIS|CWG-WSIS&SDG"
    "|ВВУИО|44th|第44次|meeting|会议|session|Tuesday|星期二|28 April 2026| |\u2060|\u200f|\ufffc|/|!|C26/35"
)
PIECES = st.sampled_from(tuple(WORDS.split("|")))


@given(text=st.lists(PIECES, max_size=24).map("".join), tag=st.sampled_from(tuple(LANGUAGES)))
def test_any_text_can_be_read(text: str, tag: Tag) -> None:
    """Places lie within the text and are not empty, whatever stands there; a list has all of its members."""
    assert all(0 <= start < end <= len(text) for start, end in _places(text, tag))
    for citation in citations(text, tag):
        assert citation.whole[0] <= citation.start < citation.end <= citation.whole[1]


def _places(text: str, tag: Tag) -> Iterator[tuple[int, int]]:
    yield from ((found.start, found.end) for found in citations(text, tag))
    yield from ((found.start, found.end) for found in symbols(text))
    yield from ((found.start, found.end) for found in definitions(text, tag))
    yield from ((found.start, found.end) for found in abbreviations(text, tag))
    yield from ((found.start, found.end) for found in bodies(text, tag))
    yield from ((found.start, found.end) for found in people(text, tag))
    yield from ((found.start, found.end) for found in meetings(text, tag))
    yield from ((found.start, found.end) for found in weekdays(text, tag))


@given(text=st.text(max_size=200), tag=st.sampled_from(tuple(LANGUAGES)))
def test_no_text_is_a_trap(text: str, tag: Tag) -> None:
    """Whatever somebody types is read without fault."""
    assert len(list(shown(text, tag))) <= 8 * (len(text) + 1)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_marks_that_nobody_sees_change_nothing(tag: Tag) -> None:
    """Asterisks and marks of direction, masked, may stand within what is found; its places are those of the text."""
    text = {"zh": "理\u2060事\u2060会第\u20601332\u2060号决议（2024年，修\u2060订版）"}.get(
        tag, "A\u2060/RES\u2060/70/\u2060125 (A\u200f/70/684)"
    )
    found = citations(text, tag)
    assert found[0].number == ("1332" if tag == "zh" else "70/125")
    assert text[found[0].start : found[0].end].replace("\u2060", "") in (
        "理事会第1332号决议（2024年，修订版）", "A/RES/70/125"
    )  # fmt: skip


def _accepted(example: Example, found: tuple[str, ...]) -> None:
    """Write what was found as what is expected of an example."""
    file = FOLDER / f"{example.tag}.txt"
    block = "\n".join((f"# {example.title}", example.text, *example.expected))
    accepted = "\n".join((f"# {example.title}", example.text, *found))
    content = file.read_text(encoding="utf-8")
    assert content.count(block) == 1, example.title
    file.write_text(content.replace(block, accepted), encoding="utf-8")
