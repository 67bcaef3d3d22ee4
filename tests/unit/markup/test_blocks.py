"""Text fields to prose: what becomes a passage, and where it stands."""

from __future__ import annotations

from councilgen.markup.blocks import prose
from councilgen.markup.field import Field
from councilgen.markup.inline import words
from councilgen.model.passage import Anchor, Kind
from councilgen.model.prose import Grid, Listing, Picture, Prose, Quote, SubHeading, Words
from councilgen.model.walk import passages
from councilgen.model.words import Citation, CrossReference, Hyperlink, Italic, Mark, Plain

PLACE = "content/x.yaml#a"


def _anchors(text: str) -> tuple[Anchor, ...]:
    lines = text.split("\n")
    return tuple(Anchor(sum(len(t) + 1 for t in lines[:n]), 10 + n, 7) for n in range(len(lines)))


def _field(text: str) -> Field:
    return Field(text, "content/x.yaml", PLACE, "en", _anchors(text))


def _prose(text: str) -> Prose:
    found, faults = prose(_field(text))
    assert not faults
    return found


def test_a_paragraph_is_one_message_on_one_line() -> None:
    """Line ends of the file are spaces; where each line stood is remembered."""
    (block,) = _prose("First line\nsecond **line**.").blocks
    assert isinstance(block, Words)
    assert block.passage.markup == "First line second **line**."
    assert str(block.passage.span(11, 17)) == "content/x.yaml:11:7"
    assert str(block.passage.span(0, 5)) == "content/x.yaml:10:7"


def test_chinese_lines_are_joined_without_a_space() -> None:
    """A line end between two Han characters is none."""
    (block,) = _prose("国际电信\n联盟 (ITU)\nGeneva").blocks
    assert [passage.markup for passage in passages(block)] == ["国际电信联盟 (ITU) Geneva"]


def test_a_hard_line_end_stays() -> None:
    """Written with a backslash or with two spaces, it is the same message."""
    first, second = _prose("One\\\ntwo").blocks, _prose("One  \ntwo").blocks
    assert [p.markup for p in passages(first)] == [p.markup for p in passages(second)] == ["One\\\ntwo"]


def test_every_construct_has_its_block() -> None:
    """Lists, quotations, headings, tables, images."""
    text = (
        "## Sub {#sub}\n\n- one\n  1. inner\n- two\n\n> said\n\n"
        "Table: Costs {#costs .landscape}\n\n| a | b |\n|:-|-:|\n"
        '| 1 | x \\| y |\n\n![A chart](chart.png "Chart"){#fig width=40%}'
    )
    heading, listing, quote, grid, picture = _prose(text).blocks
    assert isinstance(heading, SubHeading)
    assert (heading.id, heading.passage.markup, heading.passage.kind) == ("sub", "Sub", Kind.HEADING)
    assert isinstance(listing, Listing)
    assert [len(item) for item in listing.items] == [2, 1]
    assert isinstance(quote, Quote)
    assert isinstance(grid, Grid)
    assert (grid.id, grid.orientation, grid.alignments) == ("costs", "landscape", ("start", "end"))
    assert [p.markup for p in passages(grid.body)] == ["1", "x | y"]
    assert isinstance(picture, Picture)
    assert (picture.file, picture.share, picture.alternative.markup) == ("chart.png", 0.4, "A chart")


def test_footnotes_belong_to_their_field() -> None:
    """Their texts are passages of their own, after the blocks."""
    found = _prose("Text.[^a]\n\n[^a]: A note\n    that goes on.")
    assert [p.markup for p in passages(found)] == ["Text.[^a]", "A note that goes on."]


def test_inlines_know_their_place() -> None:
    """A fault underlines the mark, not the paragraph."""
    (block,) = _prose("See [@pp-140], [it](@pp-71), [](#a), [site](https://x.org) and *this*[^n]\n\n[^n]: Note.").blocks
    assert isinstance(block, Words)
    found = words(block.passage)
    assert [type(word) for word in found] == [
        Plain, Citation, Plain, Citation, Plain, CrossReference, Plain, Hyperlink, Plain, Italic, Mark,
    ]  # fmt: skip
    cited = [word for word in found if isinstance(word, Citation)]
    assert [(c.key, c.text, block.passage.markup[c.start : c.end]) for c in cited] == [
        ("pp-140", "", "[@pp-140]"),
        ("pp-71", "it", "[it](@pp-71)"),
    ]
