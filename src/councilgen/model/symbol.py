"""The number of a document."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A document number, C26/INF/3(Rev.1)(Add.2)."""

    session: str
    series: str  # "", ADM, INF, DT, DL
    number: int
    revision: int = 0
    addendum: int = 0
    corrigendum: int = 0

    PATTERN = re.compile(
        r"(?P<session>[A-Z]+\d{2,4})/(?:(?P<series>ADM|INF|DT|DL)/)?(?P<number>[1-9]\d{0,3})"
        r"(?:\(Rev\.(?P<revision>[1-9]\d?)\))?(?:\(Add\.(?P<addendum>[1-9]\d?)\))?"
        r"(?:\(Corr\.(?P<corrigendum>[1-9]\d?)\))?"
    )

    @classmethod
    def parse(cls, text: str) -> Symbol | None:
        """Return the number that `text` is, or nothing."""
        found = cls.PATTERN.fullmatch(text)
        if not found:
            return None
        part = found.groupdict()
        numbers = (int(part[name] or 0) for name in ("number", "revision", "addendum", "corrigendum"))
        return cls(part["session"], part["series"] or "", *numbers)

    def __str__(self) -> str:
        series = f"{self.series}/" if self.series else ""
        return f"{self.session}/{series}{self.number}{self.suffixes}"

    @property
    def suffixes(self) -> str:
        """Return what stands behind the number: "(Rev.1)(Add.2)"."""
        marks = (("Rev.", self.revision), ("Add.", self.addendum), ("Corr.", self.corrigendum))
        return "".join(f"({mark}{count})" for mark, count in marks if count)
