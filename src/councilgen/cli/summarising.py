"""The summary of a run, for the page that a host shows of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import click

from councilgen.cli.reporting import folder_in_repository

if TYPE_CHECKING:
    from councilgen.publish.summary import Run

_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w.~-]+)*/?", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{7,64}")


def summary_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `--summary FILE`."""
    return click.option(
        "--summary", type=click.Path(path_type=Path, dir_okay=False),
        help="append a table of documents and languages in Markdown, as for $GITHUB_STEP_SUMMARY",
    )(command)  # fmt: skip


def summarise(file: Path, run: Run, root: Path) -> None:
    """Append the summary of a run on the project in `root` to `file`."""
    from councilgen.cli.files import append
    from councilgen.publish.summary import summary

    source = source_address(os.environ)
    folder = quote(folder_in_repository(root), errors="surrogateescape")
    append(file, summary(run, f"{source}{folder}" if source else "").encode("utf-8", "replace"))


def source_address(environment: Mapping[str, str]) -> str:
    """Return where GitHub or GitLab shows the files of the commit that it runs on; empty on any other machine."""
    get = environment.get
    if get("GITHUB_ACTIONS") == "true":
        host, middle = f"{get('GITHUB_SERVER_URL', '')}/{get('GITHUB_REPOSITORY', '')}", "/blob/"
        commit = get("GITHUB_SHA", "")
    else:
        host, middle, commit = get("CI_PROJECT_URL", ""), "/-/blob/", get("CI_COMMIT_SHA", "")
    if not _ADDRESS.fullmatch(host) or not _COMMIT.fullmatch(commit):
        return ""
    return f"{host.rstrip('/')}{middle}{commit}/"
