"""A build with nothing to do: the project answers as it did last time, and what was made then stands as it was left.

This alone is looked at first, and without loading what makes files. Whatever is otherwise than it was, and be it only
what a killed build left lying about, is a matter of a build that goes all the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from councilgen.press.project import Project
from councilgen.proofing.cards import BuildCard, DocumentCard, Findings
from councilgen.proofing.inventory import digest_of_file
from councilgen.publish.files import alone, at_rest
from councilgen.publish.selection import Wanted

if TYPE_CHECKING:
    from councilgen.publish.sets import Put


def settled(project: Project, output: Path, wanted: Wanted) -> BuildCard | None:
    """Return the card of an earlier build of the same, if nothing has changed since: neither the project nor the sets.

    A set whose manifest is the one of then would get the same again, as long as it has all of its files: those that
    this build makes with just their bytes, those of earlier builds whatever they hold, as in any other build.
    """
    card = project.cache.build(repr(wanted))
    if card is None or not card.files or any(".." in name for name in (*card.files, *card.kept)):
        return None
    try:
        if project.inventory.agrees(card.inputs) and _stands(output, card):
            return card
    except (OSError, ValueError):  # a file has gone, or the card names what no path can
        pass
    project.inventory.ask_anew()  # or every later card would go on asking about what is no more
    return None


def _stands(output: Path, card: BuildCard) -> bool:
    """Say whether all files are as they were left; nobody gives names in the folder of a set that is looked at."""
    for folder, names in groupby(card.files, key=lambda name: name.partition("/")[0]):
        if not at_rest(output / folder):
            return False
        with alone(output / folder):
            if not all(digest_of_file(f"{output}/{name}") == card.files[name] for name in names):
                return False
    return all((output / name).is_file() for name in card.kept)


def remember(
    project: Project, wanted: Wanted, found: Findings, read: Iterable[DocumentCard], sets: Iterable[Put]
) -> None:
    """Keep the card of a build that has ended, in which documents were `read` or known, be it only to be compared.

    Where the project has changed meanwhile, nobody knows what it was, and the next build goes all the way again.
    """
    traces = (project.survey.inputs, *(card.inputs for card in read))
    if all(map(project.inventory.agrees, traces)):
        put = list(sets)
        files = {name: digest for each in put for name, digest in each.digests.items()}
        kept = tuple(name for each in put for name in each.kept)
        project.cache.keep_build(BuildCard(repr(wanted), project.inventory.asked, files, kept, found))
