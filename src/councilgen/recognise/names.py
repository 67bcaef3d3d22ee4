"""The names that are looked for in texts of one language: those of the register, and those that everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from councilgen.languages import LANGUAGES, Tag
from councilgen.markup.visible import UNSEEN
from councilgen.recognise.inflected import inflected
from councilgen.recognise.issuers import HOUSES, issuers, places
from councilgen.recognise.normal import normal

_WORD = re.compile(r"[^\W_]+")
_REACH = 140  # characters before a noun in which the name of its issuer may begin
_LONGEST = 16  # words of such a name
_COMMON = 3  # characters of a Chinese name that is a common word: 理事会, 大会
_BEFORE = re.compile(r"(?P<stop>[.:;!?] )?(?P<word>[^\W\d_]+) $")
# What may stand before Council and be no part of another name, in the middle of a sentence or at its beginning.
_FREE = re.compile(
    r"The|ITU|UIT|МСЭ|UN|ONU|ООН|Union|Draft|New|Revised|Amended|Modified|Under|By|In|Per|See|Following|Recalling|Noting"
    r"|Considering|Welcoming|Via|On|For|As|With|From|To|Both|When|Since|While|If|Although|And|Or|Also|This|Each|All|Of"
    r"|Having|Pursuant|Whereas|Through|Between|Before|After"
)
# The end of another body's name before 理事会 and 大会; 执行 is left out, which is "to carry out" too.
_OTHERS = (
    "人权", "安全", "及社会", "和社会", "与社会", "托管", "欧洲", "欧盟", "科学", "国务", "董事", "学术", "卫生",
    "劳工", "代表", "年度", "发展", "通信", "电信", "缔约方", "缔约国", "成员国", "会员国", "世界", "体",
)  # fmt: skip
_GOES_ON: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r" (?:of (?!(?:the )?ITU|\d)(?:the )?[A-Z]|Working|Chamber)"),
    "fr": re.compile(r" (?:de la |de |d'|des |du )(?!l'UIT|l'Union|\d)[^\W\d]"),
    "es": re.compile(r" (?:de la |de |del )(?!(?:la )?UIT|(?:la )?Unión|\d)[^\W\d]"),
    "ru": re.compile(r" (?:по [а-я]|(?!МСЭ)[А-ЯЁ][а-яё])"),
    "ar": re.compile(r" ال(?!اتحاد)[^\W\d]"),
    "zh": re.compile("(?!)"),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A wording of a body."""

    key: str
    text: str
    form: Literal["name", "abbreviation"]
    language: Tag
    official: bool = False  # whether the register words the body so

    @property
    def common(self) -> bool:
        """Say whether this is one common word, as Council or 大会, which other bodies have in their names."""
        return self.form == "name" and " " not in self.text and (self.language != "zh" or len(self.text) <= _COMMON)


_Pattern = tuple[Name, re.Pattern[str]]


@dataclass(frozen=True, eq=False)  # compared by identity, as one language of a project has one; patterns are made once
class Names:
    """What is known of bodies, places and instruments when texts of `tag` are read.

    `bodies` are the register's wordings in all languages; `cited` has the register's key of an instrument by issuer,
    noun and number as a `Citation` has them. Without a register all are empty.
    """

    tag: Tag
    bodies: tuple[Name, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)  # keys by wording
    cited: Mapping[tuple[str, str, str], str] = field(default_factory=dict)

    @cached_property
    def own(self) -> tuple[Name, ...]:
        """Return the wordings of this language, the longest first: the register's and those known to everybody."""
        found = {_alike(name.text): name for name in self._known() if name.language == self.tag}
        found |= {_alike(name.text): name for name in self.bodies if name.language == self.tag}
        return tuple(sorted(found.values(), key=lambda name: (-len(name.text), name.text)))

    @cached_property
    def foreign(self) -> tuple[Name, ...]:
        """Return the abbreviations of other languages that are none of this one."""
        own = {name.text for name in self.own}
        names = (name for name in (*self._known(), *self.bodies) if name.form == "abbreviation")
        found = {name.text: name for name in names if name.language != self.tag and name.text not in own}
        return tuple(sorted(found.values(), key=lambda name: (-len(name.text), name.text)))

    @cached_property
    def abbreviations(self) -> Mapping[str, Name]:
        """Return what is known of abbreviations, by their letters; this language's before others."""
        own = {name.text: name for name in self.own if name.form == "abbreviation"}
        return {name.text: name for name in self.foreign} | own

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Return the register's keys for those of `issuers.ISSUERS` that it calls otherwise."""
        by_wording = {_alike(name.text): name.key for name in self.bodies}
        found: dict[str, str] = {}
        for tag in LANGUAGES:
            for key, wording, short in issuers(tag):
                if not short and _alike(wording) in by_wording:
                    found.setdefault(key, by_wording[_alike(wording)])
        return found

    def key(self, known: str) -> str:
        """Return the register's key of a body that everybody knows."""
        return self.aliases.get(known, known)

    def place(self, written: str) -> str:
        """Return the key of a place, or nothing."""
        return self._places.get(_alike(written), "")

    def before(self, text: str, end: int, key: str = "") -> tuple[Name, int] | None:
        """Return the name that ends at `end` of a lean text, the longest, and where it begins; of one body, if said."""
        if self.tag == "zh":
            ending = self._by_ending.get(text[max(0, end - 2) : end], ())
            ending = tuple(name for name in ending if name.key == key) if key else ending
            found = next((name for name in ending if text.endswith(name.text, max(0, end - _REACH), end)), None)
            return (found, end - len(found.text)) if found else None
        first = max(0, end - _REACH)
        starts = [word.start() for word in _WORD.finditer(text, first, end)][-_LONGEST:]
        for start in starts:
            if start and (start == first or text[start - 1].isalnum()):
                continue
            if (name := self._whole(text, start, end)) is not None and key in ("", name.key):
                return name, start + (self.tag == "ar" and joined(text, start))
        return None

    def after(self, text: str, start: int) -> tuple[Name, int] | None:
        """Return the name that begins at `start` of a lean text, the longest, and where it ends."""
        for name, pattern in self._beginning(text, start):
            if found := pattern.match(text, start):
                return name, found.end()
        return None

    def after_known(self, text: str, start: int) -> tuple[Name, int] | None:
        """Return the name that begins at `start`, of this language or an abbreviation of another."""
        if found := self.after(text, start):
            return found
        return next(
            ((name, start + len(name.text)) for name in self.foreign if text.startswith(name.text, start)), None
        )

    def _whole(self, text: str, start: int, end: int) -> Name | None:
        candidates = self._beginning(text, start)
        return next((name for name, pattern in candidates if pattern.fullmatch(text, start, end)), None)

    def _beginning(self, text: str, start: int) -> tuple[_Pattern, ...]:
        """Return the names that may begin at a place; in Arabic a particle may stand before each."""
        return self._patterns if self.tag == "ar" else self._by_beginning.get(text[start : start + 2].lower(), ())

    @cached_property
    def _patterns(self) -> tuple[_Pattern, ...]:
        return tuple((name, bent(name)) for name in self.own)

    @cached_property
    def _by_beginning(self) -> Mapping[str, tuple[_Pattern, ...]]:
        found: dict[str, tuple[_Pattern, ...]] = {}
        for name, pattern in self._patterns:
            begins = normal(name.text)[:2].lower()
            found[begins] = (*found.get(begins, ()), (name, pattern))
        return found

    @cached_property
    def _by_ending(self) -> Mapping[str, tuple[Name, ...]]:
        found: dict[str, tuple[Name, ...]] = {}
        for name in self.own:
            found[name.text[-2:]] = (*found.get(name.text[-2:], ()), name)
        return found

    @cached_property
    def _places(self) -> Mapping[str, str]:
        return {_alike(name): key for name, key in (*places(self.tag).items(), *self.places.items())}

    def _known(self) -> Iterator[Name]:
        for tag in LANGUAGES:
            for key, wording, short in issuers(tag):
                form: Literal["name", "abbreviation"] = "abbreviation" if short else "name"
                yield Name(self.key(key), wording, form, tag)


@cache
def known(tag: Tag) -> Names:
    """Return what is known without a register."""
    return Names(tag)


def is_house(name: Name) -> bool:
    """Say whether a name is that of the Union or the United Nations, not of the body of it that issues."""
    return name.key in HOUSES


@cache
def bent(name: Name) -> re.Pattern[str]:
    """Return what finds a name in a lean text in any form; a single word, as Council, only with its capital."""
    pattern = inflected(name.text, name.language, strict=True)
    if name.language == "zh" and name.text.isascii():
        return re.compile(rf"(?<![A-Za-z0-9]){pattern.pattern}(?![A-Za-z0-9])")
    single = " " not in name.text and name.form == "name" and name.language not in ("ar", "zh")
    if not single:
        return pattern
    return re.compile(f"{pattern.pattern}|{inflected(name.text.upper(), name.language, strict=True).pattern}")


def _alike(text: str) -> str:
    """Return a wording as it is compared: capitals, unseen marks and kinds of space apart."""
    return " ".join(normal(text).replace(UNSEEN, "").split()).lower()


def joined(text: str, start: int) -> bool:
    """Say whether "and" is written onto the article of an Arabic word, and so is no part of a name."""
    return text[start : start + 1] in ("و", "ف") and text.startswith("ال", start + 1)


def of_another(text: str, start: int, tag: Tag) -> bool:
    """Say whether a common word at `start` ends the name of another body: European Council, 人权理事会."""
    if tag == "zh":
        return text.endswith(_OTHERS, max(0, start - 4), start)
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is None or tag == "ar" or not before["word"][0].isupper() or _FREE.fullmatch(before["word"]):
        return False
    return before["stop"] is None


def goes_on(text: str, end: int, tag: Tag) -> bool:
    """Say whether the name of another body goes on after a common word: Conseil de l'Europe, Council of Europe."""
    return _GOES_ON[tag].match(text, end) is not None
