"""A build in which nothing changed: it looks at everything, says what it said before, and believes no card alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from unittest import mock

import pytest

from cli.project import contents, write
from cli.running import Run, run
from councilgen.pipeline import Outcome, build
from councilgen.press.cache import Cache
from councilgen.press.store import DiskStore
from councilgen.publish.selection import Wanted
from councilgen.workspace import DiskWorkspace
from press.meeting import FAST, catalog, edit, meeting, path, rebuilt
from press.test_damage import DAMAGES

CARDS = ".councilgen/cache/builds"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project, built with a warning; tests change copies of it."""
    root = meeting(tmp_path_factory.mktemp("settled") / "project")
    edit(root, catalog(3), "Un troisième texte.", "")
    assert len(rebuilt(root)) == 12
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project, with its cache."""
    folder = tmp_path / "project"
    shutil.copytree(built, folder)
    return folder


@contextmanager
def _looking_only() -> Iterator[None]:
    with mock.patch("councilgen.publish.plan.Plan", side_effect=AssertionError("a build went all the way")):
        yield


def _said(root: Path, *options: str) -> Run:
    return run(*FAST, *options, folder=root)


def _cards(root: Path) -> list[Path]:
    return sorted(file for file in (root / CARDS).rglob("*") if file.is_file())


def _all_the_way(root: Path, *options: str) -> Run:
    shutil.rmtree(root / CARDS)
    return _said(root, *options)


# ------------------------------------------------------------------------------------------------------- what is said


@pytest.mark.parametrize(
    "options",
    [
        (), ("--explain",), ("--faults", "json"), ("--faults", "sarif"), ("-l", "fr"), ("T26/2",), ("--shard", "1/2"),
        ("--require", "none"), ("content/t26/doc1.yaml", "-l", "en,fr"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_is_said_is_what_a_whole_build_says(options: tuple[str, ...], root: Path) -> None:
    """Files, faults, exit code, report and summary: nothing tells that less was done."""
    beside = ("--summary", str(root / "summary.md"), "--report", f"junit={root / 'report.xml'}")
    told = []
    for again in (_said, _all_the_way, _said):
        before = contents(root / "build")
        ran = again(root, *options, *beside)
        told.append((ran, (root / "summary.md").read_bytes(), (root / "report.xml").read_bytes()))
        (root / "summary.md").unlink()
        assert contents(root / "build") == before
    assert told[0] == told[1] == told[2]
    with _looking_only():
        assert _said(root, *options, *beside) == told[0][0]


def test_warnings_that_fail_fail_again(root: Path) -> None:
    """A build that stops keeps no card, and that of one which did not stop is none of its."""
    for _time in range(2):
        ran = _said(root, "-W")
        assert (ran.code, "nothing was written" in ran.err) == (1, True)
    assert _said(root).code == 0


def test_what_is_found_is_what_was_found(root: Path) -> None:
    """The findings that were kept are equal to those of a whole build, documents and all."""

    def outcome() -> Outcome:
        wanted = Wanted(formats=("docx", "html"))
        return build(DiskWorkspace(root), root / "build", wanted, cache=Cache(DiskStore(root / ".councilgen/cache")))

    with _looking_only():
        looked = outcome()
    shutil.rmtree(root / CARDS)
    whole = outcome()
    assert looked == whole
    assert looked.findings.faults
    assert len(looked.made) == 14


def test_nothing_is_kept_without_a_cache(root: Path) -> None:
    """And nothing of what was kept is used."""
    with pytest.raises(AssertionError), _looking_only():
        _bug(_said(root, "--no-cache"))


def _bug(ran: Run) -> None:
    """Pass on what a command has called its own fault."""
    assert ran.code != 70, ran.err


def test_cards_do_not_pile_up(root: Path) -> None:
    """A project has one card for each thing that is asked for, however often it changes."""
    for number in range(3):
        write(root, {catalog(3): (root / catalog(3)).read_bytes() + f"\n# {number}\n".encode()})
        assert _said(root).code == 0
    assert len(_cards(root)) == 1
    assert _said(root, "-l", "fr").code == 0
    assert len(_cards(root)) == 2


def test_a_card_asks_only_what_its_build_asked(root: Path) -> None:
    """Not what the card before it asked: of a document that has gone nobody would ever cease to ask."""
    (root / path(2)).unlink()
    assert _said(root).code == 0
    (card,) = _cards(root)
    asked = json.loads(card.read_bytes()[64:])["inputs"]
    assert f"read {path(1)}" in asked
    assert f"read {path(2)}" not in asked


# ------------------------------------------------------------------------------------------------------------- outputs


def _other(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b" ")


def _gone(file: Path) -> None:
    file.unlink()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _elsewhere(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.parent / "nothing")


@pytest.mark.parametrize("name", ["en/T26-1-E.docx", "fr/T26-3-F.html", "index.html", "manifest.json"])
@pytest.mark.parametrize("become", [_other, _gone, _elsewhere], ids=["altered", "gone", "a link"])
def test_files_that_do_not_stand_as_they_were_left_are_put_right(
    become: Callable[[Path], None], name: str, root: Path
) -> None:
    """The card of the build holds, the file does not."""
    before = contents(root / "build")
    become(root / "build/t26" / name)
    assert f"wrote {root.resolve()}/build/t26/{name}\n" in _said(root).out
    assert contents(root / "build") == before
    with _looking_only():
        assert _said(root).code == 0


def test_a_folder_in_the_place_of_a_file_is_told_of(root: Path) -> None:
    """As in any build."""
    _folder(root / "build/t26/index.html")
    assert _said(root).code == 2


def test_files_of_earlier_builds_belong_to_the_set(root: Path) -> None:
    """One that has gone goes out of the manifest though it is not what was asked for."""
    for _time in range(2):
        assert _said(root, "T26/2").code == 0
    with _looking_only():
        assert _said(root, "T26/2").code == 0
    (root / "build/t26/en/T26-1-E.html").unlink()
    assert "manifest.json" in "".join(line for line in _said(root, "T26/2").out.splitlines() if "wrote" in line)
    listed = json.loads((root / "build/t26/manifest.json").read_bytes())["files"]
    assert len(listed) == 11
    assert rebuilt(root).keys() == {"T26-1-E.html"}


def test_what_a_killed_build_left_is_cleared_away(root: Path) -> None:
    """Even if nothing else is to be done."""
    left = root / "build/t26/.staging-killed/en"
    left.mkdir(parents=True)
    assert _said(root).code == 0
    assert not left.parent.exists()
    with _looking_only():
        assert _said(root).code == 0


def test_another_output_folder_is_looked_at_as_it_is(root: Path, tmp_path: Path) -> None:
    """What stands in one folder says nothing of another."""
    other = tmp_path / "other"
    assert len(rebuilt(root, "-o", str(other / "build"))) == 12
    assert contents(other / "build") == contents(root / "build")
    with _looking_only():
        assert _said(root).code == 0
        assert _said(root, "-o", str(other / "build")).code == 0


# --------------------------------------------------------------------------------------------------------------- cards


@pytest.mark.parametrize("damage", DAMAGES, ids=[damage.__name__.strip("_") for damage in DAMAGES])
def test_a_damaged_card_counts_as_none(damage: Callable[[Path], None], root: Path) -> None:
    """The build goes all the way, and keeps a card again where it can."""
    before, said = contents(root / "build"), _said(root)
    (card,) = _cards(root)
    damage(card)
    assert _said(root) == said
    assert contents(root / "build") == before


def test_a_card_of_another_build_is_found_out(root: Path) -> None:
    """It is whole, and lies where another should be."""
    narrow, wide = _said(root, "-l", "fr"), _said(root)
    one, other = _cards(root)
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    assert (_said(root, "-l", "fr"), _said(root)) == (narrow, wide)


def test_a_card_of_another_state_is_found_out(root: Path) -> None:
    """A card that comes back with an old cache says nothing of the project as it is now."""
    (card,) = _cards(root)
    old, manifest = card.read_bytes(), root / "build/t26/manifest.json"
    before = manifest.read_bytes()
    edit(root, path(1), "title: Document 1", "title: A document")
    assert len(rebuilt(root)) == 4
    after = manifest.read_bytes()
    card.write_bytes(old)
    with pytest.raises(AssertionError), _looking_only():
        _bug(_said(root))
    assert rebuilt(root) == {}
    assert manifest.read_bytes() == after != before


def test_a_set_of_another_state_is_found_out(root: Path) -> None:
    """As when somebody puts an old folder back: its files are whole, and not those of the project."""
    shutil.copytree(root / "build", root / "old")
    edit(root, path(1), "title: Document 1", "title: A document")
    assert len(rebuilt(root)) == 4
    after = contents(root / "build")
    shutil.rmtree(root / "build")
    (root / "old").rename(root / "build")
    assert len(rebuilt(root)) == 4
    assert contents(root / "build") == after


def _entry(content: object) -> bytes:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return sha256(data).hexdigest().encode() + data


NONSENSE: dict[str, Callable[[dict[str, object]], object]] = {
    "no files": lambda card: card | {"files": {}},
    "a file outside": lambda card: card | {"files": {"../secret": sha256(b"secret").hexdigest()}},
    "a file that no path can name": lambda card: card | {"files": {"t26/\0": "0" * 64}},
    "a set that is not there": lambda card: card | {"files": {"t27/manifest.json": "0" * 64}},
    "files without hashes": lambda card: card | {"files": ["t26/manifest.json"]},
    "findings that are none": lambda card: card | {"findings": {"faults": "many"}},
    "no findings": lambda card: {name: value for name, value in card.items() if name != "findings"},
    "what was kept outside": lambda card: card | {"kept": ["../secret"]},
    "a question that no path can answer": lambda card: card | {"inputs": {"read content/\0": "-"}},
    "a question of no kind": lambda card: card | {"inputs": {"whatever": "-"}},
    "another's name": lambda card: card | {"wanted": "everything"},
    "a list": lambda card: [card],
    "no JSON": lambda _card: b"\x80\x04N.",
}


@pytest.mark.parametrize("nonsense", NONSENSE.values(), ids=list(NONSENSE))
def test_a_card_that_says_what_none_says_is_not_believed(
    nonsense: Callable[[dict[str, object]], object], root: Path
) -> None:
    """Its own hash is right: whoever wrote it meant it so."""
    said = _said(root)
    (root / "secret").write_bytes(b"secret")
    (file,) = _cards(root)
    file.write_bytes(_entry(nonsense(json.loads(file.read_bytes()[64:]))))
    assert _said(root) == said
    with _looking_only():
        assert _said(root) == said
