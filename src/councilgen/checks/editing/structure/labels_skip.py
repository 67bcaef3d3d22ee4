"""The labels inside a sentence, or of paragraphs that follow each other, skip one or repeat one: a), b), d).

**What it does.** Follows labels in brackets through a text: (a) … (b) … (d), 1) … 2) … 2), i) ii) iv),
（一）（二）（四）. The first label of a text has to be the first of its kind, and there have to be three at least.
Labels of a source that is cited, paragraph 3 (c), are passed over.

**Why it matters.** A delegation asks for the missing (c), and a reference to the second (b) is not clear.

**Cure.** Correct the labels, or make a list, which counts by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.numerals import Numeral

RULE = Rule("CG367", "labels-skip", "warning", __doc__)

# A label has words behind it; "subparagraphs (a), (b) and (d)" counts nothing.
_LABEL = re.compile(
    r"(?P<open>[(（])?(?P<label>\d{1,2}|[ivx]{1,5}|[a-z]|[а-я]|[一二三四五六七八九十]{1,2}|هـ|[أ-ي])[)）]"
    r"(?![ \u00a0]?(?:and|or|to|et|ou|y|o|и|или|و|أو|和|至|及|或|与)(?:[ \u00a0(（]|$))"
    r"(?=[ \u00a0]?[\u2060\"“«]*[^\W_])"
)
# A label stands at the beginning, behind a mark, or behind a conjunction; the first of a row behind any word too.
_BEFORE = re.compile(r"(?:^|[;:,.；：，。、،؛\u2060][ \u00a0]?|\b(?:and|or|et|ou|y|o|и|или|أو) |[ \u00a0]و|和|以及)$")
_WORD_BEFORE = re.compile(r"[^\W\d_][ \u00a0]$|[\u4e00-\u9fff]$")
_OPEN = re.compile(r"[(（][^()（）]*$")
_FIRST = ("a", "1", "i", "а", "一", "أ")
_CHINESE = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_LEAST = 3


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        text = piece.text
        if text.prose.count(")") + text.prose.count("）") >= _LEAST:
            yield from _in(text)


def _in(text: Text) -> Iterator[Diagnostic]:
    prose = text.prose
    for found in _series([each for each in _LABEL.finditer(prose) if _counts_here(each)]):
        if len(found) >= _LEAST:
            yield from _one(text, found)


def _series(found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Yield the labels of a text in series: each begins with the first sign of a row."""
    begins = [0, *(place for place, label in enumerate(found) if place and label["label"] in _FIRST), len(found)]
    yield from (found[first:last] for first, last in pairwise(begins))


def _one(text: Text, found: list[re.Match[str]]) -> Iterator[Diagnostic]:
    for count in _counts(found):
        if count:
            for before, label in pairwise(zip(count, found, strict=True)):
                yield from _judged(text, before, label)
            return


def _counts_here(label: re.Match[str]) -> bool:
    before = label.string[max(0, label.start() - 5) : label.start()]
    begins = label["label"] in _FIRST and _WORD_BEFORE.search(before)
    if begins and not label["open"]:  # (see appendix a): the bracket closes another one
        begins = None if label["label"].isdigit() or _OPEN.search(label.string, 0, label.start()) else begins
    return bool(begins or _BEFORE.search(before))


def _counts(found: list[re.Match[str]]) -> Iterator[list[int]]:
    """Yield the places of the labels in each row of signs that has all of them and whose first sign comes first."""
    for row in _ROWS:
        counts = [row.get(label["label"], 0) for label in found]
        yield counts if counts[0] == 1 and all(counts) else []


def _row(numeral: Numeral, length: int) -> dict[str, int]:
    return {numeral.write(count): count for count in range(1, length + 1)}


_ROWS = (
    _row(Numeral.LOWER_LETTER, 26), _row(Numeral.LOWER_ROMAN, 20), _row(Numeral.DECIMAL, 50),
    _row(Numeral.RUSSIAN_LETTER, 28), _row(Numeral.ARABIC_LETTER, 22),
    {sign: count for count, sign in enumerate(_CHINESE, 1)},
)  # fmt: skip


def _judged(text: Text, before: tuple[int, re.Match[str]], label: tuple[int, re.Match[str]]) -> Iterator[Diagnostic]:
    (last, previous), (count, found) = before, label
    if count in (last + 1, 1):
        return  # a row may begin again
    before_it = previous["label"]
    message = f"the label {found['label']} " + ("stands twice" if count == last else f"follows {before_it}")
    yield text.fault(RULE, message, "correct the labels, or make a list", at=found.span("label"))


CHECK = ManuscriptCheck(RULE, _run)
