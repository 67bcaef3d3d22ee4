"""Which font sets which character of which language, and how large."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from councilgen.languages import Language
from councilgen.render.fonts import ENLARGED, HIDDEN, LATIN, families

# Letters of the script whose font is enlarged, as other scripts' words hold them.
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"


def choice(language: Language) -> list[dict[str, str]]:
    """Return the families for words in `language`, first choice first; `covers` says which characters one may set."""
    chosen: list[dict[str, str]] = []
    for family in families(language):
        if hidden := HIDDEN.get(family):
            chosen.append({"name": LATIN, "covers": f"[{_ranges(hidden)}]"})
        chosen.append({"name": family})
    return chosen


def sized(words: str, language: Language) -> Iterator[Any]:
    """Yield `words`, and apart from them those that are set larger than the words around them."""
    if not words:
        return
    if words.isascii() and not language.right_to_left:
        yield words
        return
    for index, piece in enumerate(_enlarged(language.script).split(words)):
        if piece:
            yield {"is": "enlarged", "words": [piece]} if index % 2 else piece


@cache
def _enlarged(script: str) -> re.Pattern[str]:
    """Return what finds characters that an enlarged font sets: in its own script all that it does not hide."""
    if script != "arabic":
        return re.compile(f"([{_ARABIC}]+)")
    own = "".join(_ranges(HIDDEN[family]) for family in ENLARGED)
    return re.compile(f"([^{own}\\s](?:[^{own}]*[^{own}\\s])?)")  # spaces between Latin words stay as those words are


def _ranges(spans: tuple[range, ...]) -> str:
    """Return the inside of a class of characters, the same for Python and for the typesetter."""
    return "".join(f"{chr(span.start)}-{chr(span[-1])}" for span in spans)
