"""`check --fix`, `--diff`, `--select`, `--ignore` and `--profile`, as a person types them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from cli.project import DOCUMENT, TEXT, contents, write
from cli.running import run
from councilgen.mending import writing

SPACED = "A paragraph with a note"
FAULTY = TEXT.replace(SPACED, "A  paragraph : with a note")
SESSION = "content/t26/session.yaml"


@pytest.fixture
def faulty(project: Path) -> Path:
    """Return a project with two faults that can be fixed in one line."""
    write(project, {DOCUMENT: FAULTY})
    return project


def test_safe_fixes_are_written(faulty: Path) -> None:
    """The file says what it should, and nothing is left to be told."""
    ended = run("check", "--fix", folder=faulty)
    assert (ended.code, ended.out) == (0, "no faults\n")
    assert "fixed 2 faults in 1 file" in ended.err
    assert (faulty / DOCUMENT).read_text("utf-8") == TEXT.replace(SPACED, "A paragraph: with a note")


def test_a_second_run_writes_nothing(faulty: Path) -> None:
    """What is fixed stays so."""
    run("check", "--fix", folder=faulty)
    before = contents(faulty / "content")
    ended = run("check", "--fix", folder=faulty)
    assert ended.code == 0
    assert "fixed" not in ended.err
    assert contents(faulty / "content") == before


def test_a_check_says_how_many_can_be_fixed(faulty: Path) -> None:
    """The last line counts them, and each fault names its cure."""
    ended = run("check", folder=faulty)
    assert "= fix: leave one space [safe]" in ended.err
    assert ended.err.endswith("2 warnings; check --fix mends 2 of them\n")


def test_a_difference_is_shown_and_nothing_written(faulty: Path, tmp_path: Path) -> None:
    """`patch` makes of the files what --fix would."""
    before = contents(faulty / "content")
    ended = run("check", "--diff", folder=faulty)
    assert ended.code == 1
    assert "would fix 2 faults in 1 file" in ended.err
    assert contents(faulty / "content") == before
    patch = tmp_path / "fixes.diff"
    patch.write_text(ended.out, encoding="utf-8")
    subprocess.run(["patch", "-s", "-p0", "-i", str(patch)], cwd=faulty, check=True)
    assert run("check", folder=faulty).out == "no faults\n"


def test_no_difference_is_success(project: Path) -> None:
    """A project without faults has nothing to show."""
    assert run("check", "--diff", folder=project) == run("check", "--diff", folder=project)
    assert (run("check", "--diff", folder=project).code, run("check", "--diff", folder=project).out) == (0, "")


def test_line_ends_marks_and_comments_stay(faulty: Path) -> None:
    """A file of another system keeps its line ends, its comments and its lack of a last line end."""
    data = f"# a  comment : kept\n{FAULTY.rstrip()}".replace("\n", "\r\n").encode()
    (faulty / DOCUMENT).write_bytes(b"\xef\xbb\xbf" + data)
    run("check", "--fix", "--ignore", "CG102", folder=faulty)
    wanted = f"# a  comment : kept\n{FAULTY.rstrip()}".replace("A  paragraph : with", "A paragraph: with")
    assert (faulty / DOCUMENT).read_bytes() == b"\xef\xbb\xbf" + wanted.replace("\n", "\r\n").encode()
    run("check", "--fix", folder=faulty)
    assert (faulty / DOCUMENT).read_bytes() == wanted.replace("\n", "\r\n").encode()


def test_unsafe_fixes_are_asked_for(project: Path) -> None:
    """A word that stands twice may be meant."""
    write(project, {DOCUMENT: TEXT.replace(SPACED, "A paragraph with with a note")})
    assert "--unsafe-fixes mends 1 of them" in run("check", folder=project).err
    run("check", "--fix", folder=project)
    assert "with with" in (project / DOCUMENT).read_text("utf-8")
    ended = run("check", "--fix", "--unsafe-fixes", folder=project)
    assert "fixed 1 fault in 1 file" in ended.err
    assert (project / DOCUMENT).read_text("utf-8") == TEXT


def test_rules_can_be_chosen(faulty: Path) -> None:
    """Only what is selected, and not ignored, is shown and fixed; a beginning names all rules that begin so."""
    shown = json.loads(run("check", "--select", "CG24", "--ignore", "CG247", "--format", "json", folder=faulty).out)
    assert [fault["code"] for fault in shown] == ["CG244"]
    run("check", "--fix", "--select", "CG247", folder=faulty)
    assert "A paragraph : with" in (faulty / DOCUMENT).read_text("utf-8")


def test_paths_can_be_chosen(faulty: Path) -> None:
    """Only files that are named are touched."""
    run("check", "--fix", str(faulty / SESSION), folder=faulty)
    assert (faulty / DOCUMENT).read_text("utf-8") == FAULTY


def test_a_rule_that_is_none_is_told(project: Path) -> None:
    """A code that no rule has is wrong usage, with the cure."""
    ended = run("check", "--select", "CG999", folder=project)
    assert ended.code == 2
    assert "no rule has the code CG999" in ended.err
    assert "= help:" in ended.err


@pytest.mark.parametrize("options", [("--fix", "--diff"), ("--unsafe-fixes",)])
def test_options_that_contradict_each_other(project: Path, options: tuple[str, ...]) -> None:
    """Nobody has to guess what they would do."""
    assert run("check", *options, folder=project).code == 2


def test_the_profile_of_a_house_can_be_tried(project: Path) -> None:
    """A run holds texts to another house than session.yaml names."""
    write(project, {DOCUMENT: TEXT.replace("A paragraph", 'A "paragraph"')})
    assert run("check", folder=project).code == 0
    ended = run("check", "--profile", "un", folder=project)
    assert "CG240" in ended.err
    assert run("check", folder=project).out == "no faults\n"


def test_edits_in_json_can_be_carried_out_as_they_are(project: Path) -> None:
    """The text of an edit is escaped, and its place is that of the characters in the file."""
    text = TEXT.replace("title: A title", 'title: "A \\u00e9 \\"title\\"  here"')
    write(project, {DOCUMENT: text})
    (fault,) = json.loads(run("check", "--format", "json", folder=project).out)
    ((edit,),) = [fix["edits"] for fix in fault["fixes"]]
    lines = text.split("\n")
    line = lines[edit["line"] - 1]
    lines[edit["line"] - 1] = line[: edit["column"] - 1] + edit["text"] + line[edit["end_column"] - 1 :]
    run("check", "--fix", folder=project)
    assert (project / DOCUMENT).read_text("utf-8") == "\n".join(lines)


def test_edits_in_sarif(faulty: Path) -> None:
    """A fault carries its fixes as replacements in the file."""
    log = json.loads(run("check", "--format", "sarif", folder=faulty).out)
    (fix,) = log["runs"][0]["results"][0]["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"].endswith(DOCUMENT)
    assert change["replacements"][0]["insertedContent"] == {"text": ""}


def test_a_file_that_may_not_be_written_is_told(faulty: Path) -> None:
    """It stays as it is, and its faults are still reported."""
    (faulty / DOCUMENT).chmod(0o444)
    ended = run("check", "--fix", folder=faulty)
    assert ended.code == 1
    assert f"{DOCUMENT}: not written: it may not be written" in ended.err
    assert "[CG247]" in ended.err
    assert (faulty / DOCUMENT).read_text("utf-8") == FAULTY


def test_translations_follow_a_text_that_is_mended(project: Path) -> None:
    """What was translated stays translated when a space goes from its original."""
    session = (project / SESSION).read_text("utf-8").replace("[en]", "[en, fr]")
    text = TEXT.replace("title: A title", "title: A  title")
    catalog = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "A  title"\nmsgstr "Un titre"\n'
    file = "locales/fr/LC_MESSAGES/t26/doc.po"
    write(project, {SESSION: session, DOCUMENT: text, file: catalog})
    ended = run("check", "--fix", "--select", "CG247", folder=project)
    assert "fixed 1 fault in 2 files" in ended.err
    assert (project / file).read_text("utf-8") == catalog.replace("A  title", "A title")


# ------------------------------------------------------------------------------------------------- onto the disk


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """Nobody's work is overwritten."""
    (tmp_path / "a.yaml").write_bytes(b"new")
    (refused,) = writing.write(tmp_path, {"a.yaml": (b"old", b"mended")})
    assert refused.why == "it was changed meanwhile"
    assert (tmp_path / "a.yaml").read_bytes() == b"new"


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    """What lies elsewhere is not ours."""
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "outside.yaml").write_bytes(b"old")
    (root / "a.yaml").symlink_to(tmp_path / "outside.yaml")
    (refused,) = writing.write(root, {"a.yaml": (b"old", b"mended")})
    assert "out of the project" in refused.why
    assert (tmp_path / "outside.yaml").read_bytes() == b"old"


def test_a_link_inside_the_project_stays_a_link(tmp_path: Path) -> None:
    """The file that it names is written, with the rights that it had."""
    (tmp_path / "a.yaml").write_bytes(b"old")
    (tmp_path / "a.yaml").chmod(0o640)
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert writing.write(tmp_path, {"b.yaml": (b"old", b"mended"), "a.yaml": (b"old", b"mended")}) == ()
    assert (tmp_path / "b.yaml").is_symlink()
    assert (tmp_path / "a.yaml").read_bytes() == b"mended"
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.yaml", "b.yaml"]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """It is not made anew."""
    (refused,) = writing.write(tmp_path, {"a.yaml": (b"old", b"mended")})
    assert "cannot be written" in refused.why
    assert list(tmp_path.iterdir()) == []
