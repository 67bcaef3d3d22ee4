"""`councilgen new`: what it writes is a project that checks and builds at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.project import contents
from cli.running import run

DAYS = ("--start", "2029-06-05", "--end", "2029-06-15")
TITLES = (
    "Plain title",
    "Title: with a colon",
    'A "quoted" title',
    "It's one",
    "- a dash",
    "# no comment",
    "100%",
    "true",
    "2027",
    "1.10",
    "null",
    "[brackets]",
    "back\\slash",
    "عنوان",
    "标题",
    "*emphasis*",
    "@mention",
    "a # b",
    "~",
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with a session, as the commands make them."""
    folder = tmp_path_factory.mktemp("new") / "project"
    begun = run("new", "project", str(folder), folder=folder.parent)
    assert (begun.code, begun.err) == (0, "")
    session = run(
        "new", "session", "C27", "--name", "Council 2027", "--start", "2027-06-01", "--end", "2027-06-11", folder=folder
    )
    assert (session.code, session.out, session.err) == (0, "wrote content/c27/session.yaml\n", "")
    return folder


def test_a_new_document_checks_and_builds(fresh: Path, tmp_path: Path) -> None:
    """All three formats in all six languages; of faults there are only the missing translations."""
    assert (
        run("new", "document", "C27/900", "A first report", folder=fresh).out
        == "wrote content/c27/a-first-report.yaml\n"
    )
    checked = run("check", folder=fresh)
    assert checked.code == 0
    assert {line.rpartition(" ")[2] for line in checked.err.splitlines() if ": warning: " in line} == {"[CG203]"}
    built = run("build", "-j", "1", "-o", str(tmp_path / "out"), "C27/900", folder=fresh)
    assert built.code == 0
    assert len(list((tmp_path / "out/c27").glob("*/C27-900-*.*"))) == 18


@pytest.mark.parametrize("number", range(len(TITLES)), ids=TITLES)
def test_a_title_is_kept_as_it_was_given(fresh: Path, number: int) -> None:
    """Whatever YAML would make of it without quotes."""
    title = TITLES[number]
    symbol = f"C27/{number + 1}"
    made = run("new", "document", "--name", f"title-{number}", "--", symbol, title, folder=fresh)
    assert made.code == 0, made.err
    listed = run("list", folder=fresh)
    shown = "emphasis" if title == "*emphasis*" else title
    line = next(line for line in listed.out.splitlines() if line.split()[0] == symbol)
    assert line.endswith(f"  {shown}")


@pytest.mark.parametrize(
    "title",
    [
        "two\nlines",
        "tab\tinside",
        "bell\a",
    ],
)
def test_a_title_that_no_document_may_have_is_refused_or_good(fresh: Path, title: str) -> None:
    """What is written can be read again; what cannot is not written."""
    before = contents(fresh)
    made = run("new", "document", "C27/950", title, "--name", "odd", folder=fresh)
    if made.code == 0:
        checked = run("check", "--format", "json", folder=fresh)
        (fresh / "content/c27/odd.yaml").unlink()
        assert '"severity": "error"' not in checked.out
    else:
        assert made.code == 2
        assert contents(fresh) == before


@pytest.mark.parametrize("name", ["Council: extraordinary", "#1", "'quoted'", "Совет 2028"])
def test_the_name_of_a_session_is_kept_as_it_was_given(tmp_path: Path, name: str) -> None:
    """Whatever YAML would make of it without quotes."""
    run("new", "project", str(tmp_path / "p"), folder=tmp_path)
    days = ("--start", "2028-06-06", "--end", "2028-06-16")
    made = run("new", "session", "C28", "--name", name, *days, folder=tmp_path / "p")
    assert made.code == 0
    checked = run("check", "-W", folder=tmp_path / "p")
    assert "error" not in checked.err


@pytest.mark.parametrize("original", ["ar", "zh", "en", "fr", "ru", "es"])
def test_a_document_may_be_written_in_any_language(fresh: Path, original: str) -> None:
    """The other five are its translations."""
    name = f"in-{original}"
    numbers = {"ar": 901, "zh": 902, "en": 903, "fr": 904, "ru": 905, "es": 906}
    made = run("new", "document", f"C27/{numbers[original]}", "T", "--name", name, "--original", original, folder=fresh)
    assert made.code == 0
    found = run("check", folder=fresh).err
    own = f"locales/{original}/LC_MESSAGES/c27/{name}.po"
    assert own not in found
    assert sum(f"/{name}.po:1:1: warning" in line for line in found.splitlines()) == 5


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "session", "c27"), "c27 is not the code of a session"),
        (("new", "session", "C27"), "content/c27/session.yaml is there already"),
        (("new", "document", "27"), "27 is not a document number"),
        (("new", "document", "C99/1"), "there is no session C99"),
        (("new", "document", "C27/1", "--original", "de"), "'de' is not one of"),
        (("new", "session", "C29", "--start", "tomorrow"), "'tomorrow' is no day"),
        (("new", "session", "C29", "--start", "20290101"), "'20290101' is no day"),
        (
            ("new", "session", "C29", "--start", "2029-06-02", "--end", "2029-06-01"),
            "2029-06-01 is before the first day",
        ),
        (("new", "session", "C29", "--place", "atlantis"), "there is no place 'atlantis'"),
        (("new", "session", "C29", *DAYS, "--website", "council"), "'council' is no web address"),
        (("new", "session"), "CODE is missing"),
        (("new", "session", "C29"), "--start is missing"),
        (("new", "session", "C29", "--start", "2029-06-02"), "--end is missing"),
        (("new", "document"), "NUMBER is missing"),
        (("new", "document", "C27/960", "  "), "the text is empty"),
        (("new", "document", "C27/960", "--kind", "memo"), "there is no kind of document 'memo'"),
        (("new", "document", "C27/960", "--submitted-by", "no-such-office"), "the register has no office"),
        (("new", "document", "C27/960", "--agenda-item", "one"), "'one' is not an agenda item"),
        (("new", "document", "C27/960", "--date", "today"), "'today' is no day"),
        (
            ("new", "document", "C27/960", "--kind", "contribution", "--submitted-by", "secretary-general"),
            "has no author line for a document of the kind contribution",
        ),
        (("new", "project"), "FOLDER is missing"),
        (("new", "project", "."), ". is not empty"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_nothing_is_overwritten_or_half_made(
    fresh: Path, words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wrong usage ends with 2 and leaves the project as it was."""
    monkeypatch.chdir(fresh)
    before = contents(fresh)
    wrong = run(*words, folder=fresh)
    assert (wrong.code, wrong.out) == (2, "")
    assert said in wrong.err
    assert contents(fresh) == before
