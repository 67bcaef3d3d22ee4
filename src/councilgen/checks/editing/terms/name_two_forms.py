"""One body, partnership or event is called by two forms of its name.

**What it does.** Compares the names in a document. In Chinese these are what stands before a word such as 工作组,
委员会, 对话 or 伙伴关系; in English, runs of words with capitals. Names of the same words in another order, or with
other small words between them, are one name in two forms: 机构间人工智能工作组 and 人工智能问题机构间工作组, Global
Dialogue on AI Governance and Global AI Governance Dialogue. What the document quotes from another one is compared, but
only its own words are reported.

**Why it matters.** A reader takes two names for two bodies, and a search for one misses the other.

**Cure.** Write the official name everywhere; of two that nobody has decided on, ask the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.alphabets import HAN
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.languages import Tag
from councilgen.remembering import remembered

RULE = Rule("CG198", "name-two-forms", "warning", __doc__)

_HEADS = "工作组|委员会|小组|伙伴关系|论坛|对话会?|联盟|峰会|平台|议程|组织|数据库"
_CHINESE = re.compile(rf"(?=(?P<head>{_HEADS}))")
_RUN = re.compile(rf"[{HAN}A-Za-z0-9+]+$")
_CUT = re.compile(".*(?:[供向由将在据于请并对从被把让]|通过|包括|欢迎|担任|报告|成立|设立)")  # words that begin no name
_REACH = 20  # characters of a Chinese name before its last word
# Words that a name may have or not have, or of which it has one or the other.
_FOLDS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        ("科学[和与]?技术", "科技"), ("ICT", "信息通信技术"), ("AI", "人工智能"), ("促进(?=发展)", "促"),
        (r"(?<=\d)年", ""), ("对话会$", "对话"), ("[的和与及]|问题", ""),
    )
)  # fmt: skip
_LEAST, _LEAST_DATED, _LEAST_ATTRIBUTE = (
    8,
    6,
    12,
)  # folded characters: of a name, with a year in it, with 的 in one form
_ENGLISH = re.compile(r"(?<![\w'-])(?!The )[A-Z][\w'-]+(?: (?:(?:of|on|for|in|to|and|the|with|&) )*[A-Z][\w'-]+){3,11}")
_SMALL = frozenset(("of", "on", "for", "in", "to", "and", "the", "with", "&"))
_WORDS = 4  # of an English name that can be told from others with the same words


class _Name(NamedTuple):
    start: int
    end: int
    text: str
    head: str


class _Found(NamedTuple):
    piece: Piece
    start: int
    end: int
    text: str


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language not in ("zh", "en"):
        return
    places: dict[str, dict[str, list[tuple[Piece, int]]]] = {}
    for piece in manuscript.pieces:
        for name in _names(piece.text.prose, manuscript.language):
            places.setdefault(name.head, {}).setdefault(name.text, []).append((piece, name.end))
    official = {name.text for name in manuscript.names.own if name.official}
    abbreviations = {name.text for name in manuscript.names.own if name.form == "abbreviation"}
    told: set[tuple[int, int]] = set()
    for runs in places.values():
        for one, other in combinations(runs, 2):
            forms = _forms(one, other) if manuscript.language == "zh" else _reordered(one, other)
            if forms is None or not abbreviations.isdisjoint(forms):
                continue
            found = _places(runs, forms[0]), _places(runs, forms[1])
            wrong, right = _judged(found[0], found[1], official)
            for place in wrong:
                if not place.piece.quoted and (id(place.piece), place.end) not in told:
                    told.add((id(place.piece), place.end))
                    yield _fault(place, right[0])


@remembered(4096)
def _names(text: str, tag: Tag) -> tuple[_Name, ...]:
    """Return the names in a text; in Chinese as far back as one may begin."""
    if tag == "en":
        return tuple(
            _Name(*found.span(), found[0], " ".join(sorted(_weighty(found[0])))) for found in _ENGLISH.finditer(text)
        )
    found = []
    for head in _CHINESE.finditer(text):
        end = head.end("head")
        run = _RUN.search(text, max(0, head.start() - _REACH), end)
        cut = _CUT.match(run[0], 0, len(run[0]) - len(head["head"])) if run else None
        name = run[0][cut.end() if cut else 0 :] if run else ""
        if len(name) > len(head["head"]) + 2:
            found.append(_Name(end - len(name), end, name, head["head"][:2]))
    return tuple(found)


def _weighty(name: str) -> list[str]:
    return [word for word in name.split() if word not in _SMALL]


def _reordered(one: str, other: str) -> tuple[str, str] | None:
    """Return two English names that have the same words; their head says so already."""
    return (one, other) if len(_weighty(one)) >= _WORDS else None


@remembered(8192)
def _forms(one: str, other: str) -> tuple[str, str] | None:
    """Return the ends of two stretches that are one Chinese name in two forms."""
    first, second = _folded(one), _folded(other)
    same = _common(first, second)
    name = first[len(first) - same :]
    if same >= (_LEAST_DATED if name[0].isdigit() else _LEAST):
        forms = _unfolded(one, same), _unfolded(other, same)
        attribute = ("的" in forms[0]) != ("的" in forms[1]) and same < _LEAST_ATTRIBUTE
        return forms if forms[0] != forms[1] and not attribute else None
    for length in range(max(same + 4, _LEAST), min(len(first), len(second)) + 1):
        ends = first[-length:], second[-length:]
        if ends[0][0] != ends[1][0] and sorted(ends[0]) == sorted(ends[1]):
            return _unfolded(one, length), _unfolded(other, length)
    return None


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their ends."""
    most = min(len(one), len(other))
    return next((length for length in range(most) if one[-1 - length] != other[-1 - length]), most)


@remembered(4096)
def _folded(text: str) -> str:
    for pattern, instead in _FOLDS:
        text = pattern.sub(instead, text)
    return text


def _unfolded(text: str, length: int) -> str:
    """Return the shortest end of a text that is so many characters when it is folded."""
    wanted = _folded(text)[-length:]
    return next(text[start:] for start in range(len(text) - 1, -1, -1) if _folded(text[start:]) == wanted)


def _places(runs: dict[str, list[tuple[Piece, int]]], form: str) -> list[_Found]:
    return [
        _Found(piece, end - len(form), end, form)
        for run, places in runs.items()
        if run.endswith(form)
        for piece, end in places
    ]


def _judged(one: list[_Found], other: list[_Found], official: set[str]) -> tuple[list[_Found], list[_Found]]:
    """Return where the form stands that is to be changed, and where the other: official, quoted, or more frequent."""

    def weight(places: list[_Found]) -> tuple[bool, bool, int]:
        return places[0].text in official, any(place.piece.quoted for place in places), len(places)

    return (one, other) if weight(one) < weight(other) else (other, one)


def _fault(place: _Found, right: _Found) -> Diagnostic:
    where = "in the words that are quoted" if right.piece.quoted else "elsewhere"
    related = (Related(right.piece.text.passage.span(right.start, right.end), "called so here"),)
    message = f"{place.text} is called {right.text} {where}"
    return place.piece.text.fault(
        RULE, message, "write one form, the official one", at=(place.start, place.end), related=related
    )


CHECK = ManuscriptCheck(RULE, _run, beside=True)
