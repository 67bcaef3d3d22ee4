"""Where a document introduces its abbreviations and where it uses them, in the order of reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, Piece
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Related, Span
from councilgen.recognise.abbreviations import abbreviations
from councilgen.recognise.definitions import abbreviates, definitions
from councilgen.recognise.mentions import Abbreviation, Definition

# What delegates know without being told; own knowledge. A body is known by its abbreviation in every language.
FAMILIAR = frozenset({
    "UN", "ONU", "ООН", "ГА ООН", "ITU", "UIT", "МСЭ", "ICT", "ICTs", "TIC", "ИКТ", "AI", "IA", "ИИ", "SDG", "SDGs",
    "ODD", "ODS", "ЦУР", "WSIS", "SMSI", "CMSI", "ВВУИО", "UNESCO", "ЮНЕСКО", "ITU-T", "ITU-R", "ITU-D",
    "UIT-T", "UIT-R", "UIT-D", "МСЭ-T", "МСЭ-R", "МСЭ-D", "МСЭ-Т", "G20", "TV", "PDF", "PNG", "JPEG", "CSV",
    "HTML", "XML", "YAML", "URL", "HTTP", "HTTPS", "GDP", "USA", "UK", "EU", "UE", "ЕС", "IT", "CEO", "COVID",
    "GPS", "SMS", "FAQ", "ID", "CV", "WRC", "CMR", "ВКР", "IP", "ZIP", "NGO", "ONG", "НПО",
    "СМИ", "ВВП", "PIB", "США", "РФ", "КНР", "СНГ", "EE", "UU", "RR", "HH",  # EE.UU.
    "CSTD", "CCTD", "КНТР",  # whose sessions are counted
    # Words of headings and stressed words, not abbreviations.
    "NEVER", "ALWAYS", "JAMAIS", "TOUJOURS", "NUNCA", "SIEMPRE", "ТОЛЬКО", "НИКОГДА", "ВСЕГДА", "NOTA", "BENE",
    "README", "ANNEX", "DRAFT", "NEW", "RESOLUTION", "DECISION", "DOCUMENT", "REPORT", "COUNCIL", "PART",
    "ANNEXE", "PROJET",
    "NOUVELLE", "DÉCISION", "RAPPORT", "CONSEIL", "PARTIE", "ANEXO", "PROYECTO", "NUEVA", "DECISIÓN", "INFORME",
    "CONSEJO", "PARTE", "ПРИЛОЖЕНИЕ", "ПРОЕКТ", "РЕЗОЛЮЦИЯ", "РЕЗОЛЮЦИИ", "РЕШЕНИЕ", "РЕШЕНИЯ", "ДОКУМЕНТ", "СОВЕТ",
    "ЧАСТЬ",
})  # fmt: skip


# What is called by letters that stand for nothing: Building FF, room H.
_LETTERED = re.compile(
    r"(?:building|tower|room|hall|block|wing|gate|bâtiment|salle|tour|edificio|sala|torre|здани[а-я]+|корпус[а-я]*"
    r"|зал[а-я]*|(?:ال)?مبنى|(?:ال)?قاعة)(?![^\W_])|大楼|楼|厅|会议室",
    re.IGNORECASE,
)
_BEHIND_KEY = re.compile(
    r"\[(?:@(?P<key>[\w-]+)\]|(?P<words>[^\[\]]{1,200})\]\(@(?P<behind>[\w-]+)\))"
    r"[ \n]?[(（](?P<short>[A-ZА-ЯЁ][A-Za-zА-яЁё0-9+&-]{1,20})[)）]"
)
_NEAR = 14  # characters


class Introduced(NamedTuple):
    """An abbreviation with its long form, and where that stands; without a piece in the words of a citation."""

    number: int  # of the text, in the order of reading
    definition: Definition
    piece: Piece | None
    span: Span


class Used(NamedTuple):
    """One use of an abbreviation."""

    number: int
    abbreviation: Abbreviation
    piece: Piece
    span: Span


class Abbreviating(NamedTuple):
    """All abbreviations of a document."""

    introduced: tuple[Introduced, ...]
    used: tuple[Used, ...]


@lru_cache(maxsize=4)
def _of(manuscript: _ByIdentity) -> Abbreviating:
    return Abbreviating(tuple(_introduced(manuscript.it)), tuple(_used(manuscript.it)))


class _ByIdentity:
    """A manuscript that is compared by being the same one, since its texts are long."""

    def __init__(self, it: Manuscript) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


def abbreviating(manuscript: Manuscript) -> Abbreviating:
    """Return where a document introduces and uses abbreviations; several rules ask."""
    return _of(_ByIdentity(manuscript))


def _introduced(manuscript: Manuscript) -> Iterator[Introduced]:
    cited: dict[int, list[Cited]] = {}
    for one in manuscript.citations:
        if one.manner == "key" and one.piece is not None:
            cited.setdefault(id(one.piece), []).append(one)
    for number, piece in enumerate(manuscript.own):
        text = piece.text
        read = definitions(text.seen, manuscript.language, manuscript.names)
        for definition in read:
            span = text.passage.span(definition.start, definition.end)
            yield Introduced(number, definition, piece, span)
        places = {definition.short_place for definition in read}
        for definition in _behind_keys(manuscript, text):
            if definition.short_place not in places:
                span = text.passage.span(definition.start, definition.end)
                yield Introduced(number, definition, piece, span)
        for one in cited.get(id(piece), ()):
            wording = manuscript.wording(one.key) if manuscript.wording else ""
            for definition in definitions(wording, manuscript.language, manuscript.names):
                yield Introduced(number, definition, None, one.span)


def _behind_keys(manuscript: Manuscript, text: Text) -> Iterator[Definition]:
    """Yield what is introduced in brackets behind a citation by key, whose words are the long form: [@gdc] (GDC)."""
    if text.plain is not None or manuscript.wording is None or "@" not in text.passage.markup:
        return
    for found in _BEHIND_KEY.finditer(text.passage.markup):
        key, short = found["key"] or found["behind"], found["short"]
        if key in manuscript.register.instruments and abbreviates(short):
            long, at = found["words"] or manuscript.wording(key), found.span("key" if found["key"] else "words")
            yield Definition(*found.span(), short, long, found.span("short"), at, certain=True)


def _used(manuscript: Manuscript) -> Iterator[Used]:
    for number, piece in enumerate(manuscript.own):
        for use in abbreviations(piece.text.prose, manuscript.language, manuscript.names):
            if _lettered(piece.text.prose, use):
                continue
            yield Used(number, use, piece, piece.text.passage.span(use.start, use.end))


def _lettered(text: str, use: Abbreviation) -> bool:
    """Say whether a building or room is called by these letters."""
    before, after = text[max(0, use.start - _NEAR) : use.start].rstrip(), text[use.end : use.end + _NEAR].lstrip()
    last = max(before.rfind(" "), before.rfind("(")) + 1
    return bool(_LETTERED.match(after) or _LETTERED.fullmatch(before, last))


def introduced_at(one: Introduced) -> tuple[Related, ...]:
    """Return the place where an abbreviation is introduced."""
    return (Related(one.span, f"{one.definition.short} is spelled out here"),)


def body(piece: Piece | None) -> bool:
    """Say whether a text is read from beginning to end, and not looked up on the first page."""
    return piece is not None and piece.part in ("section", "annex")
