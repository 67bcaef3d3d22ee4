"""Codes with their ids, and what a translator reads in their place."""

from __future__ import annotations

import pytest

from councilgen.exchange.coding import BrokenCode, Mark, coded, described, markdown
from councilgen.exchange.pieces import codes, pieces


def test_equal_codes_have_one_id() -> None:
    """In whatever order they stand; what only the translation has gets an id of its own."""
    found = coded("[@a] **b**[^n] [@a]", "[^n] [слова](@a) [@a]", placeholders=False)
    assert found.source_ids == ("1", "2", "3", "4")
    assert found.target_ids == ("3", "5", "1")
    assert [number for number in found.table if found.needed(number)] == ["3"]


def test_what_is_lost_already_may_be_deleted() -> None:
    """A tool shall not complain of what somebody decided."""
    assert not coded("a[^n]", "b", placeholders=False).needed("1")
    assert coded("a[^n]", "", placeholders=False).needed("1")


@pytest.mark.parametrize(
    ("markup", "start", "end"),
    [
        ("[@pp-140]", "Resolution pp-140", ""),
        ("[@unknown]", "citation unknown", ""),
        ("[words](@pp-140)", "citation pp-140", "end of citation"),
        ("[^label]", "footnote label", ""),
        ("[](#costs)", "cross-reference #costs", ""),
        ("[here](#costs)", "cross-reference #costs", "end of cross-reference"),
        ("[site](https://example.org/a_(b))", "link https://example.org/a_(b)", "end of link"),
        ('[site](<https://example.org> "title")', "link https://example.org", "end of link"),
        ("<https://example.org>", "link https://example.org", ""),
        ("**b**", "bold", "end of bold"),
        ("*i*", "italic", "end of italic"),
        ("`c`", "code", "end of code"),
        ("a\\\nb", "line break", ""),
        ("\\*", "*", ""),
        ("&nbsp;", "\u00a0", ""),
        ("{count}", "{count}", ""),
        ("\x01", "U+0001", ""),
    ],
)
def test_what_a_translator_reads(markup: str, start: str, end: str) -> None:
    """Words, and not signs, wherever there are words."""
    (code,) = codes(pieces(markup, placeholders=True))
    assert described(code, lambda key: f"Resolution {key}" if key == "pp-140" else "") == (start, end)


def test_an_id_stands_for_what_the_catalog_says() -> None:
    """A file cannot smuggle in another address under the same id."""
    table = coded("[w](https://example.org)", "", placeholders=False).table
    runs = (Mark("open", "1", "["), "mot", Mark("close", "1", "](https://evil.example)"))
    assert markdown(runs, table, placeholders=False) == "[mot](https://example.org)"


@pytest.mark.parametrize(
    "runs",
    [
        (Mark("open", "1"), "a"),
        ("a", Mark("close", "1")),
        (Mark("open", "1"), Mark("open", "2"), "a", Mark("close", "1"), Mark("close", "2")),
        (Mark("single", "1"),),
        (Mark("single", "3"),),
        (Mark("open", "1"), "a ", Mark("close", "1")),
        ("x\\", Mark("open", "1"), "a", Mark("close", "1")),
    ],
)
def test_codes_that_do_not_fit(runs: tuple[str | Mark, ...]) -> None:
    """Half ones, crossed ones, unknown ones, and those that Markdown does not read where they stand."""
    table = coded("**a** *b*", "", placeholders=False).table
    with pytest.raises(BrokenCode):
        markdown(runs, table, placeholders=False)
