"""A dash is typed as something else, or stands with a space on one side only.

**What it does.** Looks for a hyphen between spaces that stands for a dash (in Arabic that is the dash of the house),
for two hyphens in a row, for a dash that has a space on one side only, for a minus sign between words, in Chinese for
an em dash that is not doubled, and in Russian for a hyphen between two days of one month (13–23 января). The en dash of
Chinese documents is right, and so are Spanish dashes that enclose an insertion. What the source writes so too, and
other figures, are passed over.

**Why it matters.** A hyphen ties words together and a dash parts them; mixed up, the sentence is read wrong.

**Cure.** Write an en dash with a space on either side (word – word), in Chinese ——.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import ARABIC, CYRILLIC, HAN, LATIN
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.recognise.findings import Period

RULE = Rule("CG255", "dash-form", "warning", __doc__)

_EN_DASH = "write an en dash"
_LETTER = rf"[{LATIN}{CYRILLIC}{ARABIC}]"
_ANY = re.compile("[–—\u2012\u2015\u2212]|--| - |\u00a0-")
_SPACED_HYPHEN = re.compile(
    r"(?<=[\w)»”\"\u2060])[ \u00a0]-[ \u00a0](?=[\u2060]*[\w(«“\"])(?<!\d[ \u00a0]-[ \u00a0](?=\d))"
)
_BETWEEN_DAYS = re.compile(r"(?<=\d)-(?=\d{1,2}(?![\d-]))")
_DOUBLED = re.compile(r"(?<![-\w|:])--(?![-|:>\w])|(?<=\w)--(?=\w)")
_ONE_SIDE = re.compile(
    rf"(?<={_LETTER})(?P<left>[ \u00a0][–—])(?={_LETTER}{{2}})"
    rf"|(?<={_LETTER}{_LETTER})(?P<right>[–—][ \u00a0])(?={_LETTER})"
)
# What is put in between stands in two dashes as in brackets: El Consejo –órgano rector– tomó nota.
_SPANISH = re.compile(r"(?:^|[ \u00a0(¿¡])(?P<dash>[–—])(?=\w)[^–—]*[\w.)”\"»](?P=dash)(?:[ \u00a0]|$)")
_MINUS = re.compile(rf"(?<={_LETTER})[ \u00a0]?[\u2212\u2015\u2012][ \u00a0]?(?={_LETTER})")
_CHINESE = re.compile(rf"(?<=[{HAN}”》）])[ \u00a0]?(?P<dash>(?<!—)—(?!—)|-(?=[ \u00a0])|--)[ \u00a0]?(?=[{HAN}“《（])")


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.profile.dashed_days and "-" in written.passage.markup:
        yield from _hyphened_days(written)
    text, source = written.prose, written.source_prose
    if not _ANY.search(text):
        return
    if written.language == "zh":
        for found in _CHINESE.finditer(text):
            message, at = f"the dash {found['dash']} is not the Chinese one", found.span("dash")
            yield _fault(written, message, "write ——", at, written.fix("write ——", found.span(), "——"))
        return
    hint = "write an en dash with a space on either side"
    if " - " not in source and not written.profile.hyphen_as_dash:
        for found in _SPACED_HYPHEN.finditer(text):
            place = found.start() + 1  # of the hyphen; its spaces stay what they are
            fix = written.fix(_EN_DASH, (place, place + 1), "–")
            yield _fault(written, "a hyphen stands for a dash", hint, found.span(), fix)
    if "--" not in source:
        for found in _DOUBLED.finditer(text):
            between_words = text[found.start() - 1 : found.start()].isalnum()
            fix = written.fix(_EN_DASH, found.span(), " – " if between_words else "–")
            yield _fault(written, "two hyphens stand for a dash", hint, found.span(), fix)
    around = [found.span() for found in _SPANISH.finditer(text)] if written.language == "es" else []
    for found in _ONE_SIDE.finditer(text):
        if any(start <= found.start() and found.end() <= end for start, end in around):
            continue
        side = "before" if found["left"] else "after"
        message = f"the dash {found[0].strip()} has a space only {side} it"
        place = found.end() if found["left"] else found.start()
        fix = written.fix(f"write a space {'after' if found['left'] else 'before'} it", (place, place), " ", safe=False)
        yield _fault(written, message, hint, found.span(), fix)  # a word may be left out there: pre– and post-war
    for found in _MINUS.finditer(text):
        message = f"the sign U+{ord(found[0].strip()):04X} stands for a dash"
        yield _fault(written, message, hint, found.span(), written.fix(_EN_DASH, found.span(), " – "))


def _hyphened_days(written: Text) -> Iterator[Diagnostic]:
    """Yield the hyphens between days of one month: 13-23 января."""
    for period in written.findings:
        if isinstance(period, Period) and period.first.day and period.last.day:
            stretch = written.typed[period.start : period.end]
            for found in _BETWEEN_DAYS.finditer(stretch):
                place = (period.start + found.start(), period.start + found.end())
                fix = written.fix(_EN_DASH, place, "–")
                hint = "write an en dash without spaces"
                yield _fault(written, "a hyphen stands between two days", hint, place, fix)


def _fault(written: Text, message: str, hint: str, at: tuple[int, int], fix: Fix) -> Diagnostic:
    return written.fault(RULE, message, hint, at=at, fixes=(fix,))


CHECK = TextCheck(RULE, _run)
