"""An edition without its words: what two languages must have in common."""

from __future__ import annotations

from dataclasses import replace

import pytest

from councilgen.blocks.model import (
    Block,
    Cell,
    Edition,
    Emphasis,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    Paragraph,
    Quotation,
    Reference,
    Rule,
    Strong,
    Table,
    Text,
)
from councilgen.blocks.skeleton import skeleton
from councilgen.languages import LANGUAGES, Tag
from editions import sample

ONE, OTHER = Text("one"), Text("другой")
MARKER = LANGUAGES["en"].bullets[0]


def edition(*blocks: Block, notes: tuple[Note, ...] = (), language: Tag = "en") -> Edition:
    """Return an edition that has `blocks` for its body."""
    return replace(sample(language), body=blocks, notes=notes)


def p(*children: Inline, **facts: str) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(children, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_six_languages_of_one_document_have_one_skeleton(tag: Tag) -> None:
    """With every construct; letters of lists, fonts, separators and words are the language's own."""
    assert skeleton(sample(tag)) == skeleton(sample("en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (p(ONE), p(OTHER)),
        (p(ONE), p(Strong((ONE,)), LineBreak(), Emphasis((OTHER,)))),
        (p(Link("https://a.b", "x"), Link("https://c.d", "y")), p(Link("https://c.d", "z"), Link("https://a.b", "u"))),
        (p(ONE, style="author"), p(OTHER, style="session-title")),
        (Rule(), Rule("field-rule")),
        (Heading(1, (ONE,), label="Annex 1"), Heading(1, (OTHER,), label="Приложение 1")),
    ],
)
def test_words_are_no_part_of_it(one: Block, other: Block) -> None:
    """Nor are emphasis, line ends, the order of links, and what a template sets for itself."""
    assert skeleton(edition(one)) == skeleton(edition(other))


def _list(*items: Block, ordered: bool = False, start: int = 1) -> List:
    return List(MARKER, ordered, tuple(Item("–", (item,)) for item in items), start)


def _table(rows: int, columns: int, **facts: tuple[Inline, ...]) -> Table:
    row = tuple(Cell((ONE,)) for _ in range(columns))
    return Table((row,), (row,) * rows, (1 / columns,) * columns, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (p(ONE, number="1"), p(ONE, number="2")),
        (p(ONE, number="107", style="extract"), p(ONE, number="107")),
        (Heading(1, (ONE,), "I"), Heading(1, (ONE,), "II")),
        (Heading(1, (ONE,)), Heading(2, (ONE,))),
        (Heading(1, (ONE,), label="Annex"), Heading(1, (ONE,))),
        (Heading(1, (ONE,), style="annex"), Heading(1, (ONE,))),
        (_list(p(ONE)), _list(p(ONE), p(ONE))),
        (_list(p(ONE)), _list(p(ONE), ordered=True)),
        (_list(p(ONE), ordered=True), _list(p(ONE), ordered=True, start=3)),
        (_table(1, 2), _table(2, 2)),
        (_table(1, 2), _table(1, 3)),
        (_table(1, 2), _table(1, 2, caption=(ONE,))),
        (Quotation((p(ONE),)), p(ONE)),
        (p(Link("https://a.b", "x")), p(Link("https://a.c", "x"))),
        (p(Link("https://a.b", "x")), p(Text("x"))),
        (p(Strong((Reference("a", "x"),))), p(Strong((Reference("b", "x"),)))),
    ],
)
def test_what_is_counted_and_cited_is_part_of_it(one: Block, other: Block) -> None:
    """Numbers, levels, shapes, addresses."""
    assert skeleton(edition(one)) != skeleton(edition(other))


def test_notes_are_compared_by_what_they_hold() -> None:
    """Two notes in one sentence may change places with the syntax, and take their numbers along."""
    short, long = Note(1, (p(ONE, style="note"),)), Note(2, (p(Link("https://a.b", "x"), style="note"), p(ONE)))
    marked = p(ONE, NoteMark(1), OTHER, NoteMark(2))
    turned = (replace(long, number=1), replace(short, number=2))
    assert skeleton(edition(marked, notes=(short, long))) == skeleton(edition(marked, notes=turned))
    without = (short, replace(short, number=2))
    assert skeleton(edition(marked, notes=(short, long))) != skeleton(edition(marked, notes=without))
