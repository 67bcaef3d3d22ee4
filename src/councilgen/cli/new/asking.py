"""What a new file needs: taken from the command line, or asked for on a terminal, and held against its rule at once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import click

from councilgen.errors import UsageError
from councilgen.load.decoding import UNPRINTABLE

T = TypeVar("T")
Rule = Callable[[str], T]  # what a text means; UsageError where it means nothing


def terminal() -> bool:
    """Say whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def needed(given: str | None, question: str, rule: Rule[T], flag: str, default: str | None = None) -> T:
    """Return what was given, or what is answered; without a terminal nothing is asked, and the flag is named."""
    if given is not None:
        return rule(given)
    if not terminal():
        raise UsageError(f"{flag} is missing", f"write it; without a terminal nothing is asked ({question})")
    return asked(question, rule, default)


def asked(question: str, rule: Rule[T], default: str | None = None) -> T:
    """Return the answer to a question; it is asked again until the answer means something."""

    def held(answer: Any) -> T:
        try:
            return rule(str(answer))
        except UsageError as error:
            cure = f"; {error.cure}" if error.cure else ""
            raise click.UsageError(f"{error.message}{cure}") from error

    found: T = click.prompt(question, default=default, value_proc=held, err=True)
    return found


@dataclass(frozen=True, slots=True)
class Interview:
    """What has a good default: it is asked for where somebody wants to be asked, and taken otherwise."""

    held: bool

    def chosen(self, given: str | None, question: str, rule: Rule[T], default: str) -> T:
        """Return what was given, or answered, or else the default."""
        if given is None and self.held:
            return asked(question, rule, default)
        return rule(default if given is None else given)


def line(text: str) -> str:
    """Return a text as one line: not empty, and without signs that no document may have."""
    if UNPRINTABLE.search(text):
        raise UsageError("the text has a control character", "write it without")
    if not (found := " ".join(text.split())):
        raise UsageError("the text is empty", "write a few words")
    return found


def day(text: str) -> date:
    """Return the day that a text names."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day", "write year-month-day, such as 2027-06-08") from None
    if found.isoformat() != text:  # it has other forms too
        raise UsageError(f"{text!r} is no day", "write year-month-day, such as 2027-06-08")
    return found


def one_of(words: tuple[str, ...], what: str) -> Rule[str]:
    """Return the rule that a text is one of some words."""

    def held(text: str) -> str:
        if text not in words:
            raise UsageError(f"there is no {what} {text!r}", f"write one of: {', '.join(words)}")
        return text

    return held
