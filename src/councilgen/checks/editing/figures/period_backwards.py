"""A period, or a range of numbered things, ends before it begins.

**What it does.** Finds 16-15 January 2026, 2025-2023 and paragraphs 12-9. A range that crosses the turn of the year
(28 December – 5 January) is right, and so is a fall "from 30 to 20 per cent".

**Why it matters.** Mostly two figures were exchanged, or one was updated alone. In Arabic the two ends may look right
in some editors' windows and still be stored the wrong way round; paper and other programs then show the range
backwards.

**Cure.** Put the two in order, or correct the wrong one. In Arabic type the lower one first, or write من … إلى.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text, shown
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.recognise.findings import Day, Period, Range
from councilgen.recognise.normal import normal
from councilgen.recognise.vocabularies import VOCABULARIES

RULE = Rule("CG172", "period-backwards", "error", __doc__)
_HINT = "put the two ends in order, or correct the wrong one"
_ARABIC = "type the lower end first, with U+200F before it and on both sides of the hyphen, or write من … إلى"
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PAIR = re.compile(r"(?P<first>\d+)(?P<joint>[^\w]{1,5})(?P<last>\d+)(?!\d)")
_HYPHEN = re.compile(r"\d[^\w]{0,3}-[^\w]{0,3}\d")
# Pages are counted too, but no section has them as its number: own knowledge.
_PAGES = r"|pages?|pp?\.|páginas?|págs?\.|страниц[а-я]*|с\.|стр\.|الصفحات|第"


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        text = piece.text
        for found in text.findings:
            match found:
                case Period() if _period(text, found):
                    yield _fault(text, found)
                case Range() if _numbered(text, found):
                    yield _fault(text, found)
                case _:
                    pass


def _fault(text: Text, found: Period | Range) -> Diagnostic:
    hint, at = _ARABIC if text.language == "ar" else _HINT, (found.start, found.end)
    return text.fault(RULE, f"{shown(text.typed, found)} runs backwards", hint, at=at, fixes=_exchanged(text, found))


def _exchanged(text: Text, found: Period | Range) -> tuple[Fix, ...]:
    """Return the cure that puts two bare numbers in order; which of them is wrong, if one is, only the author knows."""
    written = text.typed[found.start : found.end]
    pair = _PAIR.match(written)
    if pair is None:
        return ()
    joint = "\u200f-\u200f" if text.language == "ar" else pair["joint"]
    ordered = f"{pair['last']}{joint}{pair['first']}"
    at = (found.start, found.start + pair.end())
    if text.language == "ar" and text.typed[found.start - 1 : found.start] != "\u200f":
        ordered = "\u200f" + ordered
    return (text.fix(f"exchange {pair['first']} and {pair['last']}", at, ordered, safe=False),)


def _period(text: Text, found: Period) -> bool:
    """Say whether a period is backwards; a year that only its end has is not its beginning's across the months."""
    first, last = found.first, found.last
    written = normal(text.typed[found.start : found.end])
    years = len(_YEAR.findall(written))
    if first.month is None and last.month is None and first.day is None and last.day is None:
        return years > 1 and bool(_HYPHEN.search(written) or text.language == "zh") and _after(first.year, last.year)
    if first.month != last.month and years < 2:
        return False
    return _order(first) > _order(last) and (first.day is None) is (last.day is None)


def _after(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and first > last


def _order(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0


def _numbered(text: Text, found: Range) -> bool:
    """Say whether numbered things are counted backwards: paragraphs 12-9; any other range may mean something else."""
    if found.first <= found.last or not _HYPHEN.search(normal(text.typed[found.start : found.end])):
        return False
    before = normal(text.typed[max(0, found.start - 24) : found.start])
    counted = VOCABULARIES[text.language].counted.removesuffix(" $").removesuffix("$")
    counted = f"{counted[:-1]}{_PAGES}) ?$"
    return re.search(rf"(?:^|[^\w]|(?<=[\u4e00-\u9fff])){counted}", before, re.IGNORECASE) is not None


CHECK = ManuscriptCheck(RULE, _run)
