"""What is numbered in a document, and what each id means: sections, annexes, tables, figures, paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, assert_never

from councilgen.model.document import Document
from councilgen.model.prose import (
    DataTable,
    Grid,
    Listing,
    Picture,
    Prose,
    ProseBlock,
    Quote,
    SubHeading,
    Words,
)
from councilgen.numerals import Numeral

TargetKind = Literal["section", "annex", "table", "figure"]


@dataclass(frozen=True, slots=True)
class Target:
    """A place that can be referred to; `number` is empty where the place has none."""

    kind: TargetKind
    number: str


@dataclass(slots=True)
class Outline:
    """The numbers of one document. They come from its structure alone, so they are equal in all languages."""

    targets: dict[str, Target] = field(default_factory=dict)
    numbers: dict[int, str] = field(default_factory=dict)  # by identity of the block


def outline(document: Document) -> Outline:
    """Return the numbers of a document's parts."""
    return _Counter(document).found


class _Counter:
    def __init__(self, document: Document) -> None:
        self.found = Outline()
        self.numbering = document.numbering
        self.tables = self.figures = self.paragraphs = 0
        for count, section in enumerate(document.sections, 1):
            number = self._section_number(count)
            self.found.targets[section.id] = Target("section", number)
            if self.numbering.paragraphs == "by-section":
                self.paragraphs = 0
            self._prose(section.body, number, count)
        for count, annex in enumerate(document.annexes, 1):
            number = str(count) if len(document.annexes) > 1 else ""
            self.found.targets[annex.id] = Target("annex", number)
            for prose in (annex.body, *(extract.body for extract in annex.extracts)):
                self._prose(prose, "", 0)

    def _section_number(self, count: int) -> str:
        match self.numbering.headings:
            case "none":
                return ""
            case "arabic":
                return str(count)
            case "upper-roman":
                return Numeral.UPPER_ROMAN.write(count)
            case other:
                assert_never(other)

    def _prose(self, prose: Prose, heading: str, section: int) -> None:
        """Count the blocks of a text; `section` is 0 in an annex, whose paragraphs have no numbers."""
        seconds = thirds = 0
        for block in prose.blocks:
            match block:
                case SubHeading(level=level, id=name):
                    seconds, thirds = (seconds + 1, 0) if level == 2 else (seconds, thirds + 1)
                    number = self._sub_number(heading, seconds, thirds, level)
                    self.found.numbers[id(block)] = number
                    self._name(name, Target("section", number))
                case Words() if section and self.numbering.paragraphs != "none":
                    self.paragraphs += 1
                    within = f"{section}." if self.numbering.paragraphs == "by-section" else ""
                    self.found.numbers[id(block)] = f"{within}{self.paragraphs}"
                case _:
                    self._tables_and_figures(block)

    def _sub_number(self, heading: str, seconds: int, thirds: int, level: int) -> str:
        """Return the number of a sub-heading: 2.1 and 2.1.3 under arabic numbers, nothing under others."""
        if self.numbering.headings != "arabic" or not heading:
            return ""
        return f"{heading}.{seconds}" if level == 2 else f"{heading}.{seconds}.{thirds}"

    def _tables_and_figures(self, block: ProseBlock) -> None:
        for found in _with_inner(block):
            if isinstance(found, Grid) and found.caption:
                self.tables += 1
                self._captioned(found, found.id, Target("table", str(self.tables)))
            elif isinstance(found, Picture) and found.caption:
                self.figures += 1
                self._captioned(found, found.id, Target("figure", str(self.figures)))

    def _captioned(self, block: Grid | Picture, name: str, target: Target) -> None:
        self.found.numbers[id(block)] = target.number
        self._name(name, target)

    def _name(self, name: str, target: Target) -> None:
        if name:
            self.found.targets[name] = target


def _with_inner(block: ProseBlock) -> Iterator[ProseBlock]:
    """Yield a block and the blocks in it."""
    yield block
    match block:
        case Listing(items=items):
            for item in items:
                for inner in item:
                    yield from _with_inner(inner)
        case Quote(blocks=blocks):
            for inner in blocks:
                yield from _with_inner(inner)
        case Words() | SubHeading() | Grid() | DataTable() | Picture():
            pass
        case _:
            assert_never(block)
