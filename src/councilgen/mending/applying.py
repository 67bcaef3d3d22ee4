"""Fixes carried out on the files of a project, in memory: each wholly or not at all, and none that says too much."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from councilgen.diagnostics.model import Fix, Span
from councilgen.mending.changes import Change, change
from councilgen.mending.pages import Page, page
from councilgen.mending.readings import Reading, Token, Value, reading

Read = Callable[[str], bytes | None]  # gives the bytes of a file, or nothing where there are none


@dataclass(frozen=True, slots=True)
class Left:
    """A fix that was not carried out, and why."""

    span: Span
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of fixes: the new bytes of files, what was done, what was left; others wait for the next round."""

    files: Mapping[str, bytes]
    done: tuple[Fix, ...]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class _Planned:
    """A fix with its changes, each beside its file."""

    fix: Fix
    changes: tuple[tuple[str, Change], ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The files as they were read before anything is changed."""

    read: Read
    files: dict[str, tuple[Page, Reading | None] | None] = field(default_factory=dict)

    def __getitem__(self, file: str) -> tuple[Page, Reading | None] | None:
        if file not in self.files:
            data = self.read(file)
            found = None if data is None else page(data)
            self.files[file] = None if found is None else (found, reading(found, file))
        return self.files[file]


def mended(fixes: Iterable[Fix], read: Read) -> Mended:
    """Return the files with as many of `fixes` as can be carried out side by side; the first of two that meet wins.

    Each file is read again: it says just what was meant, or the fixes that make it say something else are left out.
    """
    desk = Desk(read)
    left: list[Left] = []
    planned: list[_Planned] = []
    taken: dict[str, list[Change]] = {}
    for fix in fixes:
        found = _plan(fix, desk)
        if isinstance(found, Left):
            left.append(found)
        elif not any(each.meets(other) for file, each in found.changes for other in taken.get(file, ())):
            planned.append(found)
            for file, each in found.changes:
                taken.setdefault(file, []).append(each)
    while wrong := _misread(planned, desk):
        left += [_left(each.fix, "the file would not say what is meant") for each in planned if each in wrong]
        planned = [each for each in planned if each not in wrong]
    names = dict.fromkeys(file for each in planned for file, _change in each.changes)
    files = {file: _rewritten(file, planned, desk).data for file in names}
    return Mended(files, tuple(each.fix for each in planned), tuple(left))


def _left(fix: Fix, why: str) -> Left:
    return Left(fix.edits[0].span, fix.title, why)


def _plan(fix: Fix, desk: Desk) -> _Planned | Left:
    changes: list[tuple[str, Change]] = []
    for edit in fix.edits:
        known = desk[edit.span.file]
        if known is None:
            return _left(fix, "the file cannot be read")
        found = change(edit, *known)
        if isinstance(found, str):
            return _left(fix, found)
        if any(file == edit.span.file and found.meets(other) for file, other in changes):
            return _left(fix, "two of its edits meet")
        changes.append((edit.span.file, found))
    return _Planned(fix, tuple(changes))


def _misread(planned: list[_Planned], desk: Desk) -> list[_Planned]:
    """Return the fixes after which a file would say something else than they mean; of several at least one."""
    for file in dict.fromkeys(file for each in planned for file, _change in each.changes):
        concerned = [each for each in planned if any(name == file for name, _change in each.changes)]
        if not _holds(file, concerned, desk):
            alone = [each for each in concerned if not _holds(file, [each], desk)]
            return alone or concerned[-1:]
    return []


def _holds(file: str, planned: Sequence[_Planned], desk: Desk) -> bool:
    """Say whether a file, with these fixes, says what it said with their edits and nothing else."""
    known = desk[file]
    if known is None:
        return False
    _page, before = known
    after = reading(_rewritten(file, planned, desk), file)
    if before is None:
        return True  # all that can go from a file that nobody can read is what nobody can read
    return after is not None and after.faults <= before.faults and after.tokens == _meant(file, planned, before)


def _meant(file: str, planned: Sequence[_Planned], before: Reading) -> tuple[Token, ...]:
    """Return what a file is to say."""
    tokens: list[Token | None] = list(before.tokens)
    changes = [each for one in planned for name, each in one.changes if name == file and each.token >= 0]
    for each in sorted(changes, key=lambda each: (each.token, -each.first)):
        token = tokens[each.token]
        if each.gone:
            tokens[each.token] = None
        elif isinstance(token, Value):
            text = token.text[: each.first] + each.words + token.text[each.last :]
            tokens[each.token] = replace(token, text=text)
    return tuple(token for token in tokens if token is not None)


def _rewritten(file: str, planned: Sequence[_Planned], desk: Desk) -> Page:
    """Return a file with the changes of fixes; every other byte is as it was."""
    known = desk[file]
    if known is None:
        raise AssertionError("a file that cannot be read has no changes")
    raw = known[0].raw
    changes = [each for one in planned for name, each in one.changes if name == file]
    for each in sorted(changes, key=lambda each: -each.start):
        raw = raw[: each.start] + each.text + raw[each.end :]
    found = page(raw.encode("utf-8", "surrogatepass"))
    return found if found is not None else known[0]
