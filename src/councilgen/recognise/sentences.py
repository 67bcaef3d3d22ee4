"""The sentences of a text, each lean and with what is found in it, so that patterns may ask for both.

Sentences end early rather than late: what two of them say is never taken for one statement. A semicolon ends one too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from councilgen.languages import Tag
from councilgen.recognise.findings import Amount, Date, Finding, Number, Ordinal, Percentage, Period, Range
from councilgen.recognise.lean import Lean, lean
from councilgen.recognise.reading import recognise
from councilgen.remembering import remembered

QUANTITY, RANGED, DATE, ORDINAL, OTHER = "\ue000\ue001\ue002\ue003\ue004"
"""The signs that stand in an outline for a number, percentage or amount; for a range; for a date; and so on."""
FOUND = f"{QUANTITY}-{OTHER}"

_END = {"zh": re.compile(r"[。！？；!?]+[”\"』」)]*|; ")}
_ENDS = re.compile(r"[.!?؟…]+[\"'”»)\]]*\s+(?![a-zа-яёà-ÿ])|[;؛]\s")
# Before these a stop ends no sentence: initials, titles, and what stands before a number.
_SHORTENED = re.compile(
    r"(?:(?<![^\W_])(?:[A-ZА-Я]|M|Mr|Mrs|Ms|Mme|Dr|Prof|Sr|Sra|Excmo|Excma|St|No|Nos|núm|nº|n|Rev|Rév|Add|Corr|Art|art"
    r"|para|paras|par|Пересм|Изм|cf|vs|p|pp|п|пп|ст|рис|см|им|a\.m|p\.m))\.$"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A finding and its place in a sentence."""

    start: int
    end: int
    what: Finding


@dataclass(frozen=True)  # without slots: its outline is made once and kept
class Sentence:
    """A sentence; places are those of its own text, and `at` says where they are in the text that was read."""

    text: str
    spots: tuple[Spot, ...]
    start: int  # in the lean text
    lean: Lean

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the sentence stands in the text that was read."""
        return self.lean.place(self.start + start, self.start + end)

    @cached_property
    def outline(self) -> str:
        """Return the sentence with one sign for each finding: "rose from ⟨⟩ in ⟨⟩ to ⟨⟩"."""
        parts, last = [], 0
        for spot in self.spots:
            parts += [self.text[last : spot.start], _sign(spot.what)]
            last = spot.end
        return "".join([*parts, self.text[last:]])

    def behind(self, place: int) -> Spot:
        """Return what the sign at a place of the outline stands for."""
        return self.spots[sum("\ue000" <= sign <= "\ue004" for sign in self.outline[:place])]


def _sign(what: Finding) -> str:
    match what:
        case Percentage(last=None) | Amount(last=None) | Number():
            return QUANTITY
        case Percentage() | Amount() | Range():
            return RANGED
        case Date() | Period():
            return DATE
        case Ordinal():
            return ORDINAL
        case _:
            return OTHER


@remembered(4096)
def sentences(text: str, tag: Tag) -> tuple[Sentence, ...]:
    """Return the sentences of a text that may be masked by `visible`, in their order."""
    read = lean(text)
    if tag == "ar" and read.places is not None:  # vowel marks would part a word: سيُعقد has no عقد, ten years, in it
        spots = [Spot(found.start, found.end, found) for found in recognise(read.text, tag)]
    else:
        spots = [Spot(*_places(read, found.start, found.end), found) for found in recognise(text, tag)]
    return tuple(_sentences(read, spots, tag))


def _sentences(read: Lean, spots: list[Spot], tag: Tag) -> Iterator[Sentence]:
    start, first = 0, 0
    for end in (*_stops(read.text, spots, tag), len(read.text)):
        last = first
        while last < len(spots) and spots[last].start < end:
            last += 1
        inside = tuple(Spot(spot.start - start, spot.end - start, spot.what) for spot in spots[first:last])
        if read.text[start:end].strip():
            yield Sentence(read.text[start:end], inside, start, read)
        start, first = end, last


def _stops(text: str, spots: list[Spot], tag: Tag) -> Iterator[int]:
    """Yield where sentences end; a stop within a finding, as in p.m., ends none."""
    within = iter(spots)
    spot = next(within, None)
    for found in _END.get(tag, _ENDS).finditer(text):
        while spot is not None and spot.end <= found.start():
            spot = next(within, None)
        if spot is not None and spot.start <= found.start() and found.start() < spot.end - 1:
            continue
        if not _SHORTENED.search(text, max(0, found.start() - 8), found.start() + 1):
            yield found.end()


def _places(read: Lean, start: int, end: int) -> tuple[int, int]:
    if read.places is None:
        return start, end
    return bisect_left(read.places, start), bisect_left(read.places, end)
