"""An ordinal in figures has an ending that the language does not write.

**What it does.** Looks at figures with letters behind them: in English 43th for 43rd; in French 2ième and 1è for 2e, and in documents
of the United Nations 2ème and 1ère, which ITU writes; in Spanish 3ra and 4to for 3ª and 4º; in Russian 2-ой and 5-ого for 2-й and 5-го.

**Why it matters.** The forms of the language's own rules are the ones that its readers expect, and the wrong ones are
the first thing that a reviser marks.

**Cure.** Write the form that the message offers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG331", "ordinal-form", "warning", __doc__)

_RUSSIAN = "ыми|ими|ого|его|ому|ему|ый|ой|ий|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их"
# The endings as the rules of each language have them: own knowledge, for Russian those of the academic reference books
# (one letter where a vowel stands before the last, two where a consonant does).
_FORMS: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"(?P<figure>\d(?<![\w.,].)\d{0,3})(?P<end>st|nd|rd|th)(?!\w)"),
    "fr": re.compile(r"(?P<figure>[\dIVX](?<![\w.,].)(?:\d{0,3}|[IVX]{0,5}))(?P<end>i?[èée]mes?|[èé]|[èe]res?)(?!\w)"),
    "es": re.compile(r"(?P<figure>\d(?<![\w.,].)\d{0,3})\.?(?P<end>[rd]o|to|mo|vo|no|[rd]a|ta|ma|va|na)(?!\w)"),
    "ru": re.compile(rf"(?P<figure>\d(?<![\w.,].)\d{{0,3}})-(?P<end>{_RUSSIAN})(?![\w-])"),
}
_RUSSIAN_SHORT = {"ого": "го", "его": "го", "ому": "му", "ему": "му", "ыми": "ми", "ими": "ми"}
# ITU writes these in French; the United Nations and the rules of French typography do not.
_FRENCH_OF_ITU = ("ème", "èmes", "ère", "ères")


def _run(written: Text) -> Iterator[Diagnostic]:
    pattern = _FORMS.get(written.language)
    if pattern is None:
        return
    for found in pattern.finditer(written.prose):
        if written.language == "fr" and written.house == "itu" and found["end"] in _FRENCH_OF_ITU:
            continue
        wanted = _wanted(written.language, found["figure"], found["end"])
        if wanted != found[0] and found[0] not in written.source_prose:
            fix = written.fix(f"write {wanted}", found.span(), wanted)
            message = f"the ordinal is written {found[0]}"
            yield written.fault(RULE, message, f"write {wanted}", at=found.span(), fixes=(fix,))


def _wanted(language: Tag, figure: str, end: str) -> str:
    if language == "en":
        return figure + _english(int(figure))
    if language == "fr":
        return _french(figure, end)
    if language == "es":
        return f"{figure}{'ª' if end.endswith('a') else 'º'}"
    return f"{figure}-{_RUSSIAN_SHORT.get(end, end[-1])}"


def _english(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _french(figure: str, end: str) -> str:
    plural = "s" if end.endswith("s") else ""
    return f"{figure}{'re' if 'r' in end else 'e'}{plural}"


CHECK = TextCheck(RULE, _run)
