"""The gettext catalogs of a project, read once; a message that cannot be used is as good as missing."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Span, failed
from councilgen.i18n import po, reviews
from councilgen.i18n.places import path
from councilgen.languages import Tag
from councilgen.load.decoding import decoded, read_whole
from councilgen.model.passage import Anchor, Passage
from councilgen.workspace import Workspace

State = Literal["untranslated", "fuzzy", "translated", "reviewed"]
STATES: tuple[State, ...] = ("untranslated", "fuzzy", "translated", "reviewed")  # the weakest first
_ALLOWING = re.compile(r"#\s*allow\b")
_TRIED = 200  # counts for which a plural expression must work


@dataclass(frozen=True, slots=True)
class Entry:
    """A message of a catalog with its translation, and where that stands."""

    message: str
    plural: str
    context: str
    strings: tuple[str, ...]  # one, or one a plural form; empty where untranslated
    fuzzy: bool
    file: str
    words: str = ""  # the lines of the first msgstr as they stand in the file
    line: int = 1  # the first of them
    comment: str = ""  # of translators, its lines without the mark
    previous: str = ""  # the source that a fuzzy translation was made from
    others: tuple[tuple[str, int], ...] = ()  # the lines of the other plural forms, and the first line of each
    allowing: tuple[tuple[int, str], ...] = ()  # the lines of its comment that allow something

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Return where the lines of the first msgstr stand."""
        return po.anchors(self.words, self.line)

    def anchors_of(self, form: int) -> tuple[Anchor, ...]:
        """Return where the lines of a plural form stand."""
        return po.anchors(*self.others[form - 1]) if 0 < form <= len(self.others) else self.anchors

    @property
    def last_line(self) -> int:
        """Return the last line of the translation."""
        words, line = self.others[-1] if self.others else (self.words, self.line)
        return line + max(0, words.rstrip("\n").count("\n"))

    @property
    def translated(self) -> bool:
        """Say whether there is a translation that may be issued."""
        return not self.fuzzy and bool(self.strings) and all(self.strings)

    @property
    def reviewed(self) -> bool:
        """Say whether a reviewer has confirmed just this translation of just this text."""
        if not self.translated or not self.comment:
            return False
        return reviews.holds(self.comment, reviews.digest(self.context, self.message, self.plural, self.strings))

    @property
    def state(self) -> State:
        """Return how far the message has come."""
        if self.reviewed:
            return "reviewed"
        if self.translated:
            return "translated"
        return "fuzzy" if self.fuzzy and any(self.strings) else "untranslated"

    @property
    def span(self) -> Span:
        """Return where the translation stands."""
        first = self.anchors[0]
        return Span(self.file, first.line, first.column)

    def passage(self, like: Passage, language: Tag) -> Passage:
        """Return the translation of the passage `like`."""
        return Passage(self.strings[0], like.kind, like.place, self.file, self.anchors, language, like.message)


@dataclass(frozen=True, slots=True)
class Catalog:
    """One domain in one language."""

    language: Tag
    domain: str
    entries: Mapping[tuple[str, str], Entry]  # by context and message
    faults: tuple[Diagnostic, ...] = ()
    plural_forms: str = "n != 1"  # as the header has it

    def form(self, count: int) -> int:
        """Return which plural form `count` takes."""
        return _plural(self.plural_forms)(count)

    def find(self, message: str, context: str = "") -> Entry | None:
        """Return the entry of a message if it is translated."""
        entry = self.entries.get((context, message))
        return entry if entry is not None and entry.translated else None

    def state(self, message: str, context: str = "") -> State:
        """Return how far a message has come; one that is not in the catalog is untranslated."""
        entry = self.entries.get((context, message))
        return "untranslated" if entry is None else entry.state


def catalog(workspace: Workspace, language: Tag, domain: str) -> Catalog:
    """Return a catalog; one that is not there has no entries."""
    file = path(language, domain)
    if not workspace.exists(file):
        return Catalog(language, domain, {})
    data, faults = read_whole(workspace, file)
    if data is None:
        return Catalog(language, domain, {}, tuple(faults))
    found, faults = blocks(data, file, obsolete=False)
    if found is None:
        return Catalog(language, domain, {}, tuple(faults))
    entries = {
        block.key: Entry(
            block.message, block.plural, block.context or "", block.strings, block.fuzzy, file, block.words,
            block.line, block.comment, block.previous.message if block.previous else "", block.others,
            _allowing(block),
        )
        for block in found.blocks
    }  # fmt: skip
    return Catalog(language, domain, entries, tuple(faults), _plural_forms(found)[1])


def _allowing(block: po.Block) -> tuple[tuple[int, str], ...]:
    """Return the comments of translators that begin with `allow`, each with its line."""
    if "allow" not in block.comments:
        return ()
    lines = enumerate(block.comments.split("\n"), block.first_line)
    return tuple((number, line) for number, line in lines if _ALLOWING.match(line))


def blocks(data: bytes, file: str, obsolete: bool = True) -> tuple[po.File | None, list[Diagnostic]]:
    """Return a catalog as blocks, nothing where it cannot be used; and what is wrong with it."""
    text, faults = decoded(data, file)
    if text is None:
        return None, faults
    found = po.read(text, file, obsolete)
    faults += found.faults
    if failed(faults):
        return None, faults
    if problem := _unusable(found):
        line = next(number for number, line in enumerate(text.split("\n"), 1) if "Plural-Forms" in line)
        hint = "msginit and Poedit write the right one for each language"
        return None, [*faults, rules.CATALOG_SYNTAX.at(Span(file, line), f"Plural-Forms {problem}", hint)]
    return found, faults


def _plural_forms(found: po.File) -> tuple[int, str]:
    """Return how many forms the header states and the expression that chooses; no form where it is not understood."""
    stated = found.metadata.get("Plural-Forms")
    if stated is None:
        return 2, "n != 1"
    read = _PLURAL.fullmatch(stated)
    return (int(read["forms"]), read["expression"]) if read else (0, "0")


def _unusable(found: po.File) -> str:
    """Return what is wrong with the plural forms of a catalog, or nothing."""
    return _misfit(*_plural_forms(found))


@cache
def _misfit(forms: int, expression: str) -> str:
    if not forms:
        return "is not nplurals=N; plural=EXPRESSION;"
    try:
        chosen = {_plural(expression)(count) for count in range(_TRIED)}
    except (ValueError, ArithmeticError) as error:
        return f"cannot be worked out: {error}"
    return "" if chosen <= set(range(forms)) else f"chooses form {max(chosen)} of {forms}"


_PLURAL = re.compile(
    r"\s*nplurals\s*=\s*(?P<forms>[1-9])\s*;\s*plural\s*=\s*(?P<expression>[n0-9\s?:%=!<>&|()]+?)\s*;?\s*"
)


@cache
def _plural(expression: str) -> Callable[[int], int]:
    """Return the function that a Plural-Forms header describes, compiled by the standard library's safe parser."""
    return gettext.c2py(expression)
