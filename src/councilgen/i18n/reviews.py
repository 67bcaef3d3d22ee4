"""Review marks: a reviewer's word for one translation of one text, void as soon as either of them is another.

In the catalog, among the comments of translators, which every tool keeps: `# reviewed 1a2b3c4d by A. Reviser: remark`.
The digits are made of the text and its translation, so that a mark which no longer fits is known as such, whatever
tool changed the message. A bare `# reviewed` is a reviewer's wish to have the mark made.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(
    r"[ \t]*reviewed(?:[ \t]+(?P<digest>[0-9a-f]{8}))?(?:[ \t]+by[ \t]+(?P<by>[^:\n]*[^:\s]))?"
    r"[ \t]*(?::[ \t]*(?P<remark>.*))?[ \t]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One line that says that a translation has been reviewed."""

    digest: str = ""  # empty in one that a person wrote
    by: str = ""
    remark: str = ""

    @property
    def line(self) -> str:
        """Return the mark as a comment."""
        stated = f"reviewed {self.digest}" if self.digest else "reviewed"
        return stated + (f" by {self.by}" if self.by else "") + (f": {self.remark}" if self.remark else "")


def digest(context: str, message: str, plural: str, strings: Sequence[str]) -> str:
    """Return the digits that stand for a text and its translation."""
    return hashlib.sha256("\0".join((context, message, plural, *strings)).encode("utf-8")).hexdigest()[:8]


def marks(comment: str) -> list[Mark]:
    """Return the marks among the comments of a message."""
    return [mark for line in comment.split("\n") if (mark := _mark(line)) is not None]


def without(comment: str) -> str:
    """Return the comments that are no marks."""
    return "\n".join(line for line in comment.split("\n") if _mark(line) is None)


def holds(comment: str, wanted: str) -> bool:
    """Say whether a mark stands for the translation whose digits are `wanted`."""
    return any(mark.digest == wanted for mark in marks(comment))


def settled(comment: str, wanted: str, translated: bool) -> str:
    """Return the comments with bare marks completed and void ones dropped; none stays on what is not translated."""
    kept = []
    for line in comment.split("\n"):
        mark = _mark(line)
        if mark is None:
            kept.append(line)
        elif translated and mark.digest in ("", wanted):
            kept.append(line if mark.digest else Mark(wanted, mark.by, mark.remark).line)
    return "\n".join(kept)


def marked(comment: str, mark: Mark) -> str:
    """Return the comments with `mark` as the last of them and no other."""
    others = without(comment)
    return f"{others}\n{mark.line}" if others else mark.line


def _mark(line: str) -> Mark | None:
    found = _MARK.fullmatch(line) if "eviewed" in line.lower() else None
    return Mark(found["digest"] or "", found["by"] or "", found["remark"] or "") if found else None
