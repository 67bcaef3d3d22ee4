"""Lists as Word counts them: the labels of the tree, made by Word itself so that a list can be gone on with."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

from councilgen.blocks.model import List
from councilgen.languages import Language, Marker
from councilgen.numerals import Numeral
from councilgen.render.docx.styles import Styles
from councilgen.render.docx.xml import attribute, word_part

LEVELS = 9  # as many as Word has
STYLES = 5  # "List Bullet" to "List Bullet 5"


def list_style(kind: str, depth: int) -> str:
    """Return the class of an item's paragraphs at `depth` (from 0): "list-bullet", "list-bullet-2"."""
    level = min(depth + 1, STYLES)
    return f"list-{kind}" if level == 1 else f"list-{kind}-{level}"


@dataclass(slots=True)
class Numbering:
    """The lists of a document: one definition for all that are marked alike, one list for each that starts anew."""

    language: Language
    styles: Styles
    _definitions: dict[tuple[Marker, ...], int] = field(default_factory=dict)
    _lists: list[tuple[int, int, int]] = field(default_factory=list)  # definition, level, start

    def add(self, block: List, around: tuple[Marker, ...]) -> int:
        """Return the number of a new list; `around` are the markers of the lists it stands in."""
        path = (*around, block.marker)
        usual = self.language.numbers if block.ordered else self.language.bullets
        further = tuple(usual[min(level, len(usual) - 1)] for level in range(len(path), LEVELS))
        definition = self._definitions.setdefault(path + further, len(self._definitions))
        self._lists.append((definition, min(len(around), LEVELS - 1), block.start))
        return len(self._lists)

    def part(self) -> bytes:
        """Return the numbering part."""
        definitions = "".join(self._definition(number, markers) for markers, number in self._definitions.items())
        lists = "".join(_list(number, *entry) for number, entry in enumerate(self._lists, 1))
        return word_part("numbering", definitions + lists)

    def _definition(self, number: int, markers: tuple[Marker, ...]) -> str:
        shown = (*markers[: LEVELS - 1], markers[-1])
        levels = "".join(self._level(level, marker) for level, marker in enumerate(shown))
        # By its `nsid` Word knows the same list again in another document; so it must not be left to chance.
        nsid = zlib.crc32(repr([(marker.numeral.value, marker.pattern) for marker in markers]).encode())
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{nsid:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )

    def _level(self, level: int, marker: Marker) -> str:
        kind = "bullet" if marker.numeral is Numeral.BULLET else "number"
        style = self.styles.paragraph(list_style(kind, level))
        direction = "<w:rPr><w:rtl/></w:rPr>" if self.language.right_to_left else ""
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{marker.numeral.value}"/>'
            f'<w:lvlText w:val="{attribute(marker.pattern.replace("%", f"%{level + 1}"))}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{style.left}" w:hanging="{style.hanging}"/></w:pPr>{direction}</w:lvl>'
        )


def _list(number: int, definition: int, level: int, start: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )
