"""`councilgen new`"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import click

from councilgen.cli.starter import starter
from councilgen.errors import UsageError
from councilgen.languages import LANGUAGES
from councilgen.load.nodes import UNPRINTABLE
from councilgen.model.document import Symbol
from councilgen.workspace import CONTENT, REGISTER, TEMPLATES, DiskWorkspace

_SESSION = """\
# {name}: its code, place and dates. Its documents are the other YAML files in this folder.
session: {code}                 # begins every document number: {code}/1
name: {quoted}
place: {place}                  # a key of content/register/places.yaml
start: {start}                  # year-month-day
end: {end}
website: https://council.itu.int/{year}
languages: [ar, zh, en, fr, ru, es]
house: itu                      # whose typography translations follow: itu or un
"""

_DOCUMENT = """\
# {heading}
document: {symbol}
agenda_item: PL 1.1                   # delete the line if there is none
date: {today}
original: {language}                          # the language of this file; the other five are its translations
submitted_by: secretary-general       # a key of content/register/offices.yaml, or {{text: …}}
title: {title}

purpose: |
  What the document is for, in a sentence or two. A citation is a key of the register: [@pp-140].
action:
  note: this document                 # note, approve, consider, endorse, adopt; or a text after "action: |"
strategic_plan: [partnerships]        # keys of content/register/vocabulary.yaml, or a text
financial_implications: {{within_budget: {period}}}
references:                           # keys of content/register/instruments.yaml, or {{text: …}}
  - pp-140

numbering: {{headings: arabic, paragraphs: none}}

sections:
  - id: introduction                  # never changes: translations and links find the section by it
    heading: Introduction
    body: |
      Ordinary Markdown: **bold**, *italic*, [links](https://www.itu.int), lists, tables, footnotes.[^example]

      [^example]: The text of a footnote stands in the same field.
"""


@click.group()
def command() -> None:
    """Begin a project, a session or a document."""


@command.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def project(folder: Path) -> int:
    """Begin a project in FOLDER: the template, the register, its words in six languages."""
    brought = starter()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror}", "name another folder") from error
    if any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty", "name a folder that does not exist yet")
    shutil.copytree(brought / TEMPLATES, folder / TEMPLATES)
    shutil.copytree(brought / REGISTER, folder / REGISTER)
    for tag in LANGUAGES:
        for name in ("interface", "register"):
            source = brought / "locales" / tag / "LC_MESSAGES" / f"{name}.po"
            if source.exists():
                target = folder / "locales" / tag / "LC_MESSAGES" / source.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    click.echo(f"wrote {folder}; next: councilgen --workspace {folder} new session C27")
    return 0


@command.command()
@click.argument("code")
@click.option("--name", help="such as Council 2027")
@click.option("--place", default="geneva", help="a key of content/register/places.yaml")
@click.option("--start", type=click.DateTime(["%Y-%m-%d"]), help="the first day")
@click.option("--end", type=click.DateTime(["%Y-%m-%d"]), help="the last day")
@click.pass_obj
def session(root: Path, code: str, name: str | None, place: str, start: object, end: object) -> int:
    """Begin a session, such as C27."""
    workspace = DiskWorkspace(root)
    if not re.fullmatch(r"[A-Z]+\d{2,4}", code):
        raise UsageError(f"{code} is not the code of a session", "write capitals and a year, such as C27")
    year = f"20{code[-2:]}"
    first = str(start or f"{year}-01-01")[:10]
    last = str(end or first)[:10]
    called = " ".join((name or f"Council {year}").split())
    text = _SESSION.format(
        code=code, name=called, quoted=_quoted(called), place=place, start=first, end=last, year=year
    )  # fmt: skip
    return _write(workspace, f"{CONTENT}/{code.lower()}/session.yaml", text)


@command.command()
@click.argument("number")
@click.argument("title", default="Title of the document")
@click.option("--name", help="the file's name; made from the title by default")
@click.option("--original", type=click.Choice(tuple(LANGUAGES)), default="en", help="the language of the file")
@click.pass_obj
def document(root: Path, number: str, title: str, name: str | None, original: str) -> int:
    """Begin a document with a NUMBER, such as C26/17."""
    workspace = DiskWorkspace(root)
    symbol = Symbol.parse(number)
    if symbol is None:
        raise UsageError(f"{number} is not a document number", "write one such as C26/17 or C26/INF/3")
    if UNPRINTABLE.search(title):
        raise UsageError("the title has a control character", "write it without")
    folder = f"{CONTENT}/{_folder(workspace, symbol.session)}"
    slug = _slug(name or title) or _slug(number)
    title = " ".join(title.split())  # of one line, as a title and a comment are
    today = date.today().isoformat()  # noqa: DTZ011, TID251  # a proposal to the author, who changes it
    period = f"{today[:4]}-{int(today[:4]) + 1}"
    text = _DOCUMENT.format(
        symbol=symbol, heading=title, title=_quoted(title), language=original, today=today, period=period
    )
    return _write(workspace, f"{folder}/{slug}.yaml", text)


def _folder(workspace: DiskWorkspace, code: str) -> str:
    """Return the folder of a session."""
    from councilgen.load.project import load

    for loaded in load(workspace).sessions:
        if loaded.session.code == code:
            return loaded.session.folder
    raise UsageError(f"there is no session {code}", f"make it first: councilgen new session {code}")


def _slug(text: str) -> str:
    """Return `text` as the name of a file; empty where it has no Latin letter or digit."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if re.search(r"[:#\"'\[\]{}&*!|>%@`]|^[-?\s]|\s$", text) else text


def _write(workspace: DiskWorkspace, path: str, text: str) -> int:
    """Write a new file; one that is there is never touched."""
    file = workspace.root / path
    if file.exists():
        raise UsageError(f"{path} is there already", "choose another name")
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(text)
    click.echo(f"wrote {path}")
    return 0
