"""A whole session: built cold, built again after one change or none, checked, and made by the rivals."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import rmtree

from bench.clock import Run, launched
from bench.makefile import write_makefile
from bench.synthetic import Synthetic, synthetic
from councilgen.languages import LANGUAGES

COLD, NOTHING, PARAGRAPH, ALONE = "cold build", "nothing changed", "one paragraph changed", "that document by itself"
MESSAGE, REGISTER = "one message of French changed", "one place of the French register changed"
CHECK, CHECK_AGAIN, RIVALS = "check, cold", "check, nothing changed", "pandoc and typst, make"
JOBS = "2"
_LOOKS = 0.25  # seconds between two looks at the memory of all processes
_CHANGED = 1  # the document that is changed; it does not cite the place


class Unexpected(Exception):
    """A build made other files than it had to."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done to a session, what it took, and how many files came of it."""

    name: str
    run: Run
    made: int


@dataclass(frozen=True, slots=True)
class Course:
    """All steps of a session of some size."""

    documents: int
    megabytes: float  # of the files of the cold build
    steps: tuple[Step, ...]

    def __getitem__(self, name: str) -> Run:
        return next(step.run for step in self.steps if step.name == name)

    def __contains__(self, name: str) -> bool:
        return any(step.name == name for step in self.steps)

    def as_data(self) -> dict[str, object]:
        """Return all that was measured."""
        steps = [{"step": step.name, "files": step.made, **asdict(step.run)} for step in self.steps]
        return {"documents": self.documents, "megabytes": self.megabytes, "steps": steps}


def course(root: Path, folder: Path, count: int, formats: tuple[str, ...] = ("docx", "pdf"), *, rivals: bool) -> Course:
    """Write a session of `count` documents and take it through all steps; Unexpected if a step makes other files."""
    session = synthetic(root, folder / "project", count)
    walk = _Walk(session, formats, folder)
    changed, everything = {session.symbols[_CHANGED]}, set(session.symbols)
    steps = [walk.build(COLD, everything)]
    megabytes = sum(file.stat().st_size for file in walk.files) / 1e6
    made = [_rivals(session, folder / "rivals")] if rivals else []
    steps += [
        walk.build(NOTHING, set()),
        walk.build(PARAGRAPH, changed, lambda: session.change_paragraph(_CHANGED)),
        walk.alone(session.symbols[_CHANGED]),
        walk.build(MESSAGE, changed, lambda: session.change_translation(_CHANGED), ("fr",)),
        walk.build(REGISTER, set(session.citing), session.change_place, ("fr",)),
        walk.check(CHECK, cold=True),
        walk.check(CHECK_AGAIN, cold=False),
    ]
    return Course(count, megabytes, (*steps, *made))


@dataclass(frozen=True, slots=True)
class _Walk:
    session: Synthetic
    formats: tuple[str, ...]
    folder: Path

    @property
    def files(self) -> list[Path]:
        """Return the documents that stand in the output."""
        return [file for form in self.formats for file in sorted((self.folder / "ours").rglob(f"*.{form}"))]

    def build(
        self, name: str, due: set[str], change: Callable[[], None] = lambda: None,
        languages: tuple[str, ...] = tuple(LANGUAGES),
    ) -> Step:  # fmt: skip
        """Build after a change, with the cache; the documents `due` are to be written in `languages`, no others."""
        change()
        output, known = ("--output", str(self.folder / "ours")), ("--cache", str(self.folder / "cache"))
        run, written = self._built(*output, *known)
        expected = {f"{symbol} {tag} {form}" for symbol in due for tag in languages for form in self.formats}
        if written != expected:
            raise Unexpected(f"{name}: {sorted(written ^ expected)[:5]} were written or should have been")
        return Step(name, run, len(written))

    def alone(self, symbol: str) -> Step:
        """Build one document without the cache, as if nothing else were there."""
        output = self.folder / "alone"
        run, written = self._built(symbol, "--output", str(output), "--no-cache")
        if len(written) != len(LANGUAGES) * len(self.formats):
            raise Unexpected(f"{ALONE}: {len(written)} files were written")
        return Step(ALONE, run, len(written))

    def check(self, name: str, *, cold: bool) -> Step:
        """Check, with a cache of its own."""
        known = self.folder / "cache-of-check"
        if cold:
            rmtree(known, ignore_errors=True)
        return Step(name, self._run("check", "--cache", str(known)), 0)

    def _built(self, *arguments: str) -> tuple[Run, set[str]]:
        """Return what a build took, and the documents that it wrote by symbol, language and format."""
        run = self._run("build", *arguments, "--format", ",".join(self.formats))
        lines = self._said.read_text(encoding="utf-8").splitlines()
        files = (Path(line.removeprefix("wrote ")) for line in lines if line.startswith("wrote "))
        return run, {_named(file) for file in files if file.parent.name in LANGUAGES}

    def _run(self, *arguments: str) -> Run:
        command = (sys.executable, "-m", "councilgen", "--workspace", str(self.session.folder), *arguments)
        return launched((*command, "--jobs", JOBS), self.folder, self._said, _LOOKS)

    @property
    def _said(self) -> Path:
        return self.folder / "said.txt"


def _rivals(session: Synthetic, folder: Path) -> Step:
    due = write_makefile(session.folder, folder)
    run = launched(("make", "--silent", "--jobs", JOBS), folder, every=_LOOKS)
    made = len([*folder.glob("*/pandoc.docx"), *folder.glob("*/typst.pdf")])
    if made != due:
        raise Unexpected(f"the rivals made {made} files, not {due}")
    return Step(RIVALS, run, made)


def _named(file: Path) -> str:
    """Return symbol, language and format of a file such as `fr/S26-1-F.docx`."""
    return f"{file.stem[:-2].replace('-', '/')} {file.parent.name} {file.suffix[1:]}"
