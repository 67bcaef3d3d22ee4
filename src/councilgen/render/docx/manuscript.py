"""What the parts of one Word file have in common while it is being written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from councilgen.blocks.model import Block, Edition, Figure, Group, Heading, List, Paragraph, Quotation, Sheet, Table
from councilgen.errors import CouncilgenError
from councilgen.render.docx.numbering import Numbering
from councilgen.render.docx.package import Relationships
from councilgen.render.docx.pictures import Pictures
from councilgen.render.docx.reference import Page
from councilgen.render.docx.styles import Styles

_LONGEST = 40  # characters of a bookmark's name, more Word cuts off


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The place that an `id` of the tree means."""

    number: int
    name: str

    def around(self, content: str) -> str:
        """Return `content` between the two ends of the bookmark."""
        start = f'<w:bookmarkStart w:id="{self.number}" w:name="{self.name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self.number}"/>'


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An edition on its way into a Word file; `relationships` are those of the part that is being written."""

    edition: Edition
    styles: Styles
    page: Page
    bookmarks: dict[str, Bookmark]
    numbering: Numbering
    pictures: Pictures = field(default_factory=Pictures)
    relationships: Relationships = field(default_factory=Relationships)
    manners: dict[object, str] = field(default_factory=dict)  # properties of runs that were written before

    def for_part(self) -> Manuscript:
        """Return the manuscript as another part of the file sees it."""
        return replace(self, relationships=Relationships())

    def bookmark(self, target: str) -> Bookmark:
        """Return the bookmark of the block whose id is `target`."""
        try:
            return self.bookmarks[target]
        except KeyError:
            raise CouncilgenError(f'a cross-reference leads to "{target}", which is not in the document') from None


def bookmarks(edition: Edition) -> dict[str, Bookmark]:
    """Return a bookmark for every block that has an id, in their order."""
    found: dict[str, Bookmark] = {}
    taken: set[str] = set()
    notes = tuple(paragraph for note in edition.notes for paragraph in note.blocks)
    for target in _ids((*edition.body, *notes)):
        if target not in found:
            name = _free_name(target, taken)
            taken.add(name.casefold())  # Word does not tell capitals from small letters here
            found[target] = Bookmark(len(found), name)
    return found


def _free_name(target: str, taken: set[str]) -> str:
    """Return `target` as Word wants a name: letters, digits and underscores, a letter first."""
    name = re.sub(r"[^0-9A-Za-z_]", "_", target)
    name = (name if name[:1].isalpha() else f"at_{name}")[:_LONGEST]
    free, count = name, 1
    while free.casefold() in taken:
        count += 1
        free = f"{name[: _LONGEST - len(str(count)) - 1]}_{count}"
    return free


def _ids(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph | Table | Figure) and block.id:
            yield block.id
        elif isinstance(block, List):
            for item in block.items:
                yield from _ids(item.blocks)
        elif isinstance(block, Quotation | Group | Sheet):
            yield from _ids(block.blocks)
