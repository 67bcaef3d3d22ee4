"""What a reader sees of a text in Markdown, each character where the author wrote it."""

from __future__ import annotations

import re

from councilgen.remembering import remembered

# Stands for every character of something that is set in the text but not spelled out there: an address, the key of a
# citation, the label of a note.
OBJECT = "\ufffc"
# Stands for every character that is seen by nobody: asterisks, brackets of links, backslashes.
UNSEEN = "\u2060"

_HIDDEN = re.compile(
    r"(?P<object>\[\^[^\]\s\[^]+\]|\[@[^\]\s\[]+\]|<(?:https?|mailto):[^\s<>]*>|\[\]\(#[^\s()]*\))"
    r"|(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<target>\](?P<address>\((?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+\"[^\"]*\")?\)))"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<mark>\*+)"
)
_SPECIAL = re.compile(r"[\[\]<`\\*]")


@remembered(4096)
def visible(markup: str) -> str:
    """Return `markup` with everything that is no word of the text masked; it is as long as before.

    What stands in the text without being spelled out there becomes `OBJECT`, marks of Markdown become `UNSEEN`. So a
    place in the result is the place in the markup.
    """
    return _masked(markup)[0]


@remembered(4096)
def typed(markup: str) -> str:
    """Return what `visible` returns, but mask the own words of citations and cross-references too.

    A language may say in its own words what another leaves to the register, so these are not compared word by word.
    """
    return _masked(markup)[1]


@remembered(4096)
def _masked(markup: str) -> tuple[str, str]:
    """Return what is visible of a markup, and that without the own words of citations and cross-references."""
    if not _SPECIAL.search(markup):
        return markup, markup
    opening: set[int] = set()
    wording: list[tuple[int, int]] = []
    out: list[str] = []
    last = 0
    for found in _HIDDEN.finditer(markup):
        out.append(markup[last : found.start()])
        last = found.end()
        whole = found[0]
        if found["object"]:
            out.append(OBJECT * len(whole))
        elif found["code"]:
            ticks = len(found["ticks"])
            out.append(UNSEEN * ticks + whole[ticks:-ticks] + UNSEEN * ticks)
        elif found["target"]:
            opened = _opened_by(markup, found.start())
            opening |= opened
            if found["address"][1:2] in ("@", "#"):
                wording += [(place, found.start()) for place in opened]
            out.append(UNSEEN + OBJECT * len(found["address"]))
        elif found["escape"]:
            out.append(UNSEEN + whole[1])
        else:
            out.append(UNSEEN * len(whole))
    out.append(markup[last:])
    text = "".join(out)
    for place in opening:
        text = f"{text[:place]}{UNSEEN}{text[place + 1 :]}"
    seen = text
    for start, end in wording:
        text = text[:start] + OBJECT * (end - start) + text[end:]
    return seen, text


def spoken(markup: str) -> str:
    """Return what `visible` leaves of `markup` without what is masked, to be measured or compared whole."""
    return visible(markup).replace(OBJECT, "").replace(UNSEEN, "")


def _opened_by(markup: str, closing: int) -> set[int]:
    """Return where the bracket that `closing` closes was opened, if it was."""
    depth = 0
    for place in range(closing - 1, -1, -1):
        if markup[place] == "]" and markup[place - 1 : place] != "\\":
            depth += 1
        elif markup[place] == "[" and markup[place - 1 : place] != "\\":
            if depth == 0:
                return {place}
            depth -= 1
    return set()
