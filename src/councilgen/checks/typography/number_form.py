"""A number is written as another language writes it: 2.6 for 2,6, 11,000 for 11 000, 11000 without a space.

**What it does.** Looks at the points, commas and spaces of each number; beside a translation its source tells which
number is meant. A number with five or more digits has its thousands apart, but for one that the source writes without.
A number that counts sections (4.2) and the symbol of a document are no numbers.

**Why it matters.** In half of the languages 2.600 is two and a half thousand, in the others two and a half.

**Cure.** Write the number as the house does in this language: 11 000 with a no-break space, and before decimals a
point in English and Chinese, a comma in the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from councilgen.checks.text.model import Text, TextCheck, shown
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.numbers import number
from councilgen.languages import LANGUAGES
from councilgen.recognise.figures import Figure, figure
from councilgen.recognise.findings import Amount, Finding, Number, Percentage, Range, Section
from councilgen.recognise.normal import normal
from councilgen.recognise.vocabularies import VOCABULARIES

RULE = Rule("CG218", "number-form", "warning", __doc__)
_SUSPECT = re.compile(r"\d+[.,]\d|\d{5}")
_STANDARD = re.compile(r"(?<!\w)[A-ZА-ЯЁ]{2,}[ -](?P<number>\d{5,})(?!\d)")
_VERSION = re.compile(r"\w[ '’\"«(]+[A-ZÀ-ÞА-ЯЁ][\w-]*[ -](?P<number>\d\.\d)(?![\d.,]*\d)")
_DIGITS = re.compile(r"\d[\d.,' ]*\d|\d")


def _run(written: Text) -> Iterator[Diagnostic]:
    for found in written.findings:
        if isinstance(found, Number | Percentage | Amount | Range) and not written.in_code(found):
            stretch = normal(written.typed[found.start : found.end])
            for digits in _DIGITS.finditer(stretch) if _SUSPECT.search(stretch) else ():
                yield from _judged(written, found.start + digits.start(), digits[0])


def _judged(written: Text, start: int, digits: str) -> Iterator[Diagnostic]:
    language = LANGUAGES[written.language]
    read = figure(digits, 0, VOCABULARIES[language.tag])
    if read is None or read.section or (read.end == len(digits) and not _strange(written, read, digits)):
        return
    meant = _meant(written, read)
    wanted = number(language, f"{meant:f}")
    if wanted.replace("\u00a0", " ") != digits:
        hint = f"write {wanted}"
        at = (start, start + read.end)
        fixes = (written.fix(hint, at, wanted, safe=False),)  # another number may be meant
        yield written.fault(RULE, f"{digits} is not how the language writes it", hint, at=at, fixes=fixes)


def _strange(written: Text, read: Figure, digits: str) -> bool:
    """Say whether the signs of a number are not those of the language, or mean something else than they should."""
    vocabulary = VOCABULARIES[written.language]
    if digits.isdecimal():
        return len(digits) >= 5 and digits not in written.source_typed and not _with_its_name(written, digits)
    foreign = "," if vocabulary.decimal == "." else "."
    if any(isinstance(section, Section) and section.number == digits for section in written.source_findings):
        return False
    if _with_its_name(written, digits):
        return False
    if foreign in digits and not (foreign in vocabulary.grouping and vocabulary.decimal == "." and read.other):
        return True
    return read.other is not None and _meant(written, read) != read.value


def _with_its_name(written: Text, digits: str) -> bool:
    """Say whether a number belongs to a name: Web 2.0, ISO 27001; of a translation, to one that is the same in both."""
    if written.source is None:
        shape = _STANDARD if digits.isdecimal() else _VERSION
        return any(found["number"] == digits for found in shape.finditer(normal(written.typed)))
    name = re.compile(rf"[^\W_]+[ -]{re.escape(digits)}(?![\d])")
    there = set(name.findall(normal(written.source_typed)))
    return bool(there) and any(found in there for found in name.findall(normal(written.typed)))


def _meant(written: Text, read: Figure) -> Decimal:
    """Return the reading that the source has too, or the language's own."""
    if read.other is None:
        return read.value
    there = {value for found in written.source_findings for value in _readings(written, found)}
    return read.other if read.other in there and read.value not in there else read.value


def _readings(written: Text, found: Finding) -> Iterator[Decimal]:
    stretch = normal(shown(written.source_typed, found))
    for digits in _DIGITS.finditer(stretch):
        if read := figure(digits[0], 0, VOCABULARIES[written.source_language]):
            yield read.value


CHECK = TextCheck(RULE, _run)
