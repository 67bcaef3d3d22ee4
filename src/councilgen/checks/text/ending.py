"""How a text ends: in which mark, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from councilgen.checks.text.model import Text
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT, UNSEEN

Close = Literal["stop", "semicolon", "comma", "colon", "ellipsis", "either", "none"]

_KINDS: dict[str, Close] = {
    **dict.fromkeys(".。．?？؟!！", "stop"), **dict.fromkeys(";；؛", "semicolon"), **dict.fromkeys(",，،、", "comma"),
    **dict.fromkeys(":：", "colon"), "…": "ellipsis",
}  # fmt: skip
MARKS: dict[Close, dict[Tag, str]] = {
    "stop": {"zh": "。"},
    "semicolon": {"zh": "；", "ar": "؛"},
    "comma": {"zh": "，", "ar": "،"},
    "colon": {"zh": "："},
}
_LATIN: dict[Close, str] = {"stop": ".", "semicolon": ";", "comma": ",", "colon": ":"}
_NOTE = re.compile(r"(?:\[\^[^\]\s\[^]+\])+")
_BEHIND = f" \t\n\r\u00a0\u200e\u200f\"'“”’«»)]）】》」』{UNSEEN}"
# An abbreviation that may end a text: its point says nothing of the sentence. Own knowledge.
_ABBREVIATION = re.compile(
    r"(?:(?:^|[\s(\u00a0.])(?:гг?|др|пр|т|д|п|с|стр|руб|тыс|млн|млрд|долл|etc|cf|ss|seq|p|pp|art|arts|par|párr|párrs"
    r"|núm|núms|vol|ed|eds|No|Nos|Rev|Rév|Corr|Add|Inc|Ltd|Co|Corp|Jr|Sr|Dr|Mr|Ms|St|al|approx|min|max|incl|fig|ej|op"
    r"|cit|ibid|ibíd|nos?|paras?|Res|Dec)|(?<![^\W_])[A-ZА-Я]|[ap]\.m|[A-Z]\.[A-Z])$"
)
_REACH = 15  # characters before the end in which an abbreviation is looked for


@dataclass(frozen=True, slots=True)
class Ending:
    """The mark that closes a text.

    It stands at `at`, or would stand there if there were one. "either" is the point of an abbreviation, which may be
    that of the sentence as well.
    """

    kind: Close
    at: int
    mark: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """Return the stretch that the mark fills; an empty one if there is none."""
        return self.at, self.at + len(self.mark)


def ending(text: Text) -> Ending:
    """Return how a text ends, before closing brackets, quotation marks and the marks of footnotes."""
    seen = without_notes(text)
    bare = seen.rstrip(_BEHIND)
    if not bare:
        return Ending("none", 0)
    if bare.endswith("..."):
        return Ending("ellipsis", len(bare) - 3, "...")
    kind = _KINDS.get(bare[-1], "none")
    if kind == "none":
        return Ending("none", _behind(text, seen))
    if bare[-1] == "." and is_abbreviation(bare[:-1]):
        return Ending("either", len(bare) - 1, ".")
    return Ending(kind, len(bare) - 1, bare[-1])


def is_abbreviation(before: str) -> bool:
    """Say whether the words before a point end in an abbreviation, to which the point belongs."""
    return bool(_ABBREVIATION.search(before[-_REACH:]))


def without_notes(text: Text) -> str:
    """Return what is read of a text, with the marks of footnotes as nothing that is seen; places are kept."""
    prose = text.prose
    if "[^" not in text.passage.markup:
        return prose
    for found in _NOTE.finditer(text.passage.markup):
        if prose[found.start()] == OBJECT:
            prose = prose[: found.start()] + UNSEEN * len(found[0]) + prose[found.end() :]
    return prose


def mark(kind: Close, language: Tag) -> str:
    """Return the mark of a kind in a language."""
    return MARKS.get(kind, {}).get(language) or _LATIN.get(kind, "")


def _behind(text: Text, seen: str) -> int:
    """Return where a mark would stand that is missing: behind the last word and its bracket, before footnote marks."""
    end = len(seen.rstrip(f" \t\n\r\u00a0{UNSEEN}"))
    markup = text.passage.markup
    while end < len(markup) and seen[end] == UNSEEN and markup[end] in "*`)]":  # of the emphasis that ends there
        end += 1
    return end
