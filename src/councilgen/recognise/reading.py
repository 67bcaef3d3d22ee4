"""The verb of this room: `recognise` reads a text once and says what it found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT
from councilgen.recognise.calendar import dates
from councilgen.recognise.counting import CHINESE, bare_forms, chinese, count, roman
from councilgen.recognise.decades import decade, opens_decade
from councilgen.recognise.figures import figure
from councilgen.recognise.findings import Code, Finding, Number, Ordinal, Percentage, Section, Symbol
from councilgen.recognise.normal import normal
from councilgen.recognise.quantities import measured, quantities
from councilgen.recognise.symbols import bare_symbol, instrument, symbol
from councilgen.recognise.times import times
from councilgen.recognise.vocabularies import VOCABULARIES
from councilgen.recognise.vocabulary import CODES, SIGNS, Vocabulary
from councilgen.remembering import remembered

_STARTS = {
    "ar": re.compile(r"[ء-ي]+|[A-Za-z][A-Za-z0-9&]*|\d+[A-Za-z]*|[$€£¥]"),
    "zh": re.compile(rf"[A-Za-z][A-Za-z0-9&]*|\d+|百分之|第|[{CHINESE}]+|[$€£¥]"),
}
_START = re.compile(r"[^\W_]+|[$€£¥]")
_ADDRESS = re.compile(rf"[^\s{OBJECT}<>]+")
_NAME = re.compile(r"(?:[+-]\d[0-9A-Za-zА-я]*){1,8}")
_AFTER_HYPHEN = re.compile(r"-(?:19|20)\d\d(?![\w])")
_FOREIGN_MARK = r"(?:st|nd|rd|th)(?![A-Za-z])"  # of a name that is left in English: 304 East 45th Street
_QUOTIENT = re.compile(r"\d{1,4}/\d{1,4}(?![\d/])")
_NUMBERED = re.compile(rf" ?(?:(?P<figures>\d{{1,9}}(?!\d)(?:\.\d+){{0,8}})|(?P<signs>[{CHINESE}]+))")
_SIGNS = re.compile(f"[{CHINESE}]+")
_SHORT = re.compile(r"\d{1,3}(?!\d)")
_BEFORE_MONEY = re.compile(r"(?P<code>(?:US)?\$|[€£¥]|[A-Za-z]{3})[ \u2060]*")
_CENTURIES = {
    "fr": re.compile(r"(?P<numeral>[IVX]{1,6})(?:e|ème)[ \u2060]siècle"),
    "es": re.compile(r"(?<=[Ss]iglo )(?P<numeral>[IVX]{1,6})(?![^\W_])"),
    "ru": re.compile(r"(?P<numeral>[IVX]{1,6})[ \u2060](?:век|столети)"),
}
_GENERATION = re.compile(r"\d[GD](?![0-9A-Za-zА-я])")
_RECOMMENDATION = re.compile(r"[A-Z]\.\d{1,5}(?:\.\d+)*(?![0-9A-Za-zА-я])")
_LETTER = re.compile(r"[A-Za-zА-Яа-яё]")
_JOINTS = ("+", "-")  # before the figures of a name; a text ends with no character at all, which is no joint
_OPENING = ("http", "https", "www", "mailto", "US", "PL", "ADM")
_PREPOSITION = re.compile(r"\b(?:in|of|by|since|until|from|to|before|after|during|early|late|mid) $")
_UNLIKELY = ("may", "march", "mar")  # as a month, unless a day or year stands with it


@remembered(4096)
def recognise(text: str, tag: Tag) -> tuple[Finding, ...]:
    """Return what figures, dates, amounts and symbols `text` has, in its order; no two overlap.

    Places are those of `text`, which may be masked by `visible`. Of numbers in words the usual ones are found. A name
    such as COVID-19, WSIS+20 or 4G is no number, nor is what stands in an address.
    """
    return tuple(_Reader(text, normal(text), tag, VOCABULARIES[tag]).findings())


def readings(text: str, tag: Tag) -> Iterator[Finding]:
    """Yield what `recognise` returns of a normal text, without keeping it: of the few words around a name."""
    return _Reader(text, text, tag, VOCABULARIES[tag]).findings()


@remembered(16384)
def _opens(word: str, tag: Tag) -> bool:
    """Say whether something may begin with `word`; nearly all words of a text are asked, and few open anything."""
    if not word[0].isalpha() or not word.isalpha() or word in _OPENING or word in CODES:
        return True
    if tag == "zh":
        return word in ("百分之", "第") or word[0] in CHINESE or word.lower() in VOCABULARIES["en"].months
    if tag != "ar":
        return (lower := word.lower()) in _openers(tag) or opens_decade(lower, tag)
    return any(form in _openers(tag) or opens_decade(form, tag) for form in bare_forms(word))


@cache
def _openers(tag: Tag) -> frozenset[str]:
    """Return the words of months, numbers and instruments."""
    known = VOCABULARIES[tag]
    return frozenset(
        (*known.months, *known.cardinals, *known.ordinals, *known.kinds, *VOCABULARIES["en"].months, "كانون", "تشرين")
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """A text being read; every method takes a place and returns what begins there, if anything does."""

    written: str
    text: str
    tag: Tag
    vocabulary: Vocabulary

    def findings(self) -> Iterator[Finding]:
        """Yield everything, from the first character to the last."""
        text, place, strokes = self.text, 0, "/" in self.text
        starts = _STARTS.get(self.tag, _START)
        words = starts.finditer(text)
        while found := next(words, None):
            word, place = found[0], found.end()
            capital = word[0].isupper() and (strokes or len(word) == 1 or word[0] in "IVX")
            if capital or _opens(word, self.tag) or text[place : place + 1] in _JOINTS:
                read, place = self._at(word, found.start(), place)
                yield from read
                if place != found.end():
                    words = starts.finditer(text, place)

    def _at(self, word: str, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        """Return what begins with the word from `start` to `end`, and where to go on."""
        if word[0].isdecimal():
            return self._figure(start, end)
        if word in SIGNS or word in CODES or word == "US":
            return self._money(start, end)
        if self.tag == "zh" and (word in ("第", "百分之") or word[0] in CHINESE):
            return self._chinese(word, start, end)
        return self._word(word, start, end)

    # -------------------------------------------------------------------------------------------------------- figures

    def _figure(self, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        before, earlier = self.text[start - 1 : start], self.text[max(0, start - 3) : start - 1]
        if self._within_name(before, earlier):
            return (), max(end, self._end_of_name(end))
        if years := decade(self.text, start, self.tag):
            return (years,), years.end
        if days := dates(self.text, start, self.tag, month_first=False):
            return days[1], days[0]
        if hours := times(self.text, start):
            return hours, hours[-1].end
        if numbered := bare_symbol(self.text, start):
            return (numbered,), numbered.end
        if quotient := _QUOTIENT.match(self.text, start):
            return (Symbol(start, quotient.end(), quotient[0]),), quotient.end()
        if ordinal := self._ordinal(start):
            return (ordinal,), ordinal.end
        return self._quantity(start, end, before == "-" and not earlier[-1:].isalnum())

    def _within_name(self, before: str, earlier: str) -> bool:
        """Say whether a figure belongs to an address, the name of a file or a code: X.1254, page=3."""
        if before in ("/", "@", "_", "#", "=", "\\"):
            return earlier[-1:].isalnum() or before in ("#", "=", "\\")
        return before == "." and earlier[-1:].isalnum() and not earlier.isalpha() and not earlier[-1:].isdecimal()

    def _end_of_name(self, end: int) -> int:
        rest = _NAME.match(self.text, end)
        return rest.end() if rest else end

    def _ordinal(self, start: int) -> Ordinal | None:
        digits = _SHORT.match(self.text, start)
        if digits is None:
            return None
        mark = re.compile(self.vocabulary.ordinal_mark or _FOREIGN_MARK).match(self.text, digits.end())
        mark = mark or re.compile(_FOREIGN_MARK).match(self.text, digits.end())
        return Ordinal(start, mark.end(), int(digits[0])) if mark else None

    def _quantity(self, start: int, end: int, negative: bool) -> tuple[tuple[Finding, ...], int]:
        found = figure(self.text, start, self.vocabulary)
        if found is None:
            return (), end
        if found.section or self._counts_parts(start, found.end):
            number = self.text[start : found.end]
            return (Section(start, found.end, number),), found.end
        read = quantities(self.text, start, self.tag)
        last = read[-1].end
        if last == found.end and _LETTER.match(self.text, last):
            if generation := _GENERATION.match(self.text, start):
                return (Code(start, generation.end(), generation[0]),), generation.end()
            return (), max(end, last)
        only = read[0]
        if negative and len(read) == 1 and isinstance(only, Number):
            read = (Number(start - 1, only.end, -only.value, only.other and -only.other, unit=only.unit),)
        return read, last

    def _counts_parts(self, start: int, end: int) -> bool:
        if "." not in self.text[start:end]:
            return False
        before = self.text[max(0, start - 16) : start]
        return re.search(rf"(?:^|[^\w]){self.vocabulary.counted}", before, re.IGNORECASE) is not None

    def _money(self, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        """Return the amount whose currency stands before it: CHF 5 million, US$ 20."""
        sign = _BEFORE_MONEY.match(self.text, start)
        if sign is None:
            return (), end
        place = sign.end()
        code = SIGNS.get(sign["code"]) or sign["code"].upper()
        if self.text[place : place + 1].isdecimal() and (read := quantities(self.text, place, self.tag, code)):
            return (_from(read[0], start), *read[1:]), read[-1].end
        return (), end

    # ---------------------------------------------------------------------------------------------------------- words

    def _word(self, word: str, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        if word.lower() in ("http", "https", "www", "mailto") and (address := _ADDRESS.match(self.text, start)):
            return (), address.end()
        if word[0].isupper() and (found := self._symbol(word, start, end) or self._century(start)):
            return (found,), found.end
        for bare in bare_forms(word) if self.tag == "ar" else (word.lower(),):
            begins = end - len(bare)
            if opens_decade(bare, self.tag) and (years := decade(self.text, begins, self.tag)):
                return (years,), years.end
            if bare in self.vocabulary.kinds and (cited := instrument(self.text, start, self.tag)):
                return (cited,), cited.end
            read = dates(self.text, begins, self.tag, month_first=True) if self._is_month(bare) else None
            if read and (read[0] > end or self._stands_alone(word, start)):
                return read[1], read[0]
        if counted := count(self.text, start, self.vocabulary):
            if counted.ordinal:
                return (Ordinal(start, counted.end, counted.value, spelled=True),), counted.end
            number = measured(self.text, start, counted.end, counted.value, self.tag)
            return (number,), number.end
        after = self._after_word(word, end)
        if self.text[end : end + 1] == "+" and after > end:
            return (Code(end, after, self.text[end:after]),), after
        return (), after

    def _is_month(self, word: str) -> bool:
        months = self.vocabulary.months
        return word in months or (self.tag == "ar" and word in ("كانون", "تشرين")) or word in VOCABULARIES["en"].months

    def _stands_alone(self, word: str, start: int) -> bool:
        """Say whether the name of a month without day and year is one, and not another word."""
        if self.tag == "en" or word.lower() not in self.vocabulary.months:
            before = _PREPOSITION.search(self.text[max(0, start - 8) : start])
            return word[0].isupper() and (before is not None or (len(word) > 3 and word.lower() not in _UNLIKELY))
        return self.vocabulary.lone_months and len(word) >= 3

    def _symbol(self, word: str, start: int, end: int) -> Symbol | None:
        if "/" in self.text[end : end + 24] or (word in ("PL", "ADM") and self.text[end : end + 1] == " "):
            return symbol(self.text, start)
        recommendation = _RECOMMENDATION.match(self.text, start) if len(word) == 1 else None
        return Symbol(start, recommendation.end(), recommendation[0]) if recommendation else None

    def _century(self, start: int) -> Ordinal | None:
        """Return the number of a century, which some languages write in Roman numerals: XXIe siècle, siglo XXI."""
        pattern = _CENTURIES.get(self.tag)
        found = pattern.match(self.text, start) if pattern else None
        return Ordinal(start, found.end("numeral"), roman(found["numeral"])) if found else None

    def _after_word(self, word: str, end: int) -> int:
        """Return where to go on after a word, past the figures of a name: COVID-19, but not mid-2025."""
        if word.islower() and _AFTER_HYPHEN.match(self.text, end):
            return end
        name = _NAME.match(self.text, end)
        return name.end() if name else end

    # -------------------------------------------------------------------------------------------------------- Chinese

    def _chinese(self, word: str, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        if word == "第":
            return self._numbered(start, end)
        if word == "百分之":
            return self._hundredths(start, end)
        if years := decade(self.text, start, self.tag):
            return (years,), years.end
        if hours := times(self.text, start):
            return hours, hours[-1].end
        if found := dates(self.text, start, self.tag, month_first=False):
            return found[1], found[0]
        value = chinese(word)
        if value is None or word in ("一", "千", "百", "十"):
            return (), end
        number = measured(self.text, start, end, value, self.tag)
        return (number,), number.end

    def _numbered(self, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        """Return what the sign of ordinals begins: 第44次, 第四十四次, 第214号决议, 第9-12段."""
        if cited := instrument(self.text, start, self.tag):
            return (cited,), cited.end
        number = _NUMBERED.match(self.text, end)
        if number is None:
            return (), end
        if number["signs"]:
            value = chinese(number["signs"])
            return ((Ordinal(start, number.end(), value, spelled=True),) if value is not None else ()), number.end()
        if _QUOTIENT.match(self.text, number.start("figures")) or "." in number["figures"]:
            return self._figure(number.start("figures"), number.end())
        read = quantities(self.text, number.start("figures"), self.tag)
        only = read[0]
        if isinstance(only, Number) and only.value == int(number["figures"]):
            return (Ordinal(start, number.end(), int(only.value)),), number.end()
        return read, read[-1].end

    def _hundredths(self, start: int, end: int) -> tuple[tuple[Finding, ...], int]:
        found = figure(self.text, end, self.vocabulary)
        if found:
            return (Percentage(start, found.end, found.value, other=found.other),), found.end
        signs = _SIGNS.match(self.text, end)
        value = chinese(signs[0]) if signs else None
        if signs is None or value is None:
            return (), end
        return (Percentage(start, signs.end(), Decimal(value)),), signs.end()


def _from(found: Finding, start: int) -> Finding:
    """Return a finding that begins earlier, with what stands before its number."""
    return replace(found, start=start)
