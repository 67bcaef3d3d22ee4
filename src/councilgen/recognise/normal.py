"""The characters of a text made alike, one for one, so that places stay what they are."""

from __future__ import annotations

import re

from councilgen.markup.visible import UNSEEN

_SPACES = "\u00a0\u2007\u2009\u202f\u3000\t\n"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\uff5e\u301c\uff5e~"
_UNSEEN = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u200b\u200c\u200d\ufeff\u00ad"
# Vowel marks of Arabic are not written by everybody.
_MARKS = "".join(chr(code) for code in (*range(0x64B, 0x653), 0x670, 0x640))
_ALIKE = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_UNSEEN + _MARKS, UNSEEN),
    **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)},
    **dict.fromkeys("أإآٱ", "ا"),
    "\u066a": "%", "\uff05": "%", "\ufe6a": "%",
    "\u066b": ",", "\u066c": "'", "\u2019": "'", "\uff0e": ".",
    "\uff08": "(", "\uff09": ")", "\uff0f": "/", "\uff1a": ":",
}  # fmt: skip
_ODD = re.compile(f"[{re.escape(''.join(_ALIKE))}]")


def normal(text: str) -> str:
    """Return `text`, as long as before, with one kind of space, dash, digit, bracket, alif and unseen character."""
    return _ODD.sub(lambda found: _ALIKE[found[0]], text)  # few characters are odd; `str.translate` looks up every one
