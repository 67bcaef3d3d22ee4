"""Where a translation that nobody typed comes from: a comment of the catalog, until a person has confirmed it.

`# from c26/report` is the translation of the same text in that catalog, `# from memory.tmx:12 (82 %)` of one like it,
`# from c26/report (adapted)` of one that differs in symbols, years or citations, which were put in, and
`(adapted, to be confirmed)` of one that differs in dates or other numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"from (?P<place>[\w.-]+/[\w./-]+|register|interface|[^\s:]+:\d+)"
    r"(?: \((?P<how>\d{1,3} %|adapted(?:, to be confirmed)?)\))?[ \t]*"
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a translation comes from, and how near its text is to the message."""

    place: str  # a domain, or a file and line
    how: str = ""  # "82 %", "adapted", "adapted, to be confirmed"; empty: the same text

    @property
    def line(self) -> str:
        """Return the origin as a comment."""
        return f"from {self.place} ({self.how})" if self.how else f"from {self.place}"


def settled(comment: str, fuzzy: bool, reviewed: bool) -> str:
    """Return the comments without origins that no longer matter.

    That of a suggestion goes when somebody has confirmed it, which is to delete the mark `fuzzy`; that of a
    translation that was never fuzzy goes when it is reviewed.
    """
    if "from " not in comment:
        return comment
    return "\n".join(line for line in comment.split("\n") if not _settled(line, fuzzy, reviewed))


def without(comment: str) -> str:
    """Return the comments that tell of no origin."""
    return "\n".join(line for line in comment.split("\n") if not _LINE.fullmatch(line))


def _settled(line: str, fuzzy: bool, reviewed: bool) -> bool:
    found = _LINE.fullmatch(line)
    if found is None:
        return False
    return reviewed or (found["how"] not in (None, "adapted") and not fuzzy)
