"""Small projects, and the block trees that come of them, as text that a person can read.

The templates are the repository's own; only what the projects say is theirs.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgen.blocks.dump import dump
from councilgen.checks.subject import Subject
from councilgen.languages import Tag
from councilgen.pipeline import examine, read
from councilgen.proofing.proofs import proofs
from councilgen.workspace import MemoryWorkspace

HERE = Path(__file__).parent
PROJECTS = [folder.name for folder in sorted(HERE.iterdir()) if (folder / "content").is_dir()]


def _workspace(folder: Path) -> MemoryWorkspace:
    """Return a project with the repository's templates."""
    templates = HERE.parents[1] / "templates"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    files |= {f"templates/{path.relative_to(templates).as_posix()}": path for path in templates.rglob("*.*")}
    return MemoryWorkspace({name: path.read_bytes() for name, path in files.items()})


def _dumps(workspace: MemoryWorkspace, subject: Subject, language: Tag) -> str:
    return "\n".join(
        dump(proof.edition)
        for loaded in subject.contents.sessions
        for proof in proofs(workspace, subject, loaded, (language,))
    )


@pytest.mark.parametrize("name", PROJECTS)
def test_editions_are_as_expected(name: str, accept: bool) -> None:
    """Every language of a project is laid out as the file in `expected/` shows."""
    workspace = _workspace(HERE / name)
    subject, faults = read(workspace)[0], examine(workspace)
    assert not [fault for fault in faults if fault.severity == "error"]
    for loaded in subject.contents.sessions:
        for language in loaded.session.languages:
            expected = HERE / name / "expected" / f"{loaded.session.folder}-{language}.txt"
            found = _dumps(workspace, subject, language)
            if accept:
                expected.parent.mkdir(exist_ok=True)
                expected.write_text(found, encoding="utf-8")
            assert found == expected.read_text(encoding="utf-8")
