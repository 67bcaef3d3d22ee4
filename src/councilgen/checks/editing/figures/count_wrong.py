"""A number that announces a list, or looks back on it, is not that of its items.

**What it does.** Counts what stands behind "the following three events:", 以下三项：, les trois points suivants : and
the like, whether in a list or in the sentence itself, and what "the above two events" looks back on. In a sentence
only short items are counted, so that a comma inside one of them is not taken for the end of it.

**Why it matters.** An item was added or taken out later; a reader looks for the one that is missing.

**Cure.** Correct the number, or leave it out: "the following events:" is always right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgen.checks.editing.figures.telling import Told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Kind
from councilgen.recognise.findings import Number
from councilgen.recognise.sentences import Spot, sentences

RULE = Rule("CG182", "count-wrong", "warning", __doc__)
_MOST = 20  # a longer list is announced by no number in words, and a larger number counts something else
_WORDS_OF_ITEM = 6
_SIGNS_OF_ITEM = 30


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language announces a list and looks back on one; N is the number. Own knowledge."""

    before: str  # the number
    behind: str
    above_before: str
    above_behind: str
    joining: str  # before the last item of a list in a sentence


_NOUN = r"(?: [^\W\d_][\w'’&/+-]*){0,4}?"
_WORDS: dict[Tag, _Words] = {
    "en": _Words(
        r"\bfollowing (?:$)", rf"{_NOUN} (?:are |is |were )?(?:as follows|the following|below)\b",
        r"\b(?:the )?(?:above|aforementioned|above-mentioned) $", rf"{_NOUN} (?:listed |mentioned )?above\b",
        r" (?:and|or) ",
    ),
    "fr": _Words(
        r"(?!)", rf"{_NOUN} (?:suivante?s|ci-après|ci-dessous)\b", r"(?!)",
        rf"{_NOUN} (?:ci-dessus|susmentionnée?s|précitée?s)\b", r" (?:et|ou) ",
    ),
    "es": _Words(
        r"\b(?:los|las) siguientes $", rf"{_NOUN} siguientes\b", r"(?!)",
        rf"{_NOUN} (?:mencionad[oa]s|anteriores|arriba (?:mencionad|indicad|citad)[oa]s|precedentes)\b",
        r" (?:y|e|o|u) ",
    ),
    "ru": _Words(
        r"\bследующи(?:е|х|м|ми) $", rf"{_NOUN} (?:перечислены ниже|указаны ниже)\b",
        r"\b(?:выше)?(?:указанн|упомянут|перечисленн|названн)(?:ые|ых|ым|ыми) $", r"(?!)", r" (?:и|или) ",
    ),
    "zh": _Words(
        r"(?:以下|下列|如下)(?:的)?$", r"[^，。；:]{1,10}(?:如下|包括以下)", r"(?:上述|以上)(?:的)?$", r"(?!)",
        r"(?:以及|和|与|及|或)"
    ),
    "ar": _Words(
        r"(?!)", r"(?: [^\W\d_]+){0,2} (?:التالية|الاتية|التاليين)(?![^\W_])", r"(?!)",
        r"(?: [^\W\d_]+){0,2} (?:المذكورة|المشار اليها|السابقة|الواردة) (?:اعلاه|انفا)(?![^\W_])", r" و",
    ),
}  # fmt: skip
_ITEM_SIGNS = {"zh": "、", "ar": "،"}
_BRACKETS = re.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|«[^»]*»|《[^》]*》")
_NAMED = re.compile(
    r"\(\)$|^(?:[^\W\d_]{1,3} )?(?:[A-ZА-Я][A-ZА-Я0-9&/+-]+)(?: [^\W\d_]{1,3} [A-ZА-Я][A-ZА-Я0-9&/+-]+)?$"
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    pieces = manuscript.pieces
    for place, piece in enumerate(pieces):
        if piece.quoted or piece.kind in (Kind.HEADING, Kind.TITLE) or not piece.text.typed:
            continue
        said = [Told(piece, sentence) for sentence in sentences(piece.text.typed, piece.text.language)]
        if ":" in said[-1].sentence.text if said else False:
            yield from _announced(said[-1], pieces[place + 1 :][:200])
        if said and place and pieces[place - 1].list and not piece.list:
            yield from _looked_back(said[0], pieces[:place])


def _announced(found: Told, following: Sequence[Piece]) -> Iterator[Diagnostic]:
    text = found.sentence.text
    colon = text.rindex(":")
    words = _WORDS[found.piece.text.language]
    spot = _number(found, words.before, words.behind, colon)
    if spot is None or not isinstance(spot.what, Number):
        return
    if text[colon + 1 :].strip():
        counts = _in_sentence(text[colon + 1 :], found.piece.text.language, words)
        related: tuple[Related, ...] = ()
    else:
        items = _items(following)
        counts = {len(items)} if items and not (len(items) < spot.what.value and _goes_on(following, items)) else set()
        related = (Related(items[-1].text.passage.span(), "the last item"),) if items else ()
    if counts and int(spot.what.value) not in counts:
        yield _fault(found, spot, max(counts), "follow", related)


def _looked_back(found: Told, before: Sequence[Piece]) -> Iterator[Diagnostic]:
    words = _WORDS[found.piece.text.language]
    spot = _number(found, words.above_before, words.above_behind, len(found.sentence.text), first=True)
    items = [piece for piece in before if piece.list == _outer(before)]
    if spot and isinstance(spot.what, Number) and items and int(spot.what.value) != len(items):
        related = (Related(items[0].text.passage.span(), "the first item"),)
        yield _fault(found, spot, len(items), "stand above", related)


def _fault(found: Told, spot: Spot, count: int, verb: str, related: tuple[Related, ...]) -> Diagnostic:
    message = f"{found.shown(spot.start, spot.end)} are announced, and {count} {verb}"
    if verb != "follow":
        message = f"{found.shown(spot.start, spot.end)} are spoken of, and {count} {verb}"
    return found.fault(RULE, (spot.start, spot.end), message, "correct the number, or leave it out", related=related)


def _number(found: Told, before: str, behind: str, end: int, first: bool = False) -> Spot | None:
    """Return the only number that announces; a second one might be what is counted."""
    text = found.sentence.text[:end]
    numbers = [spot for spot in found.sentence.spots if isinstance(spot.what, Number) and spot.end <= end]
    if first:
        numbers = numbers[:1]
    if len(numbers) != 1 or not 2 <= _value(numbers[0]) <= _MOST:
        return None
    spot = numbers[0]
    opening = re.search(before.replace("(?:$)", "$"), text[: spot.start], re.IGNORECASE)
    closing = re.compile(behind, re.IGNORECASE).match(text, spot.end)
    return spot if opening or closing else None


def _value(spot: Spot) -> int:
    return int(spot.what.value) if isinstance(spot.what, Number) and spot.what.value == int(spot.what.value) else 0


def _items(following: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the items of the list that begins at once, without those of lists inside it."""
    if not following or not following[0].list:
        return ()
    number = following[0].list
    return tuple(piece for piece in following if piece.list == number)


def _goes_on(following: Sequence[Piece], items: tuple[Piece, ...]) -> bool:
    """Say whether the list seems to go on behind a paragraph that stands in it and announces no other."""
    last = max(place for place, piece in enumerate(following) if piece is items[-1])
    for piece in following[last + 1 : last + 6]:
        if piece.list:
            return piece.depth == items[0].depth
        if piece.text.normal.rstrip().endswith(":") or piece.kind is Kind.HEADING:
            return False
    return False


def _outer(before: Sequence[Piece]) -> int:
    """Return which list ends here: of lists in lists the outermost."""
    tail: list[Piece] = []
    for piece in reversed(before):
        if not piece.list:
            break
        tail.append(piece)
    return min(tail, key=lambda piece: (piece.depth, -piece.list)).list if tail else 0


def _in_sentence(rest: str, tag: Tag, words: _Words) -> set[int]:
    """Return how many items a sentence may have behind its colon; none if that is not certain."""
    text = _BRACKETS.sub("()", rest).rstrip(" .。;；!")
    if OBJECT in text or ":" in text or "，" in text:
        return set()
    items = [item.strip() for item in text.split(_ITEM_SIGNS.get(tag, ","))]
    if len(items) < 2 or not all(_item(item, tag) for item in items):
        return set()
    joined = len(re.findall(words.joining, f" {items[-1]}"))
    # "A, B and C" has one comma and three items, "A, B, and C" two commas; an item, too, may have "and" in its name.
    return {len(items), len(items) + joined}


def _item(text: str, tag: Tag) -> bool:
    """Say whether this is surely one item: short, and in most languages an abbreviation or a name with a bracket."""
    if tag == "zh":
        return 0 < len(text) <= _SIGNS_OF_ITEM
    return bool(_NAMED.search(text)) and len(text.split()) <= 2 * _WORDS_OF_ITEM


CHECK = ManuscriptCheck(RULE, _run)
