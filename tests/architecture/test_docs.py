"""What the documentation says is so: its examples are read, its names exist, its generated pages are up to date."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from councilgen.cli.main import cli

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
WRITTEN = [page for page in PAGES if page.parent.name != "checks"]  # by people
UNTRANSLATED = ("CG203", "CG204")
_FENCE = re.compile(r"^(````?)(\w*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (content/\S+\.yaml)\b")
_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?!https?:|mailto:)([^)\s]*)\)")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def fences(page: Path, language: str) -> list[str]:
    """Return what stands in the fenced blocks of a page that name a language."""
    return [content for _fence, name, content in _FENCE.findall(page.read_text(encoding="utf-8")) if name == language]


def prose(page: Path) -> str:
    """Return the text of a page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


# -------------------------------------------------------------------------------------------------------- architecture


@pytest.mark.parametrize("page", WRITTEN, ids=[page.relative_to(ROOT).as_posix() for page in WRITTEN])
def test_modules_that_a_page_names_are_there(page: Path) -> None:
    """`councilgen.load.nodes` can be imported; `load/nodes.py` and `src/councilgen/cli` are files and folders."""
    text = prose(page)
    for name in set(re.findall(r"`(councilgen(?:\.[a-z_]+)+)`", text)):
        importlib.import_module(name)
    for name in set(re.findall(r"`([a-z0-9_]+(?:/[a-z0-9_]+)+\.py)`", text)):
        assert (ROOT / "src/councilgen" / name).is_file() or (ROOT / name).is_file(), name
    for name in set(re.findall(r"`((?:src|docs|tests|templates|script|content|requirements)/[\w./-]+)`", text)):
        if not re.search("NAME|CODE", name):
            assert (ROOT / name).exists(), name


def test_doors_are_all_named() -> None:
    """The table of doors names every module that imports a third-party package, but for the command line's."""
    door = re.compile(
        r"^\s*(?:from|import) (?:yaml|PIL|markdown_it|mdit_py_plugins|polib|babel|jinja2|markupsafe|lxml|fontTools"
        r"|typst|pikepdf|msgspec|pebble|distributed|pygls|lsprotocol|watchfiles)\b",
        re.MULTILINE,
    )
    table = (DOCS / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Doors")[2].partition("\n## ")[0]
    package = ROOT / "src/councilgen"
    found = {
        path.relative_to(package).as_posix() for path in package.rglob("*.py") if door.search(path.read_text("utf-8"))
    }
    assert set(re.findall(r"`([a-z0-9_/]+\.py)`", table)) == found


# ----------------------------------------------------------------------------------------------- rules, commands, links


def test_pages_of_the_rules_are_up_to_date() -> None:
    """`script/make-docs` would change nothing."""
    made = subprocess.run(
        [sys.executable, ROOT / "script/make-docs", "--check"], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, f"run script/make-docs: {made.stdout}{made.stderr}"


def test_readme_names_just_the_commands_that_there_are() -> None:
    """The table of commands has every command with options that it takes, and no other."""
    rows = re.findall(r"^\| `councilgen ([^`]+)` \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    named = {}
    for row in rows:
        words = re.sub(r"[\[\]]", " ", row).split()
        name = " ".join(words[: 2 if words[0] in ("new", "cache", "catalog", "manifest") else 1])
        named[name] = {word for word in words if word.startswith("-")}
    there = commands(cli, "")
    assert named.keys() == there.keys()
    for name, options in named.items():
        assert options <= there[name], name


def commands(group: click.Group, before: str) -> dict[str, set[str]]:
    """Return the options of every command below a group, by the words that call it."""
    found: dict[str, set[str]] = {}
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= commands(command, f"{before}{name} ")
        else:
            found[before + name] = {option for parameter in command.params for option in parameter.opts}
    return found


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    """A relative link leads to a file, and to a heading of it where it names one."""
    for target in _LINK.findall(_CODE.sub("", prose(page))):
        file, _hash, heading = target.partition("#")
        found = (page.parent / file).resolve() if file else page
        assert found.exists(), target
        if heading:
            assert heading in headings(found), target


def headings(page: Path) -> set[str]:
    """Return the names that GitHub gives to the headings of a page."""
    lines = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}
