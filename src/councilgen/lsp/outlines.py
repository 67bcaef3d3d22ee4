"""What stands where in a file of YAML, and where its end stands: the values that reading by lines returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Path = tuple[str | int, ...]
Style = Literal["nothing", "plain", "quoted", "literal", "folded", "flow"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with what stands behind it, or an item of a list; lines and columns from 1."""

    path: Path  # of the value
    line: int
    column: int  # of the key, or of the hyphen
    key: str  # empty: an item
    value: str  # what stands behind it on the line, without a comment
    value_column: int
    style: Style
    last: int  # the last line of what belongs to it

    @property
    def words(self) -> str:
        """Return a short value without quotation marks."""
        return self.value[1:-1] if self.style == "quoted" and len(self.value) > 1 else self.value

    @property
    def words_column(self) -> int:
        """Return where the words begin."""
        return self.value_column + (self.style == "quoted")


@dataclass(frozen=True, slots=True)
class Word:
    """The end of a text stands where a key, an item or the rest of a plain text may be written."""

    path: Path  # of the mapping or list
    column: int  # of the first character of `written`
    written: str
    pending: bool = False  # `path` has nothing yet: what is written here begins its value


@dataclass(frozen=True, slots=True)
class Value:
    """It stands in a value; `flow` between braces or brackets, where a comma ends it."""

    path: Path
    column: int
    written: str
    flow: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """It stands in a text of several lines behind | or >."""

    path: Path
    written: str  # of the line


@dataclass(frozen=True, slots=True)
class Comment:
    """It stands in a comment."""

    written: str


Cursor = Word | Value | Body | Comment


@dataclass(frozen=True, slots=True)
class Outline:
    """What was found in a text, and where its end stands."""

    entries: tuple[Entry, ...]
    end: Cursor

    def keys(self, path: Path) -> tuple[str, ...]:
        """Return the keys of the mapping at a path."""
        return tuple(entry.key for entry in self.entries if entry.key and entry.path[:-1] == path)

    def at(self, path: Path) -> Entry | None:
        """Return what stands at a path."""
        return next((entry for entry in self.entries if entry.path == path), None)

    def around(self, line: int, column: int) -> Entry | None:
        """Return the innermost entry that a place belongs to."""
        found = [
            entry
            for entry in self.entries
            if entry.line <= line <= entry.last and (entry.line, entry.column) <= (line, column)
        ]
        return max(found, key=lambda entry: (entry.line, entry.column, len(entry.path)), default=None)


@dataclass(slots=True)
class Level:
    """An open mapping or list; `column` from 0."""

    column: int
    path: Path
    items: int = -1  # of a list: the last; -1: a mapping

    @property
    def is_list(self) -> bool:
        """Say whether it is a list."""
        return self.items >= 0
