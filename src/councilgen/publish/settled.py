"""A build with nothing to do: the project answers as it did last time, and what was made then stands as it was left.

This alone is looked at first, and without loading what makes files. Whatever is otherwise than it was, and be it only
what a killed build left lying about, is a matter of a build that goes all the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from councilgen.press.project import Project
from councilgen.proofing.cards import BuildCard, DocumentCard, Findings
from councilgen.publish.files import alone, at_rest
from councilgen.publish.selection import Wanted

if TYPE_CHECKING:
    from councilgen.publish.sets import Put


def settled(project: Project, output: Path, wanted: Wanted) -> BuildCard | None:
    """Return the card of an earlier build of the same, if nothing has changed since: neither the project nor the sets.

    A set whose manifest is the one of then would get the same again, as long as it has all of its files: those that
    this build makes with just their bytes, those of earlier builds whatever they hold, as in any other build.
    """
    card = project.cache.build(repr(wanted), project.inventory)
    if card is None or not card.files or any(".." in name for name in (*card.files, *card.kept)):
        return None
    sets = groupby(card.files, key=lambda name: name.partition("/")[0])
    stand = all(_stands(output, folder, names, card.files) for folder, names in sets)
    return card if stand and all((output / name).is_file() for name in card.kept) else None


def _stands(output: Path, folder: str, names: Iterable[str], digests: dict[str, str]) -> bool:
    """Say whether the files of a set have the bytes that they were given; nobody gives names there meanwhile."""
    try:
        if not at_rest(output / folder):
            return False
        with alone(output / folder):
            return all(_digest(f"{output}/{name}") == digests[name] for name in names)
    except (OSError, ValueError):  # a card may name what no path can
        return False


def _digest(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123  # a session has thousands of files; paths as objects show
        return sha256(file.read()).hexdigest()


def remember(
    project: Project, wanted: Wanted, found: Findings, read: Iterable[DocumentCard], sets: Iterable[Put]
) -> None:
    """Keep the card of a build that has ended, in which documents were `read` or known, be it only to be compared.

    Where the project has changed meanwhile, nobody knows what it was, and the next build goes all the way again.
    """
    traces = (project.survey.inputs, *(card.inputs for card in read))
    if all(map(project.inventory.agrees, traces)):
        asked, put = dict(project.inventory.asked), list(sets)
        files = {name: digest for each in put for name, digest in each.digests.items()}
        kept = tuple(name for each in put for name in each.kept)
        project.cache.keep_build(BuildCard(repr(wanted), asked, files, kept, found))
