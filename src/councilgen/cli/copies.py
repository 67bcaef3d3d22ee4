"""What `councilgen build` does when it is asked for copies that are not issued."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from councilgen.errors import UsageError
from councilgen.i18n.pseudo import Pseudo
from councilgen.languages import Tag
from councilgen.pipeline import Outcome, copy
from councilgen.publish.copies import REVIEW_FORMATS, Copies
from councilgen.publish.selection import Wanted
from councilgen.workspace import DiskWorkspace


def copied(
    workspace: DiskWorkspace, output: Path, wanted: Wanted, bilingual: tuple[str, ...], pseudo: tuple[str, ...]
) -> Outcome:
    """Return what came of making copies instead of a set."""
    named = click.get_current_context().get_parameter_source("formats") is not click.core.ParameterSource.DEFAULT
    asked = Copies(
        tuple(cast("Tag", tag) for tag in bilingual), tuple(cast("Pseudo", kind) for kind in pseudo),
        wanted.formats if named else (),
    )  # fmt: skip
    given = {"--language": wanted.languages, "--require": wanted.require, "--fail-on-warning": wanted.warnings_fail}
    for option in (name for name, value in given.items() if value):
        raise UsageError(f"{option} is for a set, not for copies", f"leave {option} out")
    if asked.bilingual and (other := set(asked.formats) - set(REVIEW_FORMATS)):
        raise UsageError(
            f"a review copy is not made as {', '.join(sorted(other))}", f"its formats are {', '.join(REVIEW_FORMATS)}"
        )
    return copy(workspace, output, wanted.documents, asked)
