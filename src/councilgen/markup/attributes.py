"""What may stand in braces behind a heading, a caption or an image: {#id .landscape width=60%}."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BRACES = re.compile(r"\s*\{(?P<inside>[^{}]*)\}\s*$")
_ID = re.compile(r"#(?P<id>[a-z][a-z0-9-]*)")
_WIDTH = re.compile(r"width=(?P<percent>[1-9]\d?|100)%")


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of a block; `unknown` are the words that are none."""

    id: str = ""
    landscape: bool = False
    share: float = 1.0
    unknown: tuple[str, ...] = ()


def split(text: str) -> tuple[str, Attributes]:
    """Return `text` without the braces at its end, and what stood in them."""
    found = _BRACES.search(text)
    if not found:
        return text, Attributes()
    identifier, landscape, share, unknown = "", False, 1.0, []
    for word in found["inside"].split():
        if name := _ID.fullmatch(word):
            identifier = name["id"]
        elif width := _WIDTH.fullmatch(word):
            share = int(width["percent"]) / 100
        elif word == ".landscape":
            landscape = True
        else:
            unknown.append(word)
    return text[: found.start()], Attributes(identifier, landscape, share, tuple(unknown))
