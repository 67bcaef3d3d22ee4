"""Symbols of documents of the United Nations and the Union, taken apart, and what speaks against one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from councilgen.recognise.lean import lean
from councilgen.recognise.mentions import Alteration, Change, DocumentSymbol

# A capital and what may follow it, then parts with a stroke before each.
_CANDIDATE = re.compile(
    r"[A-ZА-Я](?:[A-ZА-Я0-9.&+-]{0,28}[A-ZА-Я0-9])?(?:(?: и [А-Я]{2,6})?(?:-\d{1,3})?)"
    r"(?:/[A-Z0-9][A-Za-z0-9&-]*(?:\.[A-Z0-9][A-Za-z0-9]*)*(?: ?\([IVXLC]{1,8}\))?){1,7}"
)
_WEB = re.compile(
    r"(?P<sector>[SDRT])(?P<year>\d\d)-(?P<organ>[A-Z][A-Z0-9]*)-(?P<series>[A-Z]{1,5})-(?P<number>\d{4})"
    r"(?P<chain>(?:!{1,2}[A-Z]\d+(?:[A-Z]\d+)?)*)(?:!+[A-Z]+-(?P<letter>[ACEFRS]))?(?:\.[a-z]{3,4})?"
)
_CIRCULAR = re.compile(r"(?P<organ>CL|DM|CCIRR|CR|CACE|CA)-(?P<year>\d\d)/(?P<number>\d{1,4})")
_BARE = re.compile(r"(?P<number>\d{1,4})(?=[/(](?:Rev|Rév|Add|Corr|Пересм|Доп|Испр)\.)")
_CHANGES: dict[str, Change] = {
    "Rev": "Rev", "Rév": "Rev", "R": "Rev", "REV": "Rev", "Пересм": "Rev", "修订": "Rev", "修订版": "Rev", "المراجعة": "Rev",
    "Add": "Add", "A": "Add", "ADD": "Add", "Доп": "Add", "补遗": "Add", "الاضافة": "Add",
    "Corr": "Corr", "C": "Corr", "CORR": "Corr", "Испр": "Corr", "更正": "Corr", "勘误": "Corr", "التصويب": "Corr",
    "Amend": "Amend",
}  # fmt: skip
_WORDS = "Rev|Rév|REV|Пересм|修订版|修订|Add|ADD|Доп|补遗|Corr|CORR|Испр|更正|勘误|Amend"
_LINK = re.compile(
    rf"(?: ?\((?P<word1>{_WORDS}|المراجعة|الاضافة|التصويب)\.? ?(?P<count1>\d{{1,3}})\)"
    rf"|[/ ]?(?P<word2>{_WORDS})\.? ?(?P<count2>\d{{1,3}})(?![\d/])|(?P<word3>[R])(?P<count3>\d{{1,2}})(?!\d))"
)
_LINKED = re.compile(rf"(?:{_WORDS})\.?\d{{1,3}}")
_SUFFIX = re.compile(rf"(?P<number>\d+)(?P<rest>(?:{_WORDS}|R)\.?\d{{1,3}}(?:(?:{_WORDS}|R)\.?\d{{1,3}})*)")
_LETTER = re.compile(r"-(?P<letter>[ACEFRS])(?![\w-])")
_RESOLUTION_YEAR = re.compile(r" ?\((?P<year>(?:19|20)\d\d)\)")
_NUMBER = re.compile(r"(?P<number>\d{1,5})(?P<part>[A-Z]?(?: ?\([IVXLC]+\))?)")
_SERIES_NUMBER = re.compile(r"(?P<series>L|PV|SR|CRP|WP|NGO|Res|RES|Dec|DEC|INF|TD|DOC)\.?(?P<number>\d{1,5})")
_PP_LIKE = re.compile(
    r"(?P<organ>PP|WRC|CMR|ВКР|WTDC|CMDT|ВКРЭ|WTSA|AMNT|ВАСЭ|RA|AR|WCIT|WTPF|WSIS|RPM[A-Z]*|C)-?(?P<year>(?:19|20)?\d\d)"
)
_GROUP = re.compile(r"(?P<organ>(?:CWG|GTC|РГС|EG|GE|ГЭ)-[^/]*?)(?:-(?P<meeting>\d{1,3}))?")
_OF_COUNCIL = ("ADM", "INF", "DT", "DL", "PL")
_SERIES = (*_OF_COUNCIL, "RES", "DEC", "PRST", "NGO", "DOC", "SPEECH", "PLEN", "REP", "PV", "SR", "L", "CRP", "WP", "C")
# Organs of the United Nations, with the parts that may follow the first letter.
_UN = re.compile(
    r"A(?:/(?:C\.[1-6]|HRC|AC\.\d{1,3}|CONF\.\d{1,3}|CN\.\d{1,2}|BUR|INF|WGAP|UPR|WG\.\d+|EMRIP|PC|PC\.\d|IGWG|ES|S)){0,3}"
    r"|E(?:/(?:CN\.\d{1,2}|C\.\d{1,2}|AC\.\d{1,3}|ECE|ESCAP|ESCWA|ECA|LC|ECLAC|ICEF|ICPF|CONF\.\d{1,3}|FACT|ECOSOC|TRANS"
    r"|WG\.\d+|PC|SUB\.\d|Sub\.\d|HLPF|ICT|TDC|CID|RFSD|CTC|CRM)){0,3}"
    r"|S(?:/(?:AC\.\d{1,2}|PRST|INF|Agenda)){0,2}"
    r"|T|ST(?:/(?:SGB|AI|IC|ADM|ESA|SG|LEG|CS|SPACE|DIR|TAD))?(?:/(?:SER\.[A-Z]|AC\.\d+))?"
    r"|TD(?:/(?:B|C|CONF\.\d+|TIR|RBP|WP|STAT|INF|UNCTAD))*(?:/(?:C\.[IVX]+|COM\.\d|EX\(\d+\)))?"
    r"|DP(?:/(?:FPA|OPS|DCP|FP|CCP))*|CEB|JIU(?:/(?:REP|NOTE|ML))?|UNEP(?:/.*)?|HSP(?:/.*)?|CERD(?:/C)?|CCPR(?:/C)?"
    r"|CEDAW(?:/C)?|CRC(?:/C)?|CRPD(?:/C)?|CAT(?:/C)?|CMW(?:/C)?|HRI(?:/.*)?|FCCC(?:/.*)?|CAC(?:/.*)?|ID(?:/.*)?|LC(?:/.*)?"
    r"|CTBT(?:/.*)?|UNW(?:/.*)?|SAICM(?:/.*)?"
)
_ITU = re.compile(
    r"C|PP|WRC|CMR|ВКР|WTDC|CMDT|ВКРЭ|WTSA|AMNT|ВАСЭ|RA|AR|WCIT|WTPF|RPM[A-Z]*|WSIS|(?:CWG|GTC|РГС|EG|GE|ГЭ)-.+"
    r"|CL|DM|CCIRR|CR|CACE|CA|SG|SG\d{1,2}|WP\d[A-Z]?|TSAG|TDAG|RAG|CPM.*|WTSA\d+|WRC\d+|CLCWG[A-Z0-9]+|CLEG[A-Z0-9]+|CPR|CCV|PLEN"
)

Part = Literal["organ", "series", "session", "number", "chain"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A part of a symbol that cannot be, and why, in words that go on after "the symbol has"."""

    part: Part
    reason: str


def doubts(symbol: DocumentSymbol, latest: int = 0) -> tuple[Doubt, ...]:
    """Return what speaks against a symbol; nothing if it is plausible.

    `latest` is the last year that can be, as of the document or of the session for which it is written; 0 where no year
    is too late. The General Assembly began its 80th session in 2025, so it had no 81st before 2026.
    """
    return tuple(_doubts(symbol, latest))


def _doubts(symbol: DocumentSymbol, latest: int) -> Iterator[Doubt]:
    if symbol.form != "bare" and not symbol.house:
        yield Doubt("organ", f"an organ that is not known, {symbol.organ}")
    elif symbol.house == "itu" and symbol.organ == "C" and symbol.series not in ("", "C", *_OF_COUNCIL):
        yield Doubt("series", f"a series that the Council does not have, {symbol.series}")
    if symbol.session == 0 and symbol.counted != "year":
        yield Doubt("session", "a session 0")
    if symbol.session is not None and latest:
        last = latest - 1945 if symbol.counted == "session" else latest
        if symbol.counted in ("session", "year") and symbol.session > last:
            yield Doubt("session", f"a {symbol.counted} later than can be, {symbol.session}")
    if symbol.counted == "year" and symbol.session is not None and symbol.session < 1945 and symbol.house == "un":
        yield Doubt("session", f"a year before there was a United Nations, {symbol.session}")
    if symbol.number == 0:
        yield Doubt("number", "a number 0")
    if any(link.number == 0 for link in symbol.chain):
        yield Doubt("chain", "a revision, addendum or corrigendum 0")


@lru_cache(maxsize=4096)
def symbols(text: str) -> tuple[DocumentSymbol, ...]:
    """Return the symbols of documents in a text, in its order; the same in all languages.

    An organ that nobody knows is a symbol if it is built like one, B/RES/70/1; `doubts` says so. What stands in an
    address is none.
    """
    read = lean(text)
    return tuple(shifted(found, read.place) for found in _symbols(read.text))


_ANY = re.compile(r"https?://\S*|www\.\S*|[A-ZА-Я]|\d{1,4}(?=[/(](?:Rev|Rév|Add|Corr|Пересм|Доп|Испр)\.)")


def _symbols(text: str) -> Iterator[DocumentSymbol]:
    if "/" not in text and "!" not in text and "-" not in text and "(" not in text:
        return
    last = 0
    for found in _STARTS.finditer(text):
        if found.start() < last or found[0][:4] in ("http", "www."):
            last = max(last, found.end())
            continue
        if found.start() and (
            text[found.start() - 1].isascii()
            and (text[found.start() - 1].isalnum() or text[found.start() - 1] in "/_@")
        ):
            continue
        if symbol := symbol_at(text, found.start()):
            last = symbol.end
            yield symbol


# Something with a stroke within reach of a capital, or a page of the Union's site.
_STARTS = re.compile(
    r"https?://\S*|www\.\S*|[A-ZА-Я](?:[A-ZА-Я0-9.&+-]{0,30}(?: и [А-Я]{2,6}(?:-\d+)?)?(?:/[A-Z0-9])|\d\d-[A-Z0-9]+-[A-Z]+-\d{4})"
    r"|\d{1,4}(?:[/(](?:Rev|Rév|Add|Corr|Пересм|Доп|Испр)\.)"
)


def symbol_at(text: str, start: int) -> DocumentSymbol | None:
    """Return the symbol that begins at `start` of a lean text."""
    if text[start : start + 1].isdigit():
        return _bare(text, start)
    if web := _WEB.match(text, start):
        return _web(web)
    if circular := _CIRCULAR.match(text, start):
        symbol = DocumentSymbol(
            start, circular.end(), circular[0], "itu", circular["organ"], "", _year(circular["year"]), "year",
            int(circular["number"]),
        )  # fmt: skip
        return _ended(symbol, text)
    found = _CANDIDATE.match(text, start)
    return _taken_apart(found, text) if found and any(sign.isdigit() for sign in found[0]) else None


def shifted(symbol: DocumentSymbol, place: object) -> DocumentSymbol:
    """Return a symbol of a lean text where it stands in the text that was read."""
    start, end = place(symbol.start, symbol.end)  # type: ignore[operator]
    return replace(symbol, start=start, end=end)


def _bare(text: str, start: int) -> DocumentSymbol | None:
    found = _BARE.match(text, start)
    if found is None:
        return None
    symbol = DocumentSymbol(start, found.end(), "", "itu", "", number=int(found["number"]), form="bare")
    return _ended(symbol, text)


def _web(found: re.Match[str]) -> DocumentSymbol:
    organ = "C" if found["organ"] == "CL" else found["organ"]
    series = "" if found["series"] == "C" else found["series"]
    chain = tuple(
        Alteration(_CHANGES[letter], int(count)) for letter, count in re.findall(r"([RAC])(\d+)", found["chain"] or "")
    )
    return DocumentSymbol(
        found.start(), found.end(), found[0], "itu", organ, series, _year(found["year"]), "year",
        int(found["number"]), "", chain, found["letter"] or "", "web",
    )  # fmt: skip


def _taken_apart(found: re.Match[str], text: str) -> DocumentSymbol | None:
    """Return the parts of a candidate, or nothing where it is no symbol: TCP/IP, CO2/kg, N/A."""
    first, *rest = found[0].split("/")
    session, counted = None, ""
    organs, series, numbers, part = [first], "", [], ""
    chain: list[Alteration] = []
    if conference := _PP_LIKE.fullmatch(first):
        organs, session, counted = [conference["organ"]], _year(conference["year"]), "year"
    elif (group := _GROUP.fullmatch(first)) is not None:
        organs = [group["organ"]]
        session, counted = (int(group["meeting"]), "meeting") if group["meeting"] else (None, "")
    for piece in rest:
        if _LINKED.fullmatch(piece):
            chain += _links(piece)
        elif suffixed := _SUFFIX.fullmatch(piece):
            numbers.append(int(suffixed["number"]))
            chain += _links(suffixed["rest"])
        elif lettered := re.fullmatch(r"(\d{1,4})-([ACEFRS])", piece):
            numbers.append(int(lettered[1]))
            return _symbol(found, text, organs, series, (session, counted), numbers, part, chain, lettered[2])
        elif number := _NUMBER.fullmatch(piece):
            numbers.append(int(number["number"]))
            part = number["part"].strip()
        elif of_series := _SERIES_NUMBER.fullmatch(piece):
            series = series or of_series["series"].upper()
            numbers.append(int(of_series["number"]))
        elif piece in _SERIES and not (piece == "C" and len(first) > 1 and not first.isalpha()):
            series = piece if not series else f"{series}/{piece}"
        elif re.fullmatch(r"(?:ES|S)-\d{1,2}", piece) and first == "A":
            organs.append(piece.partition("-")[0])
            numbers.append(int(piece.partition("-")[2]))
        elif not numbers and re.fullmatch(r"[A-Z][A-Za-z]*(?:\.[A-Z0-9]+)?", piece):
            organs.append(piece)
        else:
            return None
    return _symbol(found, text, organs, series, (session, counted), numbers, part, chain, "")


def _symbol(
    found: re.Match[str], text: str, organs: list[str], series: str, session: tuple[int | None, str],
    numbers: list[int], part: str, chain: list[Alteration], letter: str,
) -> DocumentSymbol | None:  # fmt: skip
    """Return the symbol of these parts, if they make one."""
    organ = "/".join(organs)
    if series == "" and organs[1:] and organs[-1] in ("INF",) and organs[0] in ("A", "S"):
        organ, series = "/".join(organs[:-1]), organs[-1]
    house: Literal["un", "itu", ""] = ""
    when, counted = session
    if when is not None or _ITU.fullmatch(organs[0]) and len(organs) == 1 and not _UN.fullmatch(organ):
        house = "itu"
    elif _UN.fullmatch(organ):
        house = "un"
    if not numbers or not _built(organ, house, series, numbers, when):
        return None
    if when is None and len(numbers) > 1:
        when, *numbers = numbers
        counted = "year" if when >= 1900 else ("meeting" if house == "itu" else "session")
    symbol = DocumentSymbol(
        found.start(),
        found.end(),
        "",
        house,
        organ,
        series,
        when,
        counted,
        numbers[-1],
        part,
        tuple(chain),
        letter,  # type: ignore[arg-type]
    )
    return _ended(symbol, text)


def _built(organ: str, house: str, series: str, numbers: list[int], when: int | None) -> bool:
    """Say whether the parts are those of a symbol, not of a ratio, a format or two alternatives."""
    if house == "itu":
        return when is not None or organ[:3] in ("CWG", "GTC", "РГС") or organ[:2] in ("EG", "GE", "ГЭ")
    if house == "un":
        return series not in ("", "C") or len(numbers) >= 2 or "." in organ
    plain = organ.replace("/", "").isalpha()
    return plain and (series in ("RES", "DEC") or (len(numbers) >= 2 and len(organ) <= 2))


def _links(written: str) -> list[Alteration]:
    pairs = re.findall(rf"({_WORDS}|R)\.?(\d{{1,3}})", written)
    return [Alteration(_CHANGES[word], int(count)) for word, count in pairs]


def _ended(symbol: DocumentSymbol, text: str) -> DocumentSymbol:
    """Return a symbol with the revisions and the letter of the language that follow it."""
    end, chain = symbol.end, list(symbol.chain)
    if symbol.organ == "S" and symbol.series == "RES" and (year := _RESOLUTION_YEAR.match(text, end)):
        end = year.end()
        symbol = replace(symbol, part=f"({year['year']})")
    while len(chain) < 6 and (link := _LINK.match(text, end)):
        word = link["word1"] or link["word2"] or link["word3"]
        chain.append(Alteration(_CHANGES[word], int(link["count1"] or link["count2"] or link["count3"])))
        end = link.end()
    letter = symbol.letter
    if not letter and (of_language := _LETTER.match(text, end)):
        letter, end = of_language["letter"], of_language.end()
    return replace(symbol, end=end, chain=tuple(chain), letter=letter, written=text[symbol.start : end])


def _year(written: str) -> int:
    if len(written) == 4:
        return int(written)
    return int(written) + (1900 if int(written) > 46 else 2000)
