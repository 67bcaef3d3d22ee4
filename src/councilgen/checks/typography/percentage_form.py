"""A percentage is not written as the house writes it in this language.

**What it does.** In French, Spanish and Russian a space stands before the sign, in Chinese none; in running Arabic text
في المائة stands for the sign, which tables may have. Words (pour cent, por ciento, 百分之) are right everywhere.

**Why it matters.** The house has one style in each language; the documents of a session are read side by side.

**Cure.** Write 74 % in French, Spanish and Russian, with a no-break space; 74% in Chinese; 74 في المائة in Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck, shown
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.passage import Kind
from councilgen.recognise.findings import Percentage

RULE = Rule("CG220", "percentage-form", "warning", __doc__)
_SIGN = re.compile(r"(?<=[\d٠-٩])[ \u00a0\u202f]?[%％٪]")
_IN_TABLES = (Kind.CELL, Kind.COLUMN, Kind.UNITS)
_CLOSED, _APART, _ANY = re.compile(r"\S[%％٪]"), re.compile(r"\s[%％٪]|[％٪]"), re.compile(r"[%％٪]")
_WRONG: dict[Tag, tuple[re.Pattern[str], str]] = {
    "fr": (_CLOSED, "no space before the sign"),
    "es": (_CLOSED, "no space before the sign"),
    "ru": (_CLOSED, "no space before the sign"),
    "zh": (_APART, "the sign is % without a space"),
    "ar": (_ANY, "the sign is for tables"),
}


def _run(written: Text) -> Iterator[Diagnostic]:
    tag = written.language
    if tag not in _WRONG or (tag == "ar" and written.passage.kind in _IN_TABLES):
        return
    pattern, problem = _WRONG[tag]
    for found in written.findings:
        if isinstance(found, Percentage) and not written.in_code(found) and not _joined(written, found):
            text = shown(written.typed, found)
            if wrong := pattern.search(text):
                number = text[: wrong.start()] + wrong[0].rstrip("%％٪").rstrip()
                hint = f"write {number}{LANGUAGES[tag].percent}"
                fixes = tuple(_with_sign(written, found, LANGUAGES[tag].percent))
                yield written.fault(RULE, f"{text}: {problem}", hint, at=(found.start, found.end), fixes=fixes)


def _joined(written: Text, found: Percentage) -> bool:
    """Say whether the sign is part of a word: 100%-ный."""
    return written.typed[found.end : found.end + 1] == "-"


def _with_sign(written: Text, found: Percentage, percent: str) -> Iterator[Fix]:
    """Yield the cure that writes another sign behind the number, unless marks of Markdown stand between."""
    for sign in _SIGN.finditer(written.typed, found.start, found.end):
        yield written.fix(f"write {percent.strip()} as the house does", sign.span(), percent)
        return


CHECK = TextCheck(RULE, _run)
