"""The files for continuous integration that others copy: judged by those who will read them, their commands parsed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from councilgen.cli.main import cli

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / "docs/ci/github-actions.yml"
GITLAB = ROOT / "docs/ci/gitlab-ci.yml"
CONFIG = ROOT / "docs/ci/pre-commit-config.yaml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
WORKFLOWS = [GITHUB, *sorted(ROOT.glob(".github/workflows/*.yml"))]
FILES = [*WORKFLOWS, GITLAB, CONFIG, HOOKS]
PAGES = [ROOT / "docs/ci.md", *sorted(ROOT.glob("docs/ci/*.md")), ROOT / "docs/translators.md"]
# Commands of a page that stand by themselves.
FENCE = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What a variable of the shell stands for, where not any word will do.
SHELL = re.compile(r"\$\{?(\w+)\}?")
VARIABLES = {"SHARD": "3/8", "CI_NODE_INDEX": "3", "CI_NODE_TOTAL": "8"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def pairs(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    """Yield every mapping of a YAML tree."""
    if isinstance(node, yaml.MappingNode):
        yield node
        for key, value in node.value:
            yield from pairs(key)
            yield from pairs(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from pairs(value)


# -------------------------------------------------------------------------------------------------------------- judges


def judged(path: Path, judge: str) -> str:
    """Return what a judge says against a file: a schema by its name, or a word of pre-commit's; nothing, if it is good.

    The schemas are those of SchemaStore and of GitLab, which travel with check-jsonschema.
    """
    command: list[str | Path] = [sys.executable, "-m"]
    if judge.startswith("validate-"):
        command += ["pre_commit", judge]
    else:
        transform = ["--data-transform", "gitlab-ci"] if judge == "gitlab-ci" else []
        command += ["check_jsonschema", "--builtin-schema", f"vendor.{judge}", *transform]
    ran = subprocess.run([*command, path], capture_output=True, text=True, check=False)
    return f"{ran.stdout}{ran.stderr}" if ran.returncode else ""


JUDGES = [
    *((path, "github-workflows") for path in WORKFLOWS), (GITLAB, "gitlab-ci"), (HOOKS, "validate-manifest"),
    (CONFIG, "validate-config"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "judge"), JUDGES, ids=[named(path) for path, _judge in JUDGES])
def test_files_are_what_their_hosts_read(path: Path, judge: str) -> None:
    """Each by the judge of its kind."""
    assert judged(path, judge) == ""


@pytest.mark.parametrize(
    ("path", "judge", "key"),
    [
        (GITHUB, "github-workflows", "jobs:"), (GITLAB, "gitlab-ci", "script:"), (HOOKS, "validate-manifest", "entry:"),
        (CONFIG, "validate-config", "rev:"),
    ],
)  # fmt: skip
def test_the_judges_see_faults(path: Path, judge: str, key: str, tmp_path: Path) -> None:
    """A judge that says nothing must not be taken for praise."""
    bad = tmp_path / "bad.yml"
    bad.write_text(path.read_text("utf-8").replace(key, "scrpt:"))
    assert judged(bad, judge)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_scripts_are_shell(path: Path) -> None:
    """Read by the shell that runs them, each line by itself."""
    for line in scripts(path):
        ran = subprocess.run(["bash", "-n", "-c", line], capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, ""), line


@pytest.mark.parametrize("path", FILES, ids=named)
def test_files_are_plain_yaml(path: Path) -> None:
    """No key twice, no tab, no space at the end of a line, no line that is too long to read."""
    text = path.read_text("utf-8")
    node = yaml.compose(text, yaml.SafeLoader)
    assert node is not None
    for mapping in pairs(node):
        keys = [key.value for key, _value in mapping.value]
        assert len(keys) == len(set(keys)), keys
    assert text.endswith("\n")
    assert not [line for line in text.splitlines() if "\t" in line or line != line.rstrip() or len(line) > 120]


def test_hooks_that_are_asked_for_are_there() -> None:
    """The example names the hooks of this repository, and all of them."""
    (repository,) = yaml.safe_load(CONFIG.read_text("utf-8"))["repos"]
    there = {hook["id"] for hook in yaml.safe_load(HOOKS.read_text("utf-8"))}
    assert {hook["id"] for hook in repository["hooks"]} == there


def test_jobs_may_do_no_more_than_they_must() -> None:
    """A workflow names its rights, and puts no text of others into a script."""
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        assert workflow["permissions"] == {"contents": "read"}
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        assert all(len(step.keys() & {"run", "uses"}) == 1 for step in steps)
        assert not [step["run"] for step in steps if "${{" in step.get("run", "")]


# ------------------------------------------------------------------------------------------------------------ commands


def scripts(path: Path) -> Iterator[str]:
    """Yield the shell lines of a pipeline or of hooks."""

    def below(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("run", "entry"):
                    yield from str(inner).splitlines()
                elif key in ("script", "before_script"):
                    yield from (line for each in inner for line in str(each).splitlines())
                else:
                    yield from below(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from below(inner)

    return below(yaml.safe_load(path.read_text("utf-8")))


def commands(path: Path) -> Iterator[str]:
    """Yield every command of councilgen's that a file names."""
    if path.suffix == ".md":
        text = path.read_text("utf-8")
        lines = re.findall(r"`((?:\S*/)?councilgen [^`…]+)`", text)
        lines += [line for block in FENCE.findall(text) for line in block.splitlines()]
    else:
        lines = list(scripts(path))
    for line in lines:
        words = shlex.split(line)
        for at, word in enumerate(words):
            if word == "councilgen" or word.endswith("/councilgen"):
                yield " ".join(shlex.quote(found) for found in ["councilgen", *words[at + 1 :]])
                break


COMMANDS = sorted({(named(path), line) for path in (*FILES, *PAGES) for line in commands(path)})


def parsed(words: list[str]) -> None:
    """Parse the words of a command as the program does, without running it; raise what it would say."""
    command: click.Command = cli
    context = cli.make_context("councilgen", list(words))
    while isinstance(command, click.Group):
        _name, found, rest = command.resolve_command(context, [*context._protected_args, *context.args])
        assert found is not None
        command = found
        # The name of a command stands for it; only what follows a name must be all that the command wants.
        named_only = not rest and not isinstance(found, click.Group)
        context = found.make_context(found.name, rest, parent=context, resilient_parsing=named_only)


def test_there_are_commands_to_look_at() -> None:
    """Each of the files has some, but the list of hooks that are wanted."""
    assert {name for name, _line in COMMANDS} >= {named(path) for path in (*FILES, *PAGES)} - {named(CONFIG)}


@pytest.mark.parametrize(("file", "line"), COMMANDS, ids=[f"{file} {line}" for file, line in COMMANDS])
def test_commands_can_be_given(file: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command, argument and option is one that the program takes; shell variables are any words."""
    words = [
        SHELL.sub(lambda variable: VARIABLES.get(variable[1], variable[0]), word) for word in shlex.split(line)[1:]
    ]
    monkeypatch.chdir(tmp_path)
    for read in (word for word in words if word.endswith((".xlf", ".tmx"))):  # the program asks whether they are there
        Path(read).parent.mkdir(parents=True, exist_ok=True)
        Path(read).touch()
    parsed(words)


def test_a_wrong_command_is_noticed() -> None:
    """Of the kinds that a page could have."""
    for line in ("chekc", "check --formt github", "check --format githb", "catalog update --chek", "catalog upd"):
        with pytest.raises(click.UsageError):
            parsed(line.split())
