"""The part of a text that is written in a language: no code, no address, no placeholder."""

from __future__ import annotations

import re

from councilgen.markup.visible import OBJECT
from councilgen.remembering import remembered

_FOREIGN = re.compile(
    r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|\{[a-z_]+\}"
    r"|(?:https?://|www\.)[^\s<>()\"«»“”（），。；、]+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:int|org|com|net|edu|gov|ch|eu)\b(?:/[^\s<>()\"«»“”（），。；、]*)?",
    re.ASCII,
)
# What all of these have; nearly all texts have nothing of it.
_ANY = re.compile(r"[`{@]|://|www\.|\.(?:int|org|com|net|edu|gov|ch|eu)\b", re.ASCII)


@remembered(8192)
def prose(markup: str, seen: str) -> str:
    """Return `seen`, what is visible of `markup`, with everything masked that is written in no language."""
    if not _ANY.search(markup):
        return seen
    parts, last = [], 0
    for found in _FOREIGN.finditer(markup):
        parts += [seen[last : found.start()], OBJECT * (found.end() - found.start())]
        last = found.end()
    return "".join([*parts, seen[last:]]) if parts else seen
