"""An editor with the usual extension for YAML, and nothing of ours, knows the format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import run
from judges import yaml_server

pytestmark = [
    pytest.mark.judge,
    pytest.mark.skipif(bool(yaml_server.available()), reason=yaml_server.available() or ""),
]
ROOT = Path(__file__).parents[2]
START = "document: C27/1\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with a document of every kind, as the commands make them."""
    folder = tmp_path_factory.mktemp("editor") / "project"
    run("new", "project", str(folder), folder=folder.parent)
    run("new", "session", "C27", "--start", "2027-06-08", "--end", "2027-06-18", folder=folder)
    for number, kind in enumerate(("report", "chair-report", "contribution", "information", "draft-resolution"), 1):
        made = run("new", "document", f"C27/{number}", kind, "--kind", kind, folder=folder)
        assert made.code == 0, made.err
    return folder


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[yaml_server.Server]:
    """Return a server that works on the project."""
    with yaml_server.Server(project) as found:
        yield found


def test_a_new_project_has_nothing_underlined(project: Path, server: yaml_server.Server) -> None:
    """Every file of the content, the register among it."""
    files = sorted((project / "content").rglob("*.yaml"))
    assert len(files) == 13
    for file in files:
        assert server.faults(file.relative_to(project).as_posix(), file.read_text("utf-8")) == [], file.name


def test_the_project_in_the_repository_has_nothing_underlined() -> None:
    """Its files name no schema; the settings of the folder do."""
    with yaml_server.Server(ROOT) as found:
        for file in sorted((ROOT / "content").rglob("*.yaml")):
            assert found.faults(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) == [], file.name


@pytest.mark.parametrize(
    ("name", "right", "wrong", "said"),
    [
        ("report", "title:", "titel:", 'Missing property "title".'),
        ("report", "original: en", "original: de", 'Value is not accepted. Valid values: "ar"'),
        ("report", "sections:", "preamble: []\nsections:", "Property preamble is not allowed."),
        ("draft-resolution", "operative:", "sections:", 'Missing property "operative".'),
    ],
)
def test_what_is_wrong_in_shape_is_underlined(
    project: Path, server: yaml_server.Server, name: str, right: str, wrong: str, said: str
) -> None:
    """As it is typed."""
    text = (project / f"content/c27/{name}.yaml").read_text("utf-8")
    found = server.faults(f"content/c27/{name}-{right.partition(':')[0]}.yaml", text.replace(right, wrong))
    assert any(message.startswith(said) for message in found), found


@pytest.mark.parametrize(
    ("file", "text", "offered"),
    [
        ("content/c27/a.yaml", START + "|", ("agenda_item", "sections", "preamble")),
        ("content/c27/b.yaml", START + "original: |", ("ar", "zh", "en", "fr", "ru", "es")),
        ("content/c27/c.yaml", START + "kind: |", ("report", "draft-resolution")),
        ("content/c27/d.yaml", START + "submitted_by: |", ("secretary-general",)),
        ("content/c27/e.yaml", START + "references:\n  - |", ("pp-140", "unga-70-125")),
        ("content/c27/f.yaml", START + "strategic_plan: [|]", ("partnerships",)),
        ("content/c27/g.yaml", START + "action: {note: |}", ("this document", "this report")),
        ("content/c28/session.yaml", "place: |", ("geneva", "bucharest")),
        ("content/register/instruments.yaml", "pp-1:\n  body: |", ("pp", "council")),
    ],
)
def test_keys_and_words_are_offered(server: yaml_server.Server, file: str, text: str, offered: tuple[str, ...]) -> None:
    """Those of the format, and those of the project's register."""
    found = server.completions(file, text)
    assert set(offered) <= set(found)
