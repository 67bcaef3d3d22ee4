"""`councilgen catalog prefill`: what exists already goes into the catalogs."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from cli.project import contents, write
from cli.running import run
from cli.test_catalog import TEXT, TWO, project_with, translate

SECOND = "locales/fr/LC_MESSAGES/t26/second.po"
WORDS = {"A title": "Un titre", "First": "Premier", "Text.": "Texte."}
MEMORY = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en"
 srclang="en" datatype="plaintext"/><body>
<tu><tuv xml:lang="en-GB"><seg>Another text altogether.</seg></tuv><tuv xml:lang="fr-CH"><seg>Un autre.</seg></tuv></tu>
</body></tmx>
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project of two documents, one of them in French."""
    second = TEXT.replace("T26/1", "T26/2").replace("Text.", "Text.\n\n      Another text altogether.")
    project_with(tmp_path, TWO, {"content/t26/second.yaml": second})
    run("catalog", "update", folder=tmp_path)
    translate(tmp_path, **WORDS)
    run("catalog", "update", folder=tmp_path)
    return tmp_path


def _entries(root: Path) -> dict[str, tuple[str, bool, str]]:
    found = polib.pofile(str(root / SECOND))
    return {entry.msgid: (entry.msgstr, entry.fuzzy, entry.tcomment) for entry in found}


def test_a_second_document_is_filled_from_the_first(root: Path) -> None:
    """Only its catalog changes; a second run finds nothing more to do, and the catalogs are up to date."""
    before = contents(root)
    ran = run("catalog", "prefill", "-l", "fr", folder=root)
    assert (ran.code, ran.out.splitlines()) == (
        0, [f"{SECOND}: 3 taken, 0 adapted, 0 suggested, 1 left", "1 catalogs got translations"],
    )  # fmt: skip
    assert {name for name, hashed in contents(root).items() if before.get(name) != hashed} == {SECOND}
    assert _entries(root)["Text."] == ("Texte.", False, "from t26/doc")
    assert run("catalog", "prefill", folder=root).out == "0 catalogs got translations\n"
    assert run("catalog", "update", "--check", folder=root).code == 0


def test_a_memory_is_asked_too(root: Path) -> None:
    """Of any tool; its languages may say more than ours."""
    write(root, {"memory.tmx": MEMORY})
    memory = str(root / "memory.tmx")
    ran = run("catalog", "prefill", "T26/2", "--tmx", memory, "--tmx", memory, folder=root)
    assert f"{SECOND}: 3 taken, 0 adapted, 1 suggested, 0 left\n" in ran.out
    assert _entries(root)["Another text altogether."] == ("Un autre.", True, "from memory.tmx:4 (100 %)")


def test_a_dry_run_writes_nothing(root: Path) -> None:
    """And says the same."""
    before = contents(root)
    ran = run("catalog", "prefill", "t26/second", "--dry-run", folder=root)
    assert ran.out.splitlines()[-1] == "1 catalogs would get translations"
    assert contents(root) == before
    assert run("catalog", "prefill", "t26/doc", folder=root).out == "0 catalogs got translations\n"


@pytest.mark.parametrize("data", ["junk", '<!DOCTYPE t [<!ENTITY a "b">]><tmx>&a;</tmx>', "<xliff/>", ""])
def test_a_memory_that_is_none_stops_it(data: str, root: Path) -> None:
    """Nothing is written, though the catalogs alone would have had something."""
    write(root, {"memory.tmx": data})
    before = contents(root)
    ran = run("catalog", "prefill", "--tmx", str(root / "memory.tmx"), folder=root)
    assert (ran.code, "memory.tmx:" in ran.err, contents(root) == before) == (1, True, True)


def test_a_review_confirms_what_was_filled_in(root: Path) -> None:
    """The origin goes, the mark comes."""
    run("catalog", "prefill", folder=root)
    run("catalog", "review", "t26/second", "-l", "fr", "--message", "Text", "--by", "A", folder=root)
    found = _entries(root)
    assert found["Text."][2].startswith("reviewed ")
    assert found["First"][2] == "from t26/doc"
