"""A date is not written as the house writes it in this language.

**What it does.** Finds dates with an English month in another language, with the day after the month, with a
capital month in French, Spanish and Russian, in figures only (unless the source of a translation has it so), and what
each language asks for besides: `1er` in French, `de` in Spanish, `года` in Russian, 日 in Chinese, the month's one
usual name in Arabic (ديسمبر, not كانون الأول/ديسمبر).

**Why it matters.** 03/04/2026 is April to one reader and March to another; the rest is the house's style.

**Cure.** Write the date as the hint has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from councilgen.checks.text.model import Text, TextCheck, shown
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n import dates
from councilgen.languages import Tag
from councilgen.recognise.findings import Date, Day, Period
from councilgen.recognise.normal import normal
from councilgen.recognise.vocabularies import VOCABULARIES

RULE = Rule("CG219", "date-form", "warning", __doc__)
_LETTER = re.compile(r"[^\W\d_]")
_FIGURES = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_MONTH_FIRST = re.compile(r"[^\W\d_]+ \d{1,2}(?!\d)")
_ENGLISH = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(VOCABULARIES['en'].months, key=len, reverse=True))})(?![^\W_])", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\"«“(•]\s?)$")


def _run(written: Text) -> Iterator[Diagnostic]:
    for found in written.findings:
        if isinstance(found, Date | Period) and not written.in_code(found):
            there = shown(written.typed, found)
            problem = _problem(written, found, normal(there))
            if problem:
                yield written.fault(RULE, f"{there}: {problem}", _hint(written, found), at=(found.start, found.end))


def _problem(written: Text, found: Date | Period, text: str) -> str:
    """Return what is wrong with a date, or nothing."""
    tag = written.language
    english = _ENGLISH.search(text)
    if tag != "en" and english and english[0].lower() not in VOCABULARIES[tag].months:
        return f"{english[0]} is English"
    if _FIGURES.fullmatch(text):
        return "" if text in normal(written.source_typed) else "the date is in figures only"
    if _MONTH_FIRST.match(text) and tag != "zh":
        return "the day stands before the month"
    begins = _SENTENCE_START.search(written.typed[max(0, found.start - 4) : found.start]) is not None
    return _BY_LANGUAGE[tag](text, begins)


def _capital(text: str, tag: Tag, begins: bool) -> str:
    words = re.finditer(r"[^\W\d_]+", text)
    months = [word for word in words if word[0].lower() in VOCABULARIES[tag].months]
    wrong = [word[0] for word in months if word[0][0].isupper() and not (begins and word.start() == 0)]
    return f"{wrong[0]} begins with a capital" if wrong else ""


def _french(text: str, begins: bool) -> str:
    if re.search(r"(?<!\d)0?1 [^\W\d_]{3}", text) and not re.search(r"(?<!\d)1 (?:au|à|et|ou) ", text):
        return "the first of a month is 1er"
    return _capital(text, "fr", begins)


def _spanish(text: str, begins: bool) -> str:
    month = "|".join(VOCABULARIES["es"].months)
    if re.search(rf"\d (?:{month})|(?:{month}) \d{{4}}", text, re.IGNORECASE):
        return "de is missing"
    return _capital(text, "es", begins)


def _russian(text: str, begins: bool) -> str:
    if re.search(r"[а-я] \d{4}$", text, re.IGNORECASE) and not re.search(r"\bпо \d{4}$", text):
        return "года is missing"
    return _capital(text, "ru", begins)


def _chinese(text: str, _begins: bool) -> str:
    if "号" in text:
        return "a day is written with 日"
    return "a date is written in figures" if re.search(r"[〇一二三四五六七八九十]+[年月日]", text) else ""


def _arabic(text: str, _begins: bool) -> str:
    names = re.findall(r"[ء-ي]+(?: (?:الاول|الثاني))?", text)
    months = VOCABULARIES["ar"].months
    unusual = [name for name in names if name in months and name not in _USUAL]
    return "the house has one name for each month, يناير to ديسمبر" if unusual else ""


def _english(text: str, _begins: bool) -> str:
    return "the day is a bare number" if re.search(r"\d(?:st|nd|rd|th)\b", text) else ""


_USUAL = ["يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر"]
_BY_LANGUAGE: dict[Tag, Callable[[str, bool], str]] = {
    "ar": _arabic, "zh": _chinese, "en": _english, "fr": _french, "ru": _russian, "es": _spanish,
}  # fmt: skip


def _hint(written: Text, found: Date | Period) -> str:
    """Return what to write instead, if the date is whole."""
    tag = written.language
    match found:
        case Date(day=day) if whole := _whole(day):
            return f"write {dates.day(tag, whole)}"
        case Period(first=first, last=last) if (begin := _whole(first)) and (end := _whole(last)):
            return f"write {dates.days(tag, begin, end)}"
        case _:
            return f"write it in the manner of {dates.day(tag, date(2025, 12, 16))}"


def _whole(day: Day) -> date | None:
    if day.year is None or day.month is None or day.day is None:
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:  # 31 April
        return None


CHECK = TextCheck(RULE, _run)
