"""Which faults an editor is shown: those found in an instant, and those that only a reading of the whole finds.

A file that is being changed has two kinds of faults: the quick ones of its present text, and those that were found in
an earlier text and that a quick look cannot find. The latter move with their lines and are dropped where their lines
are changed, until the next whole reading says what is so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from councilgen.diagnostics.model import Diagnostic, Span

_Key = tuple[str, Span, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a change did to the lines of a text: those from `first` to `last` are others now, those behind moved."""

    first: int
    last: int
    by: int


def moved(before: tuple[str, ...], after: tuple[str, ...]) -> Moved:
    """Return which lines differ between two states of a text."""
    most = min(len(before), len(after))
    same = next((at for at in range(most) if before[at] != after[at]), most)
    ends = next((at for at in range(most - same) if before[-1 - at] != after[-1 - at]), most - same)
    return Moved(same + 1, len(before) - ends, len(after) - len(before))


class Ledger:
    """The faults of a project by what they were found in."""

    def __init__(self) -> None:
        self._whole: dict[str, dict[str, tuple[Diagnostic, ...]]] = {}  # by source, by file
        self._quick: dict[str, tuple[Diagnostic, ...]] = {}  # of the texts that are open
        self._beyond: dict[str, tuple[Diagnostic, ...]] = {}  # of files that changed since they were read as a whole

    def shown(self, file: str) -> tuple[Diagnostic, ...]:
        """Return the faults of a file, in their order, each once."""
        found = (*self._quick.get(file, ()), *self._beyond[file]) if file in self._beyond else self._read(file)
        return tuple(sorted({_key(fault): fault for fault in found}.values(), key=lambda fault: fault.order))

    def quick(self, file: str, faults: tuple[Diagnostic, ...], decided: frozenset[str] | None = None) -> None:
        """Take what shows of a file at once: all of it, or what rules with the codes `decided` say.

        What the others said of an earlier text then stays where its lines are.
        """
        before = self._quick.get(file)
        if file not in self._beyond:
            self._beyond[file] = _without(self._read(file), faults if before is None else before)
        kept = () if decided is None else tuple(each for each in before or () if each.rule.code not in decided)
        self._quick[file] = (*faults, *kept)
        if decided is None:
            self._beyond[file] = _without(self._beyond[file], faults)

    def changed(self, file: str, how: Moved) -> None:
        """Take note that a file has another text."""
        quick = self._quick.get(file, ())
        before = self._beyond.get(file)
        self._beyond[file] = _shifted(_without(self._read(file), quick) if before is None else before, how)
        self._quick[file] = _shifted(quick, how)

    def closed(self, file: str) -> None:
        """Forget what showed in a text that is no longer open."""
        self._quick.pop(file, None)
        self._beyond.pop(file, None)

    def read(self, source: str, faults: tuple[Diagnostic, ...]) -> set[str]:
        """Take what a reading of a whole document, or of what all share, has found; return the files concerned."""
        by_file: dict[str, tuple[Diagnostic, ...]] = {}
        for fault in faults:
            by_file[fault.span.file] = (*by_file.get(fault.span.file, ()), fault)
        concerned = self._whole.get(source, {}).keys() | by_file.keys()
        self._whole[source] = by_file
        return set(concerned)

    def settled(self, files: Iterable[str]) -> None:
        """Take note that files have been read as a whole in their present texts."""
        for file in files:
            self._beyond.pop(file, None)

    def keep(self, sources: Iterable[str]) -> set[str]:
        """Forget all sources but these; return the files concerned."""
        gone = self._whole.keys() - set(sources)
        return {file for source in gone for file in self._whole.pop(source)}

    def _read(self, file: str) -> tuple[Diagnostic, ...]:
        return tuple(fault for by_file in self._whole.values() for fault in by_file.get(file, ()))


def _key(fault: Diagnostic) -> _Key:
    return fault.rule.code, fault.span, fault.message


def _without(faults: tuple[Diagnostic, ...], others: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    known = {_key(fault) for fault in others}
    return tuple(fault for fault in faults if _key(fault) not in known)


def _shifted(faults: Iterable[Diagnostic], how: Moved) -> tuple[Diagnostic, ...]:
    return tuple(each for fault in faults if (each := _lowered(fault, how)) is not None)


def _lowered(fault: Diagnostic, how: Moved) -> Diagnostic | None:
    end = fault.span.end_line or fault.span.line
    if end < how.first:
        return fault
    if fault.span.line <= how.last:
        return None
    span = fault.span
    lower = replace(span, line=span.line + how.by, end_line=span.end_line + how.by if span.end_line else 0)
    return replace(fault, span=lower)
