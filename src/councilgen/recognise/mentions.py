"""What a text names: instruments, documents, bodies, people, meetings; as values, with the places where they stand.

Places are those of the text that was read. They are kept beside the values, so that a value can be compared across
languages and a place can be underlined or replaced.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from councilgen.languages import Tag
from councilgen.recognise.findings import Day

Place = tuple[int, int]
NOWHERE: Place = (0, 0)

Noun = Literal["resolution", "decision", "recommendation", "opinion", "report", "document"]
Form = Literal["", "name", "abbreviation", "symbol", "noun", "bracket"]
Change = Literal["Rev", "Add", "Corr", "Amend"]


@dataclass(frozen=True, slots=True)
class Alteration:
    """A link of the chain behind a symbol: Rev.1, Add.2."""

    change: Change
    number: int


@dataclass(frozen=True, slots=True)
class DocumentSymbol:
    """The symbol of a document, taken apart.

    A/RES/70/125 is organ A, series RES, session 70, number 125; A/80/L.41 series L; E/CN.16/2025/2 organ E/CN.16;
    C26/INF/3 organ C, series INF, session 2026, number 3; 34(Rev.1) has no organ. Years have four digits, also where
    the symbol has two. `session` is the session of an assembly, the year of a council or conference, or the meeting of
    a working group, as `counted` says.
    """

    start: int
    end: int
    written: str
    house: Literal["un", "itu", ""]  # of organs that nobody knows: nothing
    organ: str
    series: str = ""  # RES, DEC, L, INF, ADM, DT, DL, CONF …
    session: int | None = None
    counted: Literal["session", "year", "meeting", ""] = ""
    number: int | None = None
    part: str = ""  # what belongs to the number: B, (XXIX), the year of S/RES/1325 (2000)
    chain: tuple[Alteration, ...] = ()
    letter: str = ""  # of the language: E in C26/35-E
    form: Literal["symbol", "web", "bare"] = "symbol"  # C26/35, S26-CL-C-0035, 34(Rev.1)

    @property
    def resolution(self) -> bool:
        """Say whether this is the symbol of a resolution or decision, and of nothing else."""
        return self.series in ("RES", "DEC")


@dataclass(frozen=True, slots=True)
class Citation:
    """An instrument, or a document, cited by its number; in a list, one of those that share noun and issuer.

    `start` to `end` is this one; with the noun and the issuer where they stand right beside it. Those of one list have
    the same `whole`: from the first to the last word of the list, with noun, issuer and date.

    `issuer` is a key of the register, or of the bodies that are known without one (`issuers.ISSUERS`); "itu" and "un"
    where only the Union or the United Nations is named. Which word a language has for a revised or modified
    instrument differs, so `revision` may, between languages, though not whether there is one.
    """

    start: int
    end: int
    noun: Noun
    number: str  # 140, 61-3, 70/125 (also of A/RES/70/125), M.2083
    issuer: str = ""
    issued: Form = ""  # how the issuer was said
    year: int | None = None
    place: str = ""  # as it is written
    place_key: str = ""
    revision: Literal["", "revised", "modified"] = ""
    date: Day | None = None  # of adoption: "of 16 December 2015"
    symbol: DocumentSymbol | None = None
    said: bool = True  # whether the noun is: a bare A/RES/70/125 does not say it
    key: str = ""  # of the register
    number_place: Place = NOWHERE
    details: Place = NOWHERE  # what stands in brackets, with them
    issuer_place: Place = NOWHERE
    whole: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body that the register, or everybody, knows, named in any form of its name or abbreviation."""

    start: int
    end: int
    key: str
    form: Literal["name", "abbreviation"]
    written: str
    wording: str  # what it is a form of
    official: bool  # whether the register words it so in this language
    language: Tag  # of the wording: an abbreviation may be another language's


@dataclass(frozen=True, slots=True)
class Definition:
    """Where an abbreviation is introduced: "Full Name (ABBR)", 全称（ABBR）, "ABBR (Full Name)".

    Where the long form begins is certain if its letters are those of the abbreviation, if it is quoted or known;
    otherwise it is a guess.
    """

    start: int
    end: int
    short: str
    long: str
    short_place: Place
    long_place: Place
    certain: bool
    key: str = ""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A use of an abbreviation; without its plural: SDG of SDGs."""

    start: int
    end: int
    short: str
    key: str = ""
    language: Tag | None = None  # of the abbreviation, if it is known


Title = Literal["ms", "mr", "excellency", "dr", "professor", "ambassador", "sir"]


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a title: Ms Cynthia Lesufi (South Africa), 盖伊·赖德（Guy Ryder）先生."""

    start: int
    end: int
    titles: tuple[Title, ...]
    name: str  # as it is written, without titles
    parts: tuple[str, ...]
    separators: tuple[str, ...]  # between the parts: a space, · • ‧ -
    name_place: Place
    latin: str = ""  # the name in Latin letters that stands beside it
    latin_place: Place = NOWHERE
    aside: str = ""  # what stands in brackets after it, a country or a function
    named_after_title: bool = True  # whether the title stands before the name


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting by its number: 44th meeting of CWG-WSIS&SDG. Of several that share a noun each is one."""

    start: int
    end: int
    noun: Literal["meeting", "plenary", "session", "conference", "assembly", "forum", "summit"]
    ordinal: int
    spelled: bool = False  # in words
    body: str = ""  # as it is written
    body_key: str = ""
    ordinal_place: Place = NOWHERE
    body_place: Place = NOWHERE
    whole: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week beside a date: Tuesday, 28 April 2026; 2026年4月28日（星期二）."""

    start: int
    end: int
    weekday: int  # 0 is Monday, as in `datetime.date.weekday`
    day: Day
    weekday_place: Place = NOWHERE
    day_place: Place = NOWHERE
