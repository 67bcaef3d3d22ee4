"""`councilgen new` for every kind of document, in a project as it makes it, and on a terminal where it asks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.project import contents, write
from cli.running import run
from cli.terminal import typed

ROOT = Path(__file__).parents[2]
DAYS = ("--start", "2027-06-08", "--end", "2027-06-18")
KINDS = ("report", "chair-report", "contribution", "information", "draft-resolution")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with a session."""
    folder = tmp_path_factory.mktemp("kinds") / "project"
    assert run("new", "project", str(folder), folder=folder.parent).code == 0
    assert run("new", "session", "C27", *DAYS, folder=folder).code == 0
    return folder


@pytest.fixture
def fresh(begun: Path, tmp_path: Path) -> Path:
    """Return a copy of it for a test alone."""
    return Path(shutil.copytree(begun, tmp_path / "project"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("catalogs", [False, True], ids=["without catalogs", "with empty catalogs"])
def test_every_kind_builds_at_once_in_all_languages(fresh: Path, tmp_path: Path, kind: str, catalogs: bool) -> None:
    """Of faults there are none but what waits for a translation."""
    made = run("new", "document", "C27/5", "A title", "--kind", kind, folder=fresh)
    assert (made.code, made.out) == (0, "wrote content/c27/a-title.yaml\n")
    if catalogs:
        assert run("catalog", "update", folder=fresh).code == 0
    checked = run("check", folder=fresh)
    assert checked.code == 0
    assert {line.rpartition(" ")[2] for line in checked.err.splitlines() if ": warning: " in line} == {"[CG203]"}
    built = run("build", "-j", "1", "-f", "docx,html", "-o", str(tmp_path / "out"), folder=fresh)
    assert built.code == 0
    assert len(list((tmp_path / "out/c27").glob("*/C27-5-*.*"))) == 12


def test_kinds_differ_on_the_page(fresh: Path, tmp_path: Path) -> None:
    """Author line, heading and fields are those of the kind."""
    for number, kind in enumerate(KINDS, 1):
        run("new", "document", f"C27/{number}", kind, "--kind", kind, folder=fresh)
    assert run("build", "-j", "1", "-l", "en,fr", "-f", "html", "-o", str(tmp_path), folder=fresh).code == 0
    page = {kind: (tmp_path / f"c27/en/C27-{at}-E.html").read_text("utf-8") for at, kind in enumerate(KINDS, 1)}
    assert "Report by the Secretary-General" in page["report"]
    assert "Report by the Chair of the Council Working Group" in page["chair-report"]
    assert "Contribution by a Member State" in page["contribution"]
    assert "Note by the Secretary-General" in page["information"]
    assert "Draft resolution submitted by the Secretary-General" in page["draft-resolution"]
    asked = [kind for kind in KINDS if "Action required by the Council" in page[kind]]
    assert asked == ["report", "chair-report", "contribution"]
    assert [kind for kind in KINDS if "INFORMATION DOCUMENT" in page[kind]] == ["information"]
    assert [kind for kind in KINDS if "DRAFT RESOLUTION" in page[kind]] == ["draft-resolution"]
    assert [kind for kind in KINDS if "ANNEX" in page[kind]] == ["chair-report"]
    french = (tmp_path / "c27/fr/C27-5-F.html").read_text("utf-8")
    assert "PROJET DE RÉSOLUTION" in french
    assert "Le Conseil," in french


def test_a_register_that_lacks_things_gives_a_document_without_faults(tmp_path: Path) -> None:
    """The skeleton names what this very project has."""
    write(tmp_path, {"content/register/places.yaml": "oslo: Oslo\n"})
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    assert run("new", "session", "C27", *DAYS, folder=tmp_path).code == 0
    for number, kind in enumerate(KINDS, 1):
        made = run("new", "document", f"C27/{number}", kind, "--kind", kind, folder=tmp_path)
        assert made.code == 0, made.err
    checked = run("check", folder=tmp_path)
    assert checked.code == 0, checked.err


def test_a_project_has_what_editors_and_git_need(begun: Path) -> None:
    """As this repository has it; the schemas offer the keys of the project."""
    assert {path for path in contents(begun) if path.startswith(".")} == {
        ".editorconfig", ".gitignore", ".vscode/extensions.json", ".vscode/settings.json",
    }  # fmt: skip
    for path in (".vscode/extensions.json", ".vscode/settings.json", "schemas/document.json", "schemas/session.json"):
        assert (begun / path).read_bytes() == (ROOT / path).read_bytes(), path
    assert run("schema", "--write", folder=begun).out == ""


def test_a_project_is_begun_beside_git_and_nothing_else(tmp_path: Path) -> None:
    """A folder that `git init` made is empty enough."""
    write(tmp_path, {"p/.git/config": "", "q/.git/config": "", "q/notes.txt": "mine"})
    assert run("new", "project", str(tmp_path / "p"), folder=tmp_path).code == 0
    assert run("new", "project", str(tmp_path / "q"), folder=tmp_path).code == 2
    assert contents(tmp_path / "q").keys() == {".git/config", "notes.txt"}


@pytest.mark.parametrize("words", [("C27/1", "Again"), ("C27/8", "Taken")], ids=["file", "number"])
def test_what_is_there_stays(fresh: Path, words: tuple[str, str]) -> None:
    """Neither a file nor a number is used again."""
    run("new", "document", "C27/7", "Again", folder=fresh)
    run("new", "document", "C27/8", "Other", folder=fresh)
    before = contents(fresh)
    assert run("new", "document", *words, folder=fresh).code == 2
    assert contents(fresh) == before


def test_it_asks_on_a_terminal(tmp_path: Path) -> None:
    """From nothing to a document; return takes what is proposed, and a wrong answer is asked for again."""
    project = typed("new", "project", folder=tmp_path, answers=("ours",))
    assert project.code == 0
    assert "Folder of the project [council]: " in project.out
    folder = tmp_path / "ours"
    session = typed(
        "new", "session", folder=folder,
        answers=("c27", "C27", "", "atlantis", "geneva", "June", "2027-06-08", "2027-06-01", "2027-06-18", ""),
    )  # fmt: skip
    assert session.code == 0, session.out
    for said in (
        "c27 is not the code of a session", "Name [Council 2027]: ", "there is no place 'atlantis'",
        "'June' is no day; write year-month-day", "2027-06-01 is before the first day, 2027-06-08",
        "Web site [https://council.itu.int/2027]: ", "wrote content/c27/session.yaml",
    ):  # fmt: skip
        assert said in session.out
    document = typed(
        "new", "document", folder=folder,
        answers=("memo", "information", "", "  ", "Facts and figures", "", "PL 1", "xx", "fr"),
    )  # fmt: skip
    assert document.code == 0, document.out
    for said in ("there is no kind of document 'memo'", "Number [C27/INF/1]: ", "the text is empty",
                 "[secretary-general]: ", "there is no language 'xx'"):  # fmt: skip
        assert said in document.out
    text = (folder / "content/c27/facts-and-figures.yaml").read_text("utf-8")
    for written in ("document: C27/INF/1 ", "agenda_item: PL 1\n", "original: fr ", "kind: information "):
        assert written in text
    assert run("check", folder=folder).code == 0
    assert "Number [C27/INF/2]: " in typed("new", "document", folder=folder, answers=("information",) + ("",) * 6).out


def test_a_terminal_is_left_alone_where_everything_is_said(begun: Path, tmp_path: Path) -> None:
    """A command with its arguments asks nothing, here or in a script."""
    folder = Path(shutil.copytree(begun, tmp_path / "project"))
    made = typed("new", "document", "C27/3", "A title", folder=folder, answers=())
    assert made.out == "wrote content/c27/a-title.yaml\n"


def test_who_goes_away_leaves_nothing(begun: Path, tmp_path: Path) -> None:
    """The end of input ends the questions."""
    folder = Path(shutil.copytree(begun, tmp_path / "project"))
    before = contents(folder)
    left = typed("new", "document", folder=folder, answers=("report", "\x04"))
    assert left.code == 130
    assert contents(folder) == before
