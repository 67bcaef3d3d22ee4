"""`councilgen new session`"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from councilgen.cli.new import asking
from councilgen.cli.new.skeletons import filled, quoted
from councilgen.cli.new.writing import told
from councilgen.errors import UsageError
from councilgen.workspace import CONTENT, DiskWorkspace


@click.command()
@click.argument("code", required=False)
@click.option("--name", help="such as Council 2027")
@click.option("--place", help="a key of content/register/places.yaml")
@click.option("--start", help="the first day, year-month-day")
@click.option("--end", help="the last day")
@click.option("--website", help="its address")
@click.pass_obj
def session(
    root: Path, code: str | None, name: str | None, place: str | None, start: str | None, end: str | None,
    website: str | None,
) -> int:  # fmt: skip
    """Begin a session with a CODE, such as C27. Without a CODE, everything that is not said is asked for."""
    workspace = DiskWorkspace(root)
    interview = asking.Interview(code is None and asking.terminal())
    found = asking.needed(code, "Code of the session, such as C27", _code(workspace), "CODE")
    year = f"20{found[-2:]}"
    places = _places(workspace)
    usual = "geneva" if "geneva" in places else places[0]

    called = interview.chosen(name, "Name", asking.line, f"Council {year}")
    where = interview.chosen(place, f"Place ({', '.join(places)})", asking.one_of(places, "place"), usual)
    first = asking.needed(start, "First day, such as 2027-06-08", asking.day, "--start")
    last = asking.needed(end, "Last day", _not_before(first), "--end")
    site = interview.chosen(website, "Web site", _address, f"https://council.itu.int/{year}")
    text = filled(
        "session",
        {
            "heading": called, "code": found, "name": quoted(called), "place": where, "start": f"{first}",
            "end": f"{last}", "website": site,
        },
    )  # fmt: skip
    told(workspace.root, f"{CONTENT}/{found.lower()}/session.yaml", text)
    return 0


def _code(workspace: DiskWorkspace) -> Callable[[str], str]:
    def held(text: str) -> str:
        if not re.fullmatch(r"[A-Z]+\d{2,4}", text, re.ASCII):
            raise UsageError(f"{text} is not the code of a session", "write capitals and a year, such as C27")
        file = f"{CONTENT}/{text.lower()}/session.yaml"
        if workspace.exists(file):
            raise UsageError(f"{file} is there already", "choose another name")
        return text

    return held


def _places(workspace: DiskWorkspace) -> tuple[str, ...]:
    from councilgen.register.read import read_register

    places = tuple(read_register(workspace).places)
    if not places:
        raise UsageError("the register has no place", "add one to content/register/places.yaml, such as geneva: Geneva")
    return places


def _not_before(first: date) -> Callable[[str], date]:
    def held(text: str) -> date:
        found = asking.day(text)
        if found < first:
            raise UsageError(f"{found} is before the first day, {first}", "write the first day and the last")
        return found

    return held


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s\"#]+", text):
        raise UsageError(f"{text!r} is no web address", "write one such as https://council.itu.int/2027")
    return text
