"""The options that say how far translations have to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import click

from councilgen.errors import UsageError
from councilgen.model.demands import Requirement

Command = Callable[..., Any]


def requirement(command: Command) -> Command:
    """Give a command the options --require and --strict."""
    states = click.Choice(get_args(Requirement))
    command = click.option("--strict", is_flag=True, help="the same as --require translated")(command)
    return click.option(
        "--require", type=states, help="how far translations have to be, whatever session.yaml requires"
    )(command)


def required(strict: bool, require: Requirement | None) -> Requirement | None:
    """Return what the options require; nothing where the sessions are asked."""
    if strict and require not in (None, "translated"):
        raise UsageError(f"--strict is --require translated, and --require {require} was given too", "give one of them")
    return "translated" if strict else require
