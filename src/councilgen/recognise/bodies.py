"""Bodies named in a text, in any form of a name or an abbreviation that the register or everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from councilgen.languages import Tag
from councilgen.recognise.inflected import stem
from councilgen.recognise.lean import Lean, lean, word_start
from councilgen.recognise.mentions import NamedBody
from councilgen.recognise.names import Name, Names, bent, known
from councilgen.recognise.normal import normal

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def bodies(text: str, tag: Tag, names: Names | None = None) -> tuple[NamedBody, ...]:
    """Return the bodies that a text names, in its order; of two names that overlap the longer.

    A single common word, as Council, counts only as it is written when it stands alone, and not at the end of another
    body's name.
    """
    names, read = names or known(tag), lean(text)
    return tuple(_named(read, names))


@dataclass(frozen=True, slots=True)
class _Index:
    heads: re.Pattern[str]
    names: Mapping[str, tuple[Name, ...]]  # by head


def _named(read: Lean, names: Names) -> Iterator[NamedBody]:
    index, text, last = _index(names), read.text, 0
    for head in index.heads.finditer(text):
        if head.start() < last:
            continue
        start = word_start(text, head.start(), names.tag)
        if start is None or start < last:
            continue
        for name in index.names[head[0]]:
            found = bent(name).match(text, start)
            if found and names.tag == "ar" and text[start] in "وف" and (bare := bent(name).match(text, start + 1)):
                start, found = start + 1, bare
            if found and not (single(name) and of_another(text, start, found.end(), names.tag)):
                last = found.end()
                yield _body(name, read, start, last, names)
                break


def _body(name: Name, read: Lean, start: int, end: int, names: Names) -> NamedBody:
    written, official = read.written(start, end), name.official and name.language == names.tag
    return NamedBody(*read.place(start, end), name.key, name.form, written, name.text, official, name.language)


def single(name: Name) -> bool:
    """Say whether a name is one common word, which other bodies have in their names too."""
    return name.form == "name" and (" " not in name.text) and len(name.text) <= 10 and name.key in ("council", "unga")


def of_another(text: str, start: int, end: int, tag: Tag) -> bool:
    """Say whether a common word is part of another body's name: European Council, 人权理事会, Conseil de l'Europe."""
    if tag == "zh":
        return bool(re.search(r"[\u4e00-\u9fff]$", text[:start][-1:])) and text[max(0, start - 4) : start].endswith(
            _OTHERS
        )
    before = re.search(r"([^\W\d_]+) $", text[max(0, start - 40) : start])
    if tag == "en" and before and before[1][0].isupper() and before[1] not in ("The", "ITU", "UIT"):
        return True
    return bool(re.compile(_GOES_ON[tag]).match(text, end))


_OTHERS = (
    "人权",
    "安全",
    "及社会",
    "和社会",
    "与社会",
    "托管",
    "欧洲",
    "欧盟",
    "科学",
    "国务",
    "表",
    "展",
    "信",
    "方",
    "体",
    "代表",
    "卫生",
    "年度",
)
_GOES_ON: dict[Tag, str] = {
    "en": r" (?:of (?!ITU|the ITU)[A-Z]|Working|Chamber)", "fr": r" (?:de la |de |d'|des |du )(?!l'UIT|l'Union)[^\W\d]",
    "es": r" (?:de la |de |del )(?!UIT|Unión)[^\W\d]", "ru": r" (?:по [а-я]|(?!МСЭ)[А-ЯЁ][а-яё])",
    "ar": r" ال(?!اتحاد)[^\W\d]", "zh": "(?!)",
}  # fmt: skip


@cache
def _index(names: Names) -> _Index:
    found: dict[str, list[Name]] = {}
    for name in (*names.own, *names.foreign):
        for head in _heads(name):
            found.setdefault(head, []).append(name)
    heads = sorted(found, key=lambda head: (-len(head), head))
    longest = {head: tuple(sorted(each, key=lambda name: -len(name.text))) for head, each in found.items()}
    # A head that begins another head would hide its names.
    whole = {
        head: tuple(name for other in heads if head.startswith(other) for name in longest[other]) for head in heads
    }
    pattern = "|".join(re.escape(head) for head in heads) or "(?!)"
    ordered = {head: tuple(sorted(each, key=lambda name: (-len(name.text), name.text))) for head, each in whole.items()}
    return _Index(re.compile(pattern), ordered)


def _heads(name: Name) -> tuple[str, ...]:
    """Return the letters by which a name can begin."""
    text = normal(name.text)
    if name.language == "zh":
        return (text.lstrip("《“")[:2],)
    word = _WORD.search(text)
    if word is None:
        return ()
    first = stem(word[0], name.language)
    if name.form == "abbreviation":
        return (first,)
    forms = (first, first.upper()) if " " not in text else (first, first[0].lower() + first[1:], first.upper())
    return tuple(dict.fromkeys(forms))
