"""The press: editions into files, by as many processes as are given."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from councilgen.blocks.model import Edition
from councilgen.errors import MachineError
from councilgen.publish.names import Format
from councilgen.render.stationery import Stationery
from councilgen.workspace import TEMPLATES, Outside, Workspace

_CURE = "a template has document.html.j2, labels.html.j2, reference.docx, print.css and screen.css"
_FEW = 4  # files that are made faster than a second process is started
_look_of_worker: list[Stationery] = []


def stationery(workspace: Workspace, template: str) -> Stationery:
    """Return the look of a template."""
    folder = f"{TEMPLATES}/{template}"
    try:
        return Stationery(
            workspace.read(f"{folder}/reference.docx"),
            workspace.read(f"{folder}/print.css").decode("utf-8"),
            workspace.read(f"{folder}/screen.css").decode("utf-8"),
        )
    except FileNotFoundError as error:
        raise MachineError(f"the template {template} lacks {error.filename or error}", _CURE) from error
    except (OSError, Outside, UnicodeDecodeError) as error:
        raise MachineError(f"the template {template} cannot be read: {error}", _CURE) from error


def printed(tasks: list[tuple[Edition, Format]], look: Stationery, jobs: int) -> Iterator[bytes]:
    """Yield the files of `tasks` in order, made by up to `jobs` processes."""
    if jobs < 2 or len(tasks) < _FEW:
        yield from (_file(edition, look, form) for edition, form in tasks)
        return
    with ProcessPoolExecutor(jobs, get_context("spawn"), _set_up, (look,)) as pool:
        yield from pool.map(_file_in_worker, tasks)


def _file(edition: Edition, look: Stationery, form: Format) -> bytes:
    """Return a finished file. Writers are imported here: a process that writes no PDF never loads its engine."""
    if form == "docx":
        from councilgen.render.docx import render_docx

        return render_docx(edition, look)
    if form == "pdf":
        from councilgen.render.pdf import render_pdf

        return render_pdf(edition, look)
    from councilgen.render.html import render_html

    return render_html(edition, look)


def _set_up(look: Stationery) -> None:
    _look_of_worker[:] = [look]


def _file_in_worker(task: tuple[Edition, Format]) -> bytes:
    return _file(task[0], _look_of_worker[0], task[1])
