"""Codes with their ids: the same code has one id in source and translation, so that a tool can compare them."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from councilgen.exchange.pieces import BINDING, CHARACTER, PLACEHOLDER, Code, Pair, Piece, codes, face, pieces
from councilgen.markup.marks import MarkKind

_KEPT = (PLACEHOLDER, MarkKind.NOTE.value, MarkKind.LINK.value, MarkKind.IMAGE.value)

Cited = Callable[[str], str]  # what a key of the register is called; empty where nobody knows


@dataclass(frozen=True, slots=True)
class Coded:
    """A source and its translation as pieces; the ids are those of the codes, in the order in which they begin."""

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    source_ids: tuple[str, ...]
    target_ids: tuple[str, ...]
    table: Mapping[str, Code | Pair]

    def needed(self, number: str) -> bool:
        """Say whether a tool must not let go of a code: not where the translation has done without it already.

        A citation that the register words may stand as one in own words, which is another code; so a tool must let go
        of citations and cross-references. That none is lost is seen to when the file comes back.
        """
        lost = bool(self.target) and number not in self.target_ids
        return self.table[number].kind in _KEPT and not lost


def coded(source: str, target: str, placeholders: bool) -> Coded:
    """Return a source and its translation with their codes; equal ones of both have one id."""
    one, other = pieces(source, placeholders), pieces(target, placeholders)
    table = {str(number): code for number, code in enumerate(codes(one), 1)}
    source_ids, free, target_ids = tuple(table), dict(table), []
    for code in codes(other):
        number = next((each for each, found in free.items() if face(found) == face(code)), "")
        if number:
            del free[number]
        else:
            number = str(len(table) + 1)
            table[number] = code
        target_ids.append(number)
    return Coded(one, other, source_ids, tuple(target_ids), table)


# ------------------------------------------------------------------------------------------------------ for translators


def described(code: Code | Pair, cited: Cited) -> tuple[str, str]:
    """Return what a translator reads in the place of a code: at its beginning, and at its end if it has one."""
    about = _about(code)
    match code.kind:
        case MarkKind.CITATION.value if isinstance(code, Code):
            return cited(about) or f"citation {about}", ""
        case MarkKind.SIGN.value:
            return html.unescape(code.markup.removeprefix("\\")) if isinstance(code, Code) else "", ""
        case kind if kind == CHARACTER:
            return f"U+{ord(code.markup):04X}" if isinstance(code, Code) else "", ""
        case kind if kind == PLACEHOLDER:
            return about, ""
        case kind:
            shown = f"{kind} {about}".strip()
            return (shown, f"end of {kind}") if isinstance(code, Pair) else (shown, "")


# ---------------------------------------------------------------------------------------------------- what must be kept


def meanings(found: tuple[Piece, ...]) -> Counter[str]:
    """Return what a text refers to, in words, each as often as it stands there."""
    return Counter(
        f"the {code.kind} {_about(code)}".strip() for code in codes(found) if code.kind in BINDING
    )  # fmt: skip


_ABOUT = re.compile(
    r"\[\^(?P<label>.+)\]|\[@(?P<key>.+)\]|!?\[?[^\]]*\]\(\s*<?(?P<address>.*?)>?\s*(?:[\"'(].*)?\)|<(?P<auto>.+)>",
    re.DOTALL,
)


def _about(code: Code | Pair) -> str:
    """Return what a code refers to: a label, a key, an address."""
    markup = code.closing if isinstance(code, Pair) else code.markup
    if code.kind == PLACEHOLDER:
        return markup
    if code.kind not in BINDING:
        return ""
    found = _ABOUT.fullmatch(markup)
    return next((part for part in found.groups() if part), "").lstrip("@") if found else markup


# ------------------------------------------------------------------------------------------------------- from the tools


@dataclass(frozen=True, slots=True)
class Mark:
    """A code as it stands in a file: its id, and what the file says that it is in Markdown."""

    role: Literal["single", "open", "close"]
    id: str
    content: str = ""


Run = str | Mark


class BrokenCode(Exception):
    """Codes that cannot be made Markdown; the message says why."""


def markdown(runs: tuple[Run, ...], table: Mapping[str, Code | Pair], placeholders: bool) -> str:
    """Return the Markdown of a text with codes; raise `BrokenCode` where they do not fit together or are not read.

    What an id stands for is taken from `table`, which is made of the catalog, and not from the file. A code that only
    the file knows is taken at its word.
    """
    made = "".join(_fitted(runs, table))
    carried = Counter(face(table[run.id]) for run in runs if isinstance(run, Mark) and run.id in table)
    for run in runs:  # a pair is counted once
        if isinstance(run, Mark) and run.role == "close" and run.id in table:
            carried[face(table[run.id])] -= 1
    lost = carried - Counter(face(code) for code in codes(pieces(made, placeholders)))
    for opening, closing in lost:
        raise BrokenCode(f"{opening}…{closing} is not read as one here" if closing else f"{opening} is lost here")
    return made


def _fitted(runs: tuple[Run, ...], table: Mapping[str, Code | Pair]) -> Iterator[str]:
    opened: list[Mark] = []
    for run in runs:
        if isinstance(run, str):
            yield run
            continue
        code = table.get(run.id)
        if run.role == "open":
            opened.append(run)
        elif run.role == "close" and (not opened or opened.pop().id != run.id):
            raise BrokenCode(f"code {run.id} ends where it has not begun")
        yield _markup(run, code)
    if opened:
        raise BrokenCode(f"code {opened[-1].id} has a beginning and no end")


def _markup(run: Mark, code: Code | Pair | None) -> str:
    match code, run.role:
        case Code(markup=markup), "single":
            return markup
        case Pair(opening=opening), "open":
            return opening
        case Pair(closing=closing), "close":
            return closing
        case None, _ if run.content:
            return run.content
    raise BrokenCode(f"code {run.id or 'without id'} is none of this message")
