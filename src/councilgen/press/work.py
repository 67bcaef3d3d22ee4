"""The pieces of work, each a pure function of what it takes along; any process anywhere can do one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from councilgen.languages import Tag
from councilgen.press.printing import Printing, pack, printed
from councilgen.proofing.cards import DocumentCard
from councilgen.proofing.lists import Listing, read_list
from councilgen.proofing.reading import Common, Read, Reading, read
from councilgen.render.stationery import Stationery


@dataclass(frozen=True, slots=True)
class Kit:
    """What a worker needs for every piece."""

    common: Common
    looks: Mapping[str, Stationery]  # by template


@dataclass(frozen=True, slots=True)
class Proofread:
    """A document that was read."""

    card: DocumentCard
    missed: frozenset[str]  # files that it names and that were not taken along
    editions: Mapping[Tag, bytes]  # those that were asked for, packed


@dataclass(frozen=True, slots=True)
class Files:
    """An edition that was printed: its files in the order of the formats that were asked for, each with its pages."""

    files: tuple[tuple[bytes, int | None], ...]


Work = Reading | Listing | Printing
Done = Proofread | Files


def do(kit: Kit, work: Work) -> Done:
    """Return what comes of a piece of work."""
    match work:
        case Reading():
            return _proofread(read(kit.common, work))
        case Listing():
            return _proofread(read_list(kit.common, work))
        case Printing():
            return Files(printed(kit.looks, work))


def _proofread(found: Read) -> Proofread:
    editions = {edition.language.tag: pack(edition) for edition in found.editions}
    return Proofread(found.card, found.missed, editions)
