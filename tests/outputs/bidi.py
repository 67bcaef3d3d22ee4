"""Lines as they are seen, by the library that sets them: FriBidi."""

from __future__ import annotations

import ctypes
import unicodedata
from functools import cache

from outputs.flow import is_direction

_NAME = "libfribidi.so.0"
_LEFT, _RIGHT = 0x110, 0x111  # FRIBIDI_PAR_LTR, FRIBIDI_PAR_RTL


@cache
def available() -> str | None:
    """Return why lines cannot be turned here, or None when they can."""
    try:
        ctypes.CDLL(_NAME)
    except OSError:
        return f"{_NAME} is not installed"
    return None


def seen(text: str, *, right_to_left: bool) -> str:
    """Return a line of text from left to right as it is seen, without marks of direction and without vowel signs."""
    library, count = ctypes.CDLL(_NAME), len(text)
    letters = (ctypes.c_uint32 * count)(*map(ord, text))
    positions = (ctypes.c_int * count)()
    base = ctypes.c_uint32(_RIGHT if right_to_left else _LEFT)
    assert library.fribidi_log2vis(letters, count, ctypes.byref(base), None, None, positions, None), "FriBidi failed"
    return bare("".join(text[position] for position in positions))


def bare(text: str, *, directions: bool = False) -> str:
    """Return `text` without vowel signs, which stand before or after their letter, and without marks of direction."""
    kept = (c for c in text if unicodedata.category(c) != "Mn" and (directions or not is_direction(c)))
    return "".join(kept)
