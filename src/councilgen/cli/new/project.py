"""`councilgen new project`"""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from councilgen.cli.new import asking
from councilgen.cli.new.writing import write_new
from councilgen.cli.starter import starter
from councilgen.errors import MachineError, UsageError
from councilgen.languages import LANGUAGES
from councilgen.workspace import LOCALES, REGISTER, TEMPLATES, DiskWorkspace

_FOLDER = Path(__file__).parent / "folder"
# What stands beside the content, by its name in the package, whose files a build of the package must not pass over.
_BESIDE = {
    "vscode-settings.json": ".vscode/settings.json",
    "vscode-extensions.json": ".vscode/extensions.json",
    "gitignore": ".gitignore",
    "editorconfig": ".editorconfig",
}
_SHARED = ("interface", "register")


@click.command()
@click.argument("folder", required=False)
def project(folder: str | None) -> int:
    """Begin a project in FOLDER: the template, the register, their words in six languages, files for editors."""
    root = asking.needed(folder, "Folder of the project", _empty, "FOLDER", "council")
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=root.parent, prefix=f".{root.name}-") as staged:
            _written(Path(staged))
            root.mkdir(exist_ok=True)
            for part in sorted(Path(staged).iterdir()):
                part.rename(root / part.name)
    except OSError as error:
        raise MachineError(f"{root} cannot be written: {error.strerror}", "name another folder") from error
    click.echo(f"wrote {root}; next: cd {shlex.quote(str(root))} && councilgen new session")
    return 0


def _written(folder: Path) -> None:
    """Write a whole project; it gets its name only when all of it is there."""
    _copied(starter(), folder)
    for name, path in _BESIDE.items():
        write_new(folder, path, (_FOLDER / name).read_text(encoding="utf-8"))
    for path, text in _schemas(folder):
        write_new(folder, path, text)


def _empty(text: str) -> Path:
    """Return a folder that is not there yet, or has nothing in it but git's own."""
    folder = Path(text)
    try:
        there = folder.is_dir() and any(member.name != ".git" for member in folder.iterdir())
    except OSError as error:
        raise UsageError(f"{folder} cannot be read: {error.strerror}", "name another folder") from error
    if there:
        raise UsageError(f"{folder} is not empty", "name a folder that does not exist yet")
    if os.path.lexists(folder) and not folder.is_dir():
        raise UsageError(f"{folder} is no folder", "name a folder that does not exist yet")
    return folder


def _copied(brought: Path, root: Path) -> None:
    for part in (TEMPLATES, REGISTER):
        shutil.copytree(brought / part, root / part)
    for tag in LANGUAGES:
        for name in _SHARED:
            source = brought / LOCALES / tag / "LC_MESSAGES" / f"{name}.po"
            if source.exists():
                target = root / LOCALES / tag / "LC_MESSAGES" / source.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)


def _schemas(root: Path) -> list[tuple[str, str]]:
    from councilgen.register.read import read_register
    from councilgen.register.schemas import files

    return list(files(read_register(DiskWorkspace(root))).items())
