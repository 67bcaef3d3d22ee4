"""`councilgen check --text`: documents from outside the project."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import Scope, report
from councilgen.cli.starter import starter
from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.errors import UsageError
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.demands import House
from councilgen.workspace import CONTENT, DiskWorkspace, MemoryWorkspace

if TYPE_CHECKING:
    from councilgen.checks.manuscript.model import Manuscript
    from councilgen.checks.manuscript.outside import Known
    from councilgen.checks.selection import Selection

_STANDARD_INPUT = "<stdin>"


@dataclass(frozen=True, slots=True)
class Texts:
    """How documents from outside are read."""

    language: Tag | None  # nothing: as each of them seems to be written
    house: House = "itu"
    rules: Selection | None = None  # which are asked; nothing: all


def text_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options --text and --language; it gets one value `texts`, or nothing."""

    @wraps(command)
    def with_texts(*arguments: Any, text: bool, language: Tag | None, **options: Any) -> Any:
        if language and not text:
            raise UsageError("--language is for --text", "the project's files say it themselves")
        return command(*arguments, texts=Texts(language) if text else None, **options)

    made = click.option(
        "-l", "--language", type=click.Choice(tuple(LANGUAGES)), help="the language of a text; guessed by default"
    )(with_texts)
    return click.option("--text", is_flag=True, help="check documents from outside: .txt, .docx, - for standard input")(
        made
    )


def checked(
    root: Path, paths: tuple[Path, ...], texts: Texts, form: str, reports: tuple[tuple[str, Path], ...], *,
    fail_on_warning: bool,
) -> int:  # fmt: skip
    """Show what the rules find in documents that belong to no project; return the exit code."""
    if not paths:
        raise UsageError("--text needs a file", "name one or several, or - for standard input")
    known = _known(root)
    faults: list[Diagnostic] = []
    shown: dict[str, bytes | str] = {}
    read: dict[Tag, list[Manuscript]] = {}
    for path in dict.fromkeys(paths):
        text = _text(path, _name(path, root), texts, known)
        shown[_name(path, root)] = text.lines
        faults += text.faults
        if text.manuscript:
            read.setdefault(text.manuscript.language, []).append(text.manuscript)
    faults += (fault for manuscripts in read.values() for fault in _found(manuscripts))
    wanted = (fault for fault in faults if texts.rules is None or texts.rules.takes(fault.rule.code))
    faults = [replace(fault, fixes=()) for fault in wanted]  # nobody's file is written
    inside = all(not Path(name).is_absolute() and not name.startswith("..") for name in shown)
    scope = Scope(tuple(sorted(shown)), fail_on_warning, root.resolve() if inside else None)
    report(faults, MemoryWorkspace(shown), form, scope, reports)
    if form == "text" and not faults:
        click.echo("no faults")
    return FAULTS if failed(faults, fail_on_warning) else DONE


@dataclass(frozen=True, slots=True)
class _Text:
    lines: str  # to be shown
    faults: tuple[Diagnostic, ...]  # of its reading
    manuscript: Manuscript | None  # nothing: it has no text, or none that can be read


def _text(path: Path, name: str, texts: Texts, known: Known) -> _Text:
    from councilgen.checks.manuscript.outside import manuscript, read

    found = read(_bytes(path), name, texts.language)
    lines = "\n".join(found.lines)
    if not found.paragraphs:
        return _Text(lines, found.faults, None)
    language = texts.language or found.language
    if language is None:
        raise UsageError(f"the language of {name} cannot be told from its words", "name it: --language fr")
    if not texts.language:
        click.echo(f"councilgen: {name} is read as {LANGUAGES[language].english}", err=True)
    return _Text(lines, found.faults, manuscript(found, language, texts.house, known))


def _found(manuscripts: list[Manuscript]) -> list[Diagnostic]:
    """Return what the rules find in each text, and in those of one language beside each other."""
    from councilgen.checks.table import read_beside, read_over

    return [*(fault for each in manuscripts for fault in read_over(each)), *read_beside(manuscripts)]


def _bytes(path: Path) -> bytes:
    from councilgen.checks.manuscript.outside import LARGEST

    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with path.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}", "name a file that is there") from error


def _name(path: Path, root: Path) -> str:
    """Return what a file is called in faults: its path from the project's folder, where it lies in it."""
    if str(path) == "-":
        return _STANDARD_INPUT
    here = root.resolve()
    found = path.resolve()
    return found.relative_to(here).as_posix() if found.is_relative_to(here) else path.as_posix()


def _known(root: Path) -> Known:
    """Return what the project knows of names; where there is none, what a new project begins with."""
    from councilgen.checks.manuscript.outside import known

    return known(DiskWorkspace(root if (root / CONTENT).is_dir() else starter()))
