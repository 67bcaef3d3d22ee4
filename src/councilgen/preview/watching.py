"""Who watches the disk: the one door to the library that is told of changes by the operating system."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event

from councilgen.workspace import CONTENT, LOCALES, TEMPLATES

TICK = 2000  # milliseconds after which the disk is looked at though nobody has told of a change
_QUIET = 15  # milliseconds without a further change, after which a burst is over
_LONGEST = 120  # milliseconds that a burst is waited for
_POLLING = 300  # milliseconds, where the system tells nothing

Tell = Callable[[frozenset[str]], None]  # takes the paths, from the project's root, that may have changed


def watch(root: Path, tell: Tell, stop: Event) -> None:
    """Tell of changes until `stop` is set; now and then of none at all, since a change may go unnoticed.

    A network's disk tells nothing, and a folder may be watched only after something was written to it.
    """
    polling = False
    while not stop.is_set():
        folders = {path: _identity(path) for name in (CONTENT, LOCALES, TEMPLATES) if (path := root / name).is_dir()}
        try:
            _until_folders_change(root, folders, tell, stop, polling=polling)
        except (OSError, RuntimeError):  # the system has no watches left, or a folder has gone as it was to be watched
            polling = True
            stop.wait(_POLLING / 1000)
        tell(frozenset())


def _until_folders_change(
    root: Path, folders: dict[Path, tuple[int, int] | None], tell: Tell, stop: Event, *, polling: bool
) -> None:
    from watchfiles import watch as changes

    if not folders:
        stop.wait(TICK / 1000)
        return
    found = changes(
        *folders, watch_filter=None, debounce=_LONGEST, step=_QUIET, stop_event=stop, rust_timeout=TICK,
        yield_on_timeout=True, force_polling=polling or None, poll_delay_ms=_POLLING, raise_interrupt=False,
    )  # fmt: skip
    for some in found:
        tell(frozenset(_inside(root, (path for _kind, path in some))))
        if any(_identity(root / name) != folders.get(root / name) for name in (CONTENT, LOCALES, TEMPLATES)):
            return  # one is new, or another folder under an old name, of which nobody would tell


def _inside(root: Path, paths: Iterable[str]) -> Iterable[str]:
    for path in map(Path, paths):
        if path.is_relative_to(root):
            yield path.relative_to(root).as_posix()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
