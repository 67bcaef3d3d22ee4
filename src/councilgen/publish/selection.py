"""What a build is asked for, and which documents that concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from councilgen.errors import UsageError
from councilgen.languages import Tag
from councilgen.model.demands import Requirement
from councilgen.press.formats import FORMATS, Format
from councilgen.press.project import Source


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build is asked for; empty means everything."""

    documents: tuple[str, ...] = ()  # numbers (C26/901) or paths (content/c26/x.yaml)
    languages: tuple[Tag, ...] = ()
    formats: tuple[Format, ...] = FORMATS
    shard: tuple[int, int] = (1, 1)  # the third of eight parts is (3, 8)
    warnings_fail: bool = False
    require: Requirement | None = None  # whatever the sessions ask for


def chosen(found: Sequence[Source], wanted: Wanted) -> list[Source]:
    """Return the documents that are wanted; a name that is none is wrong usage."""
    if wanted.documents:
        for name in wanted.documents:
            if not any(name in (source.file, source.number) for source in found):
                known = ", ".join(sorted(source.number or source.file for source in found))
                raise UsageError(f"there is no document {name}", f"the documents are: {known}")
        found = [source for source in found if {source.file, source.number} & set(wanted.documents)]
    return _shard(found, *wanted.shard)


def rivals(found: Iterable[Source], wanted: list[Source]) -> list[Source]:
    """Return the documents that state a number of a wanted one without being wanted themselves."""
    files, numbers = {source.file for source in wanted}, {source.number for source in wanted} - {""}
    return [source for source in found if source.number in numbers and source.file not in files and not source.listing]


def listed_by(found: Iterable[Source], wanted: list[Source]) -> list[Source]:
    """Return the documents that wanted lists of documents list, apart from those that are wanted themselves."""
    folders, files = {each.folder for each in wanted if each.listing}, {each.file for each in wanted}
    return [each for each in found if each.folder in folders and not each.listing and each.file not in files]


def _shard(found: Sequence[Source], part: int, parts: int) -> list[Source]:
    """Return one of `parts` parts of about the same size, the same on every machine.

    The largest document goes to the part that has least so far; so the parts end at about the same time.
    """
    loads = [0] * parts
    kept = set()
    for source in sorted(found, key=lambda source: (-source.size, source.file)):
        least = loads.index(min(loads))
        loads[least] += source.size + 1
        if least == part - 1:
            kept.add(source.file)
    return [source for source in found if source.file in kept]
