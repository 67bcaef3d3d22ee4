"""docs/authors.md: its examples are files that build, and what it has its reader type works as it says."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from cli.running import run
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace
from documentation.examples import ROOT, files, filled, on_disk, shown
from documentation.walk import Change, Command, shell, steps, walk

PAGE = (ROOT / "docs/authors.md").read_text("utf-8")
UNTRANSLATED = ("CG203", "CG204")


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_a_page_shows_the_examples_as_they_are(page: Path) -> None:
    """`script/make-docs` would change nothing."""
    text = page.read_text("utf-8")
    assert filled(text) == text, "run script/make-docs"


def test_the_page_shows_all_examples_and_nothing_else_of_the_format() -> None:
    """No YAML, Markdown or CSV on the page is only typed into it."""
    there = {f"docs/examples/{path}" for path in files() if path.startswith(("content/c2", "docs"))}
    assert {path for path in there if not path.endswith(".png")} == shown(PAGE)
    fenced = re.findall(r"^(.*)\n````?(?:yaml|markdown|csv)$", PAGE, re.MULTILINE)
    assert all(line.startswith("<!-- docs/examples/") for line in fenced)


def test_the_examples_have_no_fault() -> None:
    """They can be built in all six languages; what waits for its translation may wait."""
    faults = examine(MemoryWorkspace(dict(files())), compose=True)
    assert [fault for fault in faults if fault.rule.code not in UNTRANSLATED] == []


def test_the_faults_that_are_shown_are_shown_so(tmp_path: Path) -> None:
    """The block under "Faults" is what `councilgen check` says."""
    on_disk(tmp_path)
    document = tmp_path / "content/c27/progress.yaml"
    text = document.read_text("utf-8").replace("agenda_item:", "agenda-item:").replace("04-20", "04-31")
    document.write_text(text, "utf-8")
    block = re.search(r"^## Faults\n\n```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert block is not None
    said = run("check", folder=tmp_path).err
    *lines, last = block[1].splitlines(keepends=True)
    assert said.startswith("".join(lines))
    assert last == "2 errors\n"
    assert said.splitlines()[-1].startswith("2 errors")


@pytest.mark.slow
def test_every_step_works_as_typed(tmp_path: Path) -> None:
    """From an empty folder to a document in six languages, in Word and as PDF.

    All but the installing, which needs the network and is what this very test runs in.
    """
    found = list(steps(PAGE))
    assert sum(isinstance(step, Command) for step in found) >= 8
    assert sum(isinstance(step, Change) for step in found) >= 4
    folder = tmp_path / "empty"
    folder.mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    walk(PAGE, folder, shell(tmp_path, environment))
    built = folder / "council/build/c27"
    assert len(list(built.glob("*/C27-5-*.docx"))) == len(list(built.glob("*/C27-5-*.pdf"))) == 6
    assert "Progrès du groupe de travail" in (built / "fr/C27-5-F.html").read_text("utf-8")


def test_a_page_that_says_otherwise_is_found_out(tmp_path: Path) -> None:
    """An answer that is not given, and a line that is not there."""
    environment = shell(tmp_path, {"PATH": os.environ["PATH"]})
    for page in ("```console\n$ echo one\ntwo\n```\n", "```console\n$ false\n```\n", "```diff\n--- x\n-a\n+b\n```\n"):
        (tmp_path / "work").mkdir(exist_ok=True)
        (tmp_path / "work/x").write_text("c\n", "utf-8")
        with pytest.raises(AssertionError):
            walk(page, tmp_path / "work", environment)
    walk(
        "```console\n$ printf 'a\\nb\\nc\\n'\na\n…\nc\n```\n```diff\n--- x\n-c\n+d\n```\n",
        tmp_path / "work",
        environment,
    )
    assert (tmp_path / "work/x").read_text("utf-8") == "d\n"
