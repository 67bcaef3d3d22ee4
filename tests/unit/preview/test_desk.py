"""The one who works: what comes first, what is put off, what stays when something breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from browser.live import CATALOG, FILE, TEXT, TRANSLATIONS, two_languages
from cli.project import write
from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import MachineError
from councilgen.pipeline import findings
from councilgen.press.cache import Cache
from councilgen.press.store import Nowhere
from councilgen.preview.desk import Desk
from councilgen.preview.sights import Look, Wish, spot_of
from councilgen.proofing import reading
from councilgen.proofing.cards import without_manuals
from councilgen.render.words import edition_words
from councilgen.workspace import DiskWorkspace

ENGLISH, ARABIC = Wish(FILE, "en"), Wish(FILE, "ar")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project in two languages."""
    return two_languages(tmp_path / "project")


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """Return a desk with somebody at it."""
    found = Desk(DiskWorkspace(folder), Cache(Nowhere()))
    thread = Thread(target=found.work)
    thread.start()
    yield found
    found.end()
    thread.join()


def settled(desk: Desk) -> None:
    """Wait until every document was read."""
    version = desk.version
    while desk.picture.waiting or not desk.picture.sources:
        version = desk.news(version, 30)


def save(desk: Desk, folder: Path, files: dict[str, bytes | str]) -> None:
    """Save files, and have it told."""
    write(folder, files)
    desk.suspect(frozenset(files))


def said(look: Look) -> str:
    """Return the words that are to be seen."""
    assert look.sight is not None
    return " ".join(edition_words(look.sight.edition))


def test_the_faults_are_those_of_a_check(desk: Desk, folder: Path) -> None:
    """All of them, in all languages and of what documents share."""
    save(desk, folder, {CATALOG: TRANSLATIONS.replace(" ونوقش [@pp-140]", "")})
    desk.see(ENGLISH)
    settled(desk)
    picture = desk.picture
    found = [*picture.shared, *(fault for card in picture.cards.values() for fault in card.faults), *picture.taken]
    expected = findings(DiskWorkspace(folder), compose=True).faults
    assert sorted(found, key=order) == sorted(without_manuals(expected), key=order)


def order(fault: Diagnostic) -> tuple[object, ...]:
    """Return what faults are sorted by."""
    return fault.order


def test_a_save_is_seen(desk: Desk, folder: Path) -> None:
    """At the next look."""
    assert "The Council met." in said(desk.see(ENGLISH))
    save(desk, folder, {FILE: TEXT.replace("The Council met.", "It met twice.")})
    look = desk.see(ENGLISH)
    assert "It met twice." in said(look)
    assert look.state == "current"


def test_only_what_has_changed_is_read(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three documents one."""
    other, third = (TEXT.replace("T26/1", f"T26/{number}") for number in (2, 3))
    save(desk, folder, {"content/t26/two.yaml": other, "content/t26/three.yaml": third})
    desk.see(ENGLISH)
    settled(desk)
    read: list[str] = []
    opened = reading.opened

    def noting(common: reading.Common, asked: reading.Reading, *rest: object) -> reading.Opened:
        read.append(asked.file)
        return opened(common, asked, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "opened", noting)
    save(desk, folder, {"content/t26/two.yaml": other.replace("The Council met.", "It met twice.")})
    desk.see(ENGLISH)
    settled(desk)
    assert read == ["content/t26/two.yaml"]


def test_a_broken_save_keeps_the_last_good_sight(desk: Desk, folder: Path) -> None:
    """With the faults that keep a newer one away; mended, it is new."""
    desk.see(ENGLISH)
    save(desk, folder, {FILE: TEXT.replace("title:", "titel:")})
    look = desk.see(ENGLISH)
    assert look.state == "old"
    assert [fault.rule.code for fault in look.faults if fault.severity == "error"]
    assert "The Council met." in said(look)
    save(desk, folder, {FILE: TEXT})
    assert desk.see(ENGLISH).state == "current"


def test_errors_in_a_language_that_was_never_seen(desk: Desk, folder: Path) -> None:
    """A translation without its citation can be composed, and is; English is not concerned."""
    save(desk, folder, {CATALOG: TRANSLATIONS.replace(" ونوقش [@pp-140]", "")})
    look = desk.see(ARABIC)
    assert look.state == "faulty"
    assert look.sight is not None
    (error,) = (fault for fault in look.faults if fault.severity == "error")
    spot = spot_of(look.sight, error)
    assert spot is not None
    assert spot.words == "اجتمع في جنيف،."
    assert desk.see(ENGLISH).state == "current"
    save(desk, folder, {FILE: "["})
    assert desk.see(ARABIC).state == "earlier"


def test_a_fault_of_the_source_has_its_spot_in_every_language(desk: Desk) -> None:
    """The line of the source leads to the translated words."""
    look = desk.see(ARABIC)
    assert look.sight is not None
    lines = {spot.words: spot.lines for spot in look.sight.spots}
    assert [file for file, _first, _last in lines["اجتمع المجلس."]] == [FILE, CATALOG]


def test_a_template_that_breaks(desk: Desk, folder: Path) -> None:
    """What there was stays; the message says where."""
    desk.see(ENGLISH)
    template = "templates/council/document.html.j2"
    good = (folder / template).read_text("utf-8")
    save(desk, folder, {template: good + "{% nonsense %}"})
    look = desk.see(ENGLISH)
    assert look.state == "old"
    assert look.trouble is not None
    assert template in look.trouble.message
    save(desk, folder, {template: good})
    assert desk.see(ENGLISH).state == "current"


def test_a_template_that_was_broken_from_the_start(folder: Path) -> None:
    """It is told once, not at every look at the disk; mended, all is there."""
    template = "templates/council/labels.html.j2"
    good = (folder / template).read_text("utf-8")
    write(folder, {template: "{% nonsense %}"})
    desk = Desk(DiskWorkspace(folder), Cache(Nowhere()))
    thread = Thread(target=desk.work)
    thread.start()
    assert template in str(desk.picture.troubles[""])
    version = desk.version
    desk.suspect(frozenset())
    assert desk.see(ENGLISH).sight is None
    assert desk.version == version
    save(desk, folder, {template: good})
    assert desk.see(ENGLISH).state == "current"
    assert desk.picture.troubles == {}
    desk.end()
    thread.join()


def test_a_document_that_has_gone(desk: Desk, folder: Path) -> None:
    """It is not remembered."""
    desk.see(ENGLISH)
    (folder / FILE).unlink()
    desk.suspect(frozenset({FILE}))
    assert desk.see(ENGLISH).sight is None
    settled_again = desk.picture
    assert FILE not in settled_again.cards


def test_bilingual_copy(desk: Desk) -> None:
    """Both languages in one sight."""
    words = said(desk.see(Wish(FILE, "ar", bilingual=True)))
    assert "The Council met." in words
    assert "اجتمع المجلس." in words


def test_a_fault_of_ours_stops_nothing(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, and the next save is looked at as ever."""
    desk.see(ENGLISH)
    settled(desk)

    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("oh")

    with monkeypatch.context() as patched:
        patched.setattr("councilgen.preview.looks.opened", broken)
        save(desk, folder, {FILE: TEXT.replace("met", "met again")})
        look = desk.see(ENGLISH)
        assert look.trouble is not None
        assert "ZeroDivisionError: oh" in look.trouble.message
        assert "The Council met." in said(look)
    save(desk, folder, {FILE: TEXT.replace("met.", "has met.")})
    assert "The Council has met." in said(desk.see(ENGLISH))


def test_at_the_end_nobody_waits(folder: Path) -> None:
    """Neither for news nor for a look."""
    desk = Desk(DiskWorkspace(folder), Cache(Nowhere()))
    thread = Thread(target=desk.work)
    thread.start()
    desk.see(ENGLISH)
    desk.end()
    thread.join()
    assert desk.news(desk.version, 30) == 0
    with pytest.raises(MachineError):
        desk.see(ENGLISH)
