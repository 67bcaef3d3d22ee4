"""A sentence begins with a figure, or a number below ten is not in words.

**What it does.** In English it looks for a sentence that begins with a figure and goes on with a small letter, and
for the figures 1 to 9 before meetings, documents, countries and the like. Beside a figure of ten or more in the same
sentence, in tables, with units and in numbers of things (section 4, phase 2) figures are right.

**Why it matters.** The Editorial Manual of the United Nations (Numbers) asks for words in both cases; a figure at the
beginning of a sentence is read as the end of the one before it.

**Cure.** Write the number in words, or begin the sentence otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.ending import is_abbreviation
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG329", "number-in-figures", "warning", __doc__)

_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.FOOTNOTE)
_OPENS = re.compile(r"(?:^|(?<=[a-z)”\"][.?!] ))(?P<figure>\d[\d ,.\u00a0]*(?<![ ,.\u00a0]))(?= (?:%|[a-z]))")
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# What a Council counts; own list. Time, money, age and measures are left out: figures are usual with them.
_COUNTED = (
    "meetings? sessions? contributions? documents? countries country regions? participants? delegates? delegations? "
    "experts? "
    "languages? groups? projects? workshops? events? conferences? reports? proposals? resolutions? decisions? "
    "recommendations? questions? members? offices? posts? candidates? organizations? institutions? statements? issues? "
    "objectives? priorities webinars? agreements? initiatives? annexes annex vice-chairs? chairs? women men"
)
_SMALL = re.compile(
    rf"(?<=[a-z,(\u2060] )(?<![–-] )(?P<figure>[1-9])(?= (?:(?:new|other|more|different|regional|main|information|"
    rf"working|such|Member|virtual|physical|national|technical) )?(?:{'|'.join(_COUNTED.split())})\b)"
)
_NUMBERED = re.compile(
    r"\b(?:sections?|phases?|steps?|parts?|tables?|figures?|annex|chapters?|items?|no|nos|groups?|version|level|option|"
    r"volume|goals?|targets?|questions?|to|and|or|of|than|from|between|paragraphs?|resolutions?|objectives?|and|rules?|"
    r"articles?|type|category|tier|stage|round|class|decision|regions?),? $",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_BIG = re.compile(r"\d{2}")
_SENTENCE = re.compile(r"[.?!;] ")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        text = piece.text
        if text.language == "en" and piece.kind in _KINDS and _FIGURE.search(text.prose):
            yield from _openings(text, piece.kind is Kind.ITEM)
            yield from _small(text)


def _openings(text: Text, item: bool) -> Iterator[Diagnostic]:
    for found in _OPENS.finditer(text.prose):
        start = found.start("figure")
        if not (item and start == 0) and not is_abbreviation(text.prose[: max(0, start - 2)]):
            message = f"a sentence begins with the figure {found['figure']}"
            hint = "write the number in words, or begin the sentence otherwise"
            yield text.fault(RULE, message, hint, at=found.span("figure"))


def _small(text: Text) -> Iterator[Diagnostic]:
    for found in _SMALL.finditer(text.prose):
        before, behind = text.prose[: found.start()], text.prose[found.end() :]
        sentence = _SENTENCE.split(before)[-1] + _SENTENCE.split(behind)[0]
        if not _NUMBERED.search(before) and not _BIG.search(sentence):
            word = _WORDS[int(found["figure"])]
            fix = text.fix(f"write {word}", found.span("figure"), word)
            message = f"the number {found['figure']} is not in words"
            yield text.fault(RULE, message, f"write {word}", at=found.span("figure"), fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
