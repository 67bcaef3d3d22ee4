"""`councilgen doctor`"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

import click

_LIBRARIES = (
    "typst",
    "pikepdf",
    "lxml",
    "Babel",
    "polib",
    "Jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "PyYAML",
    "Pillow",
    "fonttools",
    "click",
    "msgspec",
    "pebble",
)


@dataclass(frozen=True, slots=True)
class _Finding:
    """One thing looked at: whether it is well, what it is, what to do otherwise."""

    well: bool
    what: str
    cure: str = ""


@click.command()
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
def command(form: str) -> int:
    """Look at this machine: Python, libraries, fonts, and whether a PDF can be made."""
    findings = []
    for finding in _findings():
        findings.append(finding)
        if form == "text":
            click.echo(f"{'ok  ' if finding.well else 'FAIL'} {finding.what}")
        if form == "text" and not finding.well and finding.cure:
            click.echo(f"     = help: {finding.cure}")
    if form == "json":
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    return 0 if all(finding.well for finding in findings) else 1


def _findings() -> Iterator[_Finding]:
    from councilgen.render.fonts import FOLDER

    number = ".".join(str(part) for part in sys.version_info[:3])
    yield _Finding(sys.version_info >= (3, 11), f"Python {number}", "install Python 3.11 or newer")
    for library in _LIBRARIES:
        yield _library(library)
    fonts = sorted(path.stem for path in FOLDER.glob("*.ttf"))
    yield _Finding(
        len(fonts) >= 9, f"fonts: {', '.join(fonts) or 'none'}", "reinstall councilgen: its fonts are missing"
    )
    yield _engine()


def _library(name: str) -> _Finding:
    try:
        return _Finding(True, f"{name} {version(name)}")
    except PackageNotFoundError:
        return _Finding(False, name, "run script/bootstrap")


def _engine() -> _Finding:
    """Try what a build needs: the typesetter with our fonts."""
    cure = "run script/bootstrap"
    try:
        from councilgen.render.pdf import warm_up

        warm_up()
    except Exception as error:  # noqa: BLE001  # whatever it is, the doctor's business is to tell it
        return _Finding(False, f"the PDF engine: {error}", cure)
    return _Finding(True, "the PDF engine starts")
