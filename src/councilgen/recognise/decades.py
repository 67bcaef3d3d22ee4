"""Decades: the 1990s, les années 90, los años noventa, 90-е годы, 二十世纪九十年代, تسعينيات القرن الماضي."""

from __future__ import annotations

import re
from functools import cache

from councilgen.languages import Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.counting import CHINESE, chinese, count, roman
from councilgen.recognise.findings import Decade
from councilgen.recognise.vocabularies import VOCABULARIES
from councilgen.recognise.vocabulary import tens

_WORDS: dict[Tag, dict[str, int]] = {
    "en": tens("twenties thirties forties fifties sixties seventies eighties nineties"),
    "fr": tens("vingt trente quarante cinquante soixante soixante-dix quatre-vingts/quatre-vingt quatre-vingt-dix"),
    "es": tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    "ru": tens("двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"),
    "ar": tens("عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين"),
    "zh": tens("二十 三十 四十 五十 六十 七十 八十 九十"),
}
_OPENING: dict[Tag, tuple[str, ...]] = {
    "fr": ("années", "décennie"), "es": ("años", "década", "decenio"), "ar": ("عقد", "سنوات", "اعوام"),
}  # fmt: skip
_YEAR = r"(?P<year>(?:1[5-9]|2[01])\d0)"
_TENS = r"(?P<tens>[2-9]0)"
_WORD = r"(?P<word>WORDS)"
_AFTER = r"(?!\d| ?[-/,]? ?\d| (?:et|y|ou|o|à|a|al|au|و|الى) ?\d)"  # "les années 2020 et 2021" are two years
_ENDING = r"-(?:ые|ых|ым|ыми|[ехм]|ми)"
_DECADES: dict[Tag, str] = {
    # The apostrophe of 2030's is a possessive. 60s may be a minute, but not after "the".
    "en": rf"(?:{_YEAR}|(?<=the\s){_TENS}|(?<='){_TENS.replace('tens', 'cut')})s\b|{_WORD}\b",
    "fr": rf"(?:(?<=[ld]es\s)années|(?<=aux\s)années|décennie) (?:{_YEAR}|{_TENS}|{_WORD}\b){_AFTER}",
    "es": rf"(?:(?<=los\s)años|(?:década|decenio) de(?: los)?(?: años)?) (?:{_YEAR}|{_TENS}|{_WORD}\b){_AFTER}",
    "ru": rf"{_YEAR}{_ENDING}(?![^\W_])(?: годы?(?:ов|ах|ам|ами)?\b| гг\.)?"
    rf"|(?:{_TENS}{_ENDING}|{_WORD}(?:ые|ыми?|ых)) (?:год(?:ы|ов|ах|ам|ами)\b|гг\.)",
    "ar": rf"{_WORD}ي?ات(?![ء-ي])|(?:عقد|سنوات|اعوام) (?:ال)?{_YEAR}{_AFTER}",
    "zh": rf"(?:(?P<nth>\d\d|[{CHINESE[:13]}]{{1,3}}) ?世纪)?(?:{_TENS}|{_WORD}) ?年代|{_YEAR} ?年代",
}
_ROMAN = r"(?P<roman>[IVX]{1,6})"
_CENTURIES: dict[Tag, str] = {
    "en": r" of the (?:last|(?P<nth>\d\d)(?:th|st)|(?P<spelled>[a-z-]+)) century\b",
    "fr": rf" du (?:{_ROMAN}e siècle|siècle (?:dernier|passé))\b",
    "es": rf" del siglo (?:{_ROMAN}|pasado)\b",
    "ru": rf" (?:{_ROMAN}|прошлого|(?P<spelled>[а-я]+)) (?:века|столетия)\b",
    "ar": r" (?:من )?القرن (?P<spelled>[ء-ي]+(?: وال?عشرين)?)",
    "zh": "x^",
}


def opens_decade(word: str, tag: Tag) -> bool:
    """Say whether the name of a decade may begin with `word`, which is in small letters."""
    if tag == "ar":
        return word in _OPENING["ar"] or (word.endswith("ات") and word[:-2].removesuffix("ي") in _WORDS["ar"])
    if tag == "ru":
        return word.startswith(tuple(_WORDS["ru"]))
    return word in _OPENING.get(tag, ()) or (tag == "en" and word in _WORDS["en"])


def decade(text: str, start: int, tag: Tag) -> Decade | None:
    """Return the decade that begins at `start` of a normal text, with the century that it is said to belong to."""
    pattern, belongs = _patterns(tag)
    found = pattern.match(text, start)
    if found is None:
        return None
    groups = {"cut": None, **found.groupdict()}
    of = belongs.match(text, found.end())
    end = of.end() if of else found.end()
    if groups["year"]:
        return Decade(start, end, int(groups["year"]))
    word = (groups["word"] or "").lower()
    years = _WORDS[tag][word] if word else int(groups["tens"] or groups["cut"] or 0)
    nth = _century(of, tag) if of else _figures(groups.get("nth"))
    return Decade(start, end, (nth - 1) * 100 + years if nth else years)


def _century(found: re.Match[str], tag: Tag) -> int | None:
    """Return which century is named, if it is; the last one is that of whoever speaks."""
    groups = found.groupdict()
    if groups.get("roman"):
        return roman(groups["roman"])
    if groups.get("spelled"):
        spelled = count(found.string, found.start("spelled"), VOCABULARIES[tag])
        return spelled.value if spelled else None
    return _figures(groups.get("nth"))


def _figures(written: str | None) -> int | None:
    return None if written is None else int(written) if written.isdecimal() else chinese(written)


@cache
def _patterns(tag: Tag) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(sorted(_WORDS[tag], key=lambda word: (-len(word), word)))
    return _compiled(_DECADES[tag].replace("WORDS", words)), _compiled(_CENTURIES[tag])


def _compiled(pattern: str) -> re.Pattern[str]:
    blanks = {" ": f"[ {UNSEEN}]{{1,3}}", " ?": f"[ {UNSEEN}]{{0,3}}"}
    return re.compile(re.sub(r" \??", lambda blank: blanks[blank[0]], pattern), re.IGNORECASE)
