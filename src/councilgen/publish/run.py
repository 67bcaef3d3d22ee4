"""The run: every file that is wanted gets its bytes, from where it stands, from the cache, or from the printers."""

from __future__ import annotations

from collections.abc import Mapping

from councilgen.errors import MachineError
from councilgen.press.cache import Printed
from councilgen.press.crew import Hands, Lost
from councilgen.press.spool import Spool
from councilgen.publish.files import Shelf
from councilgen.publish.plan import Piece, Plan

_WEIGHT = {"pdf": 20, "docx": 1, "html": 1}  # of the time that a word takes in a format


def printed(
    plan: Plan, pieces: list[Piece], hands: Hands, spool: Spool, shelves: Mapping[str, Shelf]
) -> dict[Piece, Printed]:
    """Return what every piece is made of; pieces that do not stand under their names yet are staged."""
    done, missing = {}, []
    for piece in pieces:
        known = plan.printed(piece)
        if known is not None and plan.stands(piece, known):
            done[piece] = known
        elif known is not None and (data := plan.data(known)) is not None:
            shelves[piece.session.folder].stage(piece.path, data)
            done[piece] = known
        else:
            missing.append(piece)
    return done | (_print(plan, missing, hands, spool, shelves) if missing else {})


def _print(
    plan: Plan, missing: list[Piece], hands: Hands, spool: Spool, shelves: Mapping[str, Shelf]
) -> dict[Piece, Printed]:
    from councilgen.press.printing import Printing
    from councilgen.press.work import Files

    sheets: dict[tuple[str, str], list[Piece]] = {}
    for piece in missing:
        sheets.setdefault((piece.document.file, piece.edition.language), []).append(piece)
    groups = list(sheets.values())
    works = [
        Printing(
            spool.path(first.document.file, first.edition.language), first.session.template,
            tuple(piece.form for piece in group),
            first.edition.words * sum(_WEIGHT[piece.form] for piece in group),
            first.session if first.symbol == first.session.list_symbol else None,
        )
        for group in groups
        for first in group[:1]
    ]  # fmt: skip
    done, lost = {}, []
    for place, made in hands.do(works):
        if isinstance(made, Lost):
            lost += [f"{piece.path}: {made.why}" for piece in groups[place]]
            continue
        if not isinstance(made, Files):
            raise AssertionError("an edition was printed and came back as a card")
        for piece, (data, pages) in zip(groups[place], made.files, strict=True):
            done[piece] = plan.keep(piece, data, pages)
            shelves[piece.session.folder].stage(piece.path, data)
    if lost:
        message = f"{len(lost)} files could not be made, the first {lost[0]}"
        raise MachineError(message, "what was made is kept: see the system's log, and build again")
    return done
