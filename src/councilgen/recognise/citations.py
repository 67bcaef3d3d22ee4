"""Citations of instruments by number, alone and in lists that share a noun and an issuer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from councilgen.languages import Tag
from councilgen.recognise.cited import ISSUED_BY, Cited, Listed, called
from councilgen.recognise.citing_chinese import chinese_lists
from councilgen.recognise.citing_nouns import lists
from councilgen.recognise.document_symbols import shifted, symbols
from councilgen.recognise.issuers import HOUSES
from councilgen.recognise.lean import Lean, Taken, lean
from councilgen.recognise.mentions import Citation, DocumentSymbol, Form, Noun
from councilgen.recognise.names import Names, known
from councilgen.remembering import remembered


@remembered(4096)
def citations(text: str, tag: Tag, names: Names | None = None) -> tuple[Citation, ...]:
    """Return the instruments that a text cites by number, in its order.

    The symbol of a resolution that stands alone is one too, and so is a symbol that the register knows. `text` is one
    paragraph, which may be masked by `visible`.
    """
    read, names = lean(text), names or known(tag)
    found = tuple(chinese_lists(read.text, names) if tag == "zh" else lists(read.text, names))
    listed = [citation for one in found for citation in _of_list(one, read, names)]
    taken = Taken(citation.number_place for citation in listed)
    alone = (_alone(symbol, names) for symbol in symbols(text) if symbol.start not in taken)
    return tuple(sorted((*listed, *(one for one in alone if one)), key=lambda one: (one.start, one.end)))


def _of_list(listed: Listed, read: Lean, names: Names) -> Iterator[Citation]:
    """Yield the members of a list, each with what they share."""
    whole = read.place(listed.start, listed.end)
    for number, one in enumerate(listed.members):
        issuer, issued, issuer_place = _issuer(one, listed, names)
        start = listed.start if number == 0 and listed.leading else one.start
        place = _place(one, read)
        citation = Citation(
            *read.place(start, one.end), listed.noun, one.number, issuer, issued,
            one.details.year if one.details else one.year, place, names.place(place) if place else "",
            one.details.revision if one.details else "", one.date or listed.date,
            shifted(one.symbol, read) if one.symbol else None, True, "",
            read.place(one.number_start, one.number_end),
            read.place(one.details.start, one.details.end) if one.details else (0, 0),
            read.place(*issuer_place) if issuer_place != (0, 0) else (0, 0), whole,
        )  # fmt: skip
        yield replace(citation, key=_key(citation, names))


def _place(one: Cited, read: Lean) -> str:
    """Return the place that stands in brackets, as it is written."""
    if one.details is None or not one.details.place:
        return ""
    start = read.text.find(one.details.place, one.details.start, one.details.end)
    return read.written(start, start + len(one.details.place)) if start >= 0 else one.details.place


def _issuer(one: Cited, listed: Listed, names: Names) -> tuple[str, Form, tuple[int, int]]:
    """Return who issued a member of a list, how that was said, and where."""
    by_symbol = _by_symbol(one.symbol, names) if one.symbol else ""
    for issuer in (one.issuer, listed.issuer):
        if issuer is not None and not (by_symbol and _overruled(issuer.key, one, by_symbol)):
            return issuer.key, issuer.form, (issuer.start, issuer.end)
    if one.details and one.details.issuer:
        return one.details.issuer, "bracket", (one.details.start, one.details.end)
    if one.symbol:
        return by_symbol, "symbol", (one.symbol.start, one.symbol.end)
    return "", "", (0, 0)


def _overruled(key: str, one: Cited, by_symbol: str) -> bool:
    """Say whether a symbol knows better: where only the house was named, or another body's resolution is meant."""
    return key in HOUSES or (one.symbol is not None and one.symbol.resolution and by_symbol != key)


def _by_symbol(symbol: DocumentSymbol, names: Names) -> str:
    organ = symbol.organ if symbol.organ in ISSUED_BY else symbol.organ.partition("/")[0]
    return names.key(ISSUED_BY[organ]) if organ in ISSUED_BY else ""


def _alone(symbol: DocumentSymbol, names: Names) -> Citation | None:
    """Return the citation that a symbol is which stands alone, if it is one."""
    issuer = _by_symbol(symbol, names)
    nouns: tuple[Noun, ...] = ("decision",) if symbol.series == "DEC" else ("resolution",)
    if not symbol.resolution:
        nouns = ("report", "document")
    place = (symbol.start, symbol.end)
    for noun in nouns:
        citation = Citation(
            symbol.start, symbol.end, noun, called(symbol), issuer, "symbol", symbol=symbol, said=False,
            number_place=place, issuer_place=place, whole=place,
        )  # fmt: skip
        key = _key(citation, names)
        if key or symbol.resolution:
            return replace(citation, key=key)
    return None


def _key(citation: Citation, names: Names) -> str:
    return names.cited.get((citation.issuer, citation.noun, citation.number), "")
