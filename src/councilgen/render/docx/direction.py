"""Text taken apart where the direction of its letters changes, since Word lays out each run in one direction."""

from __future__ import annotations

import re

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LEFT = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8"  # Latin
    "\u0370-\u058f\u1e00-\u1fff\u3041-\ud7ff\uf900-\ufaff"  # Greek, Cyrillic, more Latin, Chinese
)
_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Words of the other direction, with what stands between them, and the digits at their end: "WSIS+20" in Arabic.
_LEFT_WORDS = re.compile(f"[{_LEFT}](?:[^{_RIGHT}{_MARKS}]*[{_LEFT}0-9])?")
_RIGHT_WORDS = re.compile(f"[{_RIGHT}](?:[^{_LEFT}{_MARKS}]*[{_RIGHT}0-9])?")
_ANY_LEFT, _ANY_RIGHT = re.compile(f"[{_LEFT}]"), re.compile(f"[{_RIGHT}]")
_ISOLATE = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"

Piece = tuple[str, bool]  # the text, and whether its run is right to left


def pieces(text: str, right_to_left: bool) -> tuple[Piece, ...]:
    """Return `text` in pieces of one direction; `right_to_left` is that of the words around it.

    Isolates (U+2066 to U+2069) are left out: an isolate becomes a run of its own direction, which is Word's own means.
    """
    if not right_to_left and not _ANY_RIGHT.search(text) and "\u2069" not in text:
        return ((text, False),) if text else ()
    found: list[Piece] = []
    end = 0
    for isolate in _ISOLATE.finditer(text):
        found += _mixed(text[end : isolate.start()], right_to_left)
        found += fenced(_isolated(isolate[0][0], isolate[1], right_to_left), right_to_left)
        end = isolate.end()
    return (*found, *_mixed(text[end:], right_to_left))


def one_way(text: str, around_right_to_left: bool) -> Piece:
    """Return `text` to be read from the left whatever stands around it.

    Where its ends have no direction of their own, as in "12-14" among words from the right, marks give them one.
    """
    if not around_right_to_left or not text:
        return text, False
    before = "" if _ANY_LEFT.match(text[0]) else _LEFT_MARK
    after = "" if text[-1].isalnum() else _LEFT_MARK
    return before + text + after, False


def reads_from_right(text: str) -> bool:
    """Say whether `text` has a letter that is written from the right."""
    return _ANY_RIGHT.search(text) is not None


def fenced(inner: tuple[Piece, ...], right_to_left: bool) -> tuple[Piece, ...]:
    """Return `inner` kept apart from what comes before and after, which may begin with a digit or be of its direction.

    The marks have runs of their own: a font with the letters of one direction may show a mark of the other as a gap.
    """
    if all(piece[1] == right_to_left for piece in inner):
        return inner
    mark = (fence(right_to_left), right_to_left)
    return (mark, *inner, mark)


def fence(right_to_left: bool) -> str:
    """Return the mark that belongs to words of the direction."""
    return _RIGHT_MARK if right_to_left else _LEFT_MARK


def _isolated(mark: str, text: str, around: bool) -> tuple[Piece, ...]:
    """Return what stood between U+2066, U+2067 or U+2068 and U+2069."""
    if mark == "\u2067" or (mark == "\u2068" and _first_is_right(text, around)):
        return tuple((piece, True) for piece in (text,) if piece)
    return tuple(piece for piece in (one_way(text, around),) if piece[0])


def _first_is_right(text: str, around: bool) -> bool:
    strong = re.search(f"[{_LEFT}{_RIGHT}]", text)
    return around if strong is None else bool(_ANY_RIGHT.match(strong[0]))


def _mixed(text: str, right_to_left: bool) -> list[Piece]:
    text = re.sub("[\u2066-\u2069]", "", text)  # without its partner
    found: list[Piece] = []
    end = 0
    for match in (_LEFT_WORDS if right_to_left else _RIGHT_WORDS).finditer(text):
        if match.start() < end:
            continue
        stop = _closed(text, match.start(), match.end())
        found += [(text[end : match.start()], right_to_left), (text[match.start() : stop], not right_to_left)]
        end = stop
    found.append((text[end:], right_to_left))
    return [piece for piece in found if piece[0]]


def _closed(text: str, start: int, stop: int) -> int:
    """Return where a piece ends that takes along the bracket which closes one of its own: "ITU (2026)"."""
    while text[stop : stop + 1] == ")" and text.count("(", start, stop) > text.count(")", start, stop):
        stop += 1
    return stop
