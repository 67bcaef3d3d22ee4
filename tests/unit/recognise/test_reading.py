"""What is found in texts of the six languages: titled texts with what they say, one file a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councilgen.languages import LANGUAGES, Tag
from councilgen.recognise.findings import (
    Amount,
    Code,
    Date,
    Decade,
    Finding,
    Instrument,
    Number,
    Ordinal,
    Percentage,
    Period,
    Range,
    Section,
    Symbol,
    Time,
)
from councilgen.recognise.reading import recognise

FOLDER = Path(__file__).parent / "texts"


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
def test_what_a_text_says(example: Example, accept: bool) -> None:
    """Each finding is where it stands, and says the same in every language; near misses are nothing."""
    text = example.text.encode().decode("unicode_escape") if "\\u" in example.text and example.text.isascii() else ""
    text = text or example.text.replace("\\u00a0", "\u00a0").replace("\\u200f", "\u200f").replace("\\u2060", "\u2060")
    found = tuple(_shown(text, finding) for finding in recognise(text, example.tag))
    if accept and found != example.expected:
        _accepted(example, found)
    else:
        assert found == example.expected


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_has_many_examples(tag: Tag) -> None:
    """No language is left behind."""
    assert sum(example.tag == tag for example in EXAMPLES) >= 25


PIECES = st.sampled_from(
    (
        *(
            "0",
            "1",
            "12",
            "31",
            "2025",
            "12.5",
            "1,250",
            ".",
            ",",
            "-",
            "–",
            "/",
            "(",
            ")",
            "%",
            "per cent",
            "年",
            "月",
        ),
        *(
            "日",
            "第",
            "号",
            "决议",
            "百分之",
            "三",
            "二十",
            "و",
            "ال",
            "في المائة",
            "16",
            "ديسمبر",
            "December",
            "décembre",
        ),
        *("декабря", "de", "to", "à", "至", "CHF", "$", "€", "million", "млн", "万", "Resolution", "A/RES/", "R1"),
        *(
            "(Rev.1)",
            "+20",
            "4G",
            "X.",
            "11 000",
            "twenty",
            "first",
            "vingt",
            "quatre",
            "٣",
            "９",
            "½",
            "〇",
            "十",
            "US",
        ),
        *("PL 3.1", "http://", ":", "h", "XXI", "siglo", "\u200f", "\u2060", "\ufffc", "\u00b2", "\u0967"),
    )
)


@given(st.lists(PIECES, max_size=12), st.sampled_from([*LANGUAGES]), st.sampled_from(["", " "]))
def test_any_text_can_be_read(pieces: list[str], tag: Tag, between: str) -> None:
    """Nonsense is read without a fault, and no two findings overlap."""
    text, end = between.join(pieces), 0
    for finding in recognise(text, tag):
        assert end <= finding.start < finding.end <= len(text)
        end = finding.end


@pytest.mark.parametrize("text", ["1" * 9000, "1," * 3000, "二" * 5000, "第" + "1" * 5000, "A/" * 3000, "1 " * 3000])
@pytest.mark.parametrize("tag", ["en", "zh"])
def test_a_monstrous_text_can_be_read(text: str, tag: Tag) -> None:
    """What no author writes is read nevertheless, and quickly."""
    assert len(recognise(text, tag)) <= len(text)


def _accepted(example: Example, found: tuple[str, ...]) -> None:
    file = FOLDER / f"{example.tag}.txt"
    blocks = _blocks(example.tag)
    place = next(at for at, block in enumerate(blocks) if block.startswith(f"# {example.title}\n"))
    blocks[place] = "\n".join([f"# {example.title}", example.text, *found])
    file.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def _shown(text: str, found: Finding) -> str:
    return f"  {text[found.start : found.end].strip(chr(0x2060))} = {_said(found)}"


def _said(found: Finding) -> str:
    match found:
        case Number(value=value, other=other, spelled=spelled, unit=unit):
            words = (f"{value.normalize():f}", unit, f"(or {other.normalize():f})" if other is not None else "")
            return " ".join(part for part in (*words, "in words" if spelled else "") if part)
        case Ordinal(value=count, spelled=spelled):
            return f"no. {count}{' in words' if spelled else ''}"
        case Range(first=first, last=last):
            return f"{first.normalize():f} to {last.normalize():f}"
        case Percentage(value=value, last=upper):
            return f"{value.normalize():f}{f' to {upper.normalize():f}' if upper is not None else ''} %"
        case Amount(value=value, currency=currency, last=upper):
            return f"{currency} {value.normalize():f}{f' to {upper.normalize():f}' if upper is not None else ''}"
        case Date(day=day):
            return f"{day}"
        case Period(first=begin, last=end):
            return f"{begin} to {end}"
        case Decade(first=year):
            return f"the {year}s"
        case Time(hour=hour, minute=minute):
            return f"{hour:02}:{minute:02}"
        case Section(number=number):
            return f"section {number}"
        case Symbol(symbol=symbol):
            return f"symbol {symbol}"
        case Instrument(kind=kind, number=number, year=year, revised=revised):
            return " ".join(str(part) for part in (kind, number, year or "", "revised" if revised else "") if part)
        case Code(code=code):
            return f"code {code}"
