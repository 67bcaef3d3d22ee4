"""What the tools of translators do to a catalog: its review marks outlive a save, and are void after an edit."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import polib
import pytest
from translate.storage import pypo

from councilgen.i18n import po
from councilgen.i18n.catalogs import catalog
from councilgen.i18n.messages import Domain
from councilgen.i18n.places import path
from councilgen.i18n.reviewing import Review, reviewed
from councilgen.i18n.update import template, updated
from councilgen.workspace import MemoryWorkspace

NAME = "t26/doc"
LONG = "A paragraph that is long enough for every tool to break its line somewhere, and each of them elsewhere. " * 2
needs_gettext = pytest.mark.skipif(shutil.which("msgmerge") is None, reason="GNU gettext is not installed")


def _domain(*texts: str) -> Domain:
    domain = Domain(NAME)
    for text in texts:
        domain.add(text, "content/t26/doc.yaml#a", "paragraph")
    return domain


DOMAIN = _domain("One.", "Two hundred delegates were there.", LONG)


def _marked() -> bytes:
    """Return a catalog that is translated and reviewed."""
    found = polib.pofile(updated(DOMAIN, "fr", None).decode("utf-8"))
    for entry in found:
        entry.msgstr = entry.msgid.upper()
    data = updated(DOMAIN, "fr", str(found).encode("utf-8"))
    return reviewed(po.read(data.decode("utf-8"), ""), DOMAIN, Review("A. Réviseur")).data


def _states(data: bytes) -> dict[str, str]:
    read = catalog(MemoryWorkspace({path("fr", NAME): data}), "fr", NAME)
    assert read.faults == ()
    return {message: entry.state for (_context, message), entry in read.entries.items()}


def _polib(data: bytes, translation: str) -> bytes:
    found = polib.pofile(data.decode("utf-8"), wrapwidth=60)
    for entry in found:
        if entry.msgid == "One." and translation:
            entry.msgstr = translation
    return str(found).encode("utf-8")


def _weblate(data: bytes, translation: str) -> bytes:
    """Return what the library of Weblate writes."""
    store = pypo.pofile.parsestring(data)  # type: ignore[no-untyped-call]  # the library has types in part
    store.updateheader(x_generator="Weblate 5", last_translator="A", add=True)
    for unit in store.units:
        if str(unit.source) == "One." and translation:
            unit.target = translation
    return bytes(store)


def _gettext(data: bytes, translation: str, options: tuple[str, ...] = ()) -> bytes:
    changed = data.decode("utf-8").replace('msgstr "ONE."', f'msgstr "{translation or "ONE."}"')
    done = subprocess.run(["msgcat", *options, "-"], input=changed.encode("utf-8"), capture_output=True, check=True)
    return done.stdout


TOOLS = [
    pytest.param(_polib, id="polib"),
    pytest.param(_weblate, id="Weblate's library"),
    pytest.param(_gettext, id="gettext", marks=needs_gettext),
    pytest.param(partial(_gettext, options=("--no-wrap", "--sort-output")), id="gettext, sorted", marks=needs_gettext),
]


@pytest.mark.parametrize("save", TOOLS)
def test_a_mark_outlives_a_save(save: Callable[[bytes, str], bytes]) -> None:
    """However the lines are broken and whatever stands in the header."""
    data = _marked()
    assert set(_states(data).values()) == {"reviewed"}
    saved = save(data, "")
    assert saved != data
    assert _states(saved) == _states(data)
    again = updated(DOMAIN, "fr", saved)
    assert _states(again) == _states(data)
    assert again.startswith("# t26/doc in Français: reviewed.\n".encode())


@pytest.mark.parametrize("save", TOOLS)
def test_a_mark_is_void_after_an_edit(save: Callable[[bytes, str], bytes]) -> None:
    """Only the one that was edited; the update then drops it, and the first line says draft again."""
    saved = save(_marked(), "Un.")
    assert _states(saved) == {**_states(_marked()), "One.": "translated"}
    again = updated(DOMAIN, "fr", saved).decode("utf-8")
    assert again.startswith("# t26/doc in Français: draft, not yet reviewed.\n")
    assert again.count("# reviewed ") == 2


@needs_gettext
def test_a_mark_is_void_when_msgmerge_follows_the_source(tmp_path: Path) -> None:
    """gettext takes comments along with a fuzzy guess: the mark comes with it and counts no more, even confirmed."""
    edited = _domain("One.", "Three hundred delegates were there.", LONG)
    (tmp_path / "old.po").write_bytes(_marked())
    (tmp_path / "new.pot").write_bytes(template(edited))
    merge = ["msgmerge", "--quiet", "--previous", "-o", "-", "old.po", "new.pot"]
    merged = subprocess.run(merge, cwd=tmp_path, capture_output=True, check=True).stdout
    assert merged.count(b"# reviewed ") == 3
    guessed = "Three hundred delegates were there."
    assert _states(merged)[guessed] == "fuzzy"
    assert _states(merged.replace(b"#, fuzzy\n", b""))[guessed] == "translated"
    assert _states(merged)["One."] == "reviewed"
    assert updated(edited, "fr", merged).count(b"# reviewed ") == 2


def test_an_update_never_passes_a_mark_on_to_another_text() -> None:
    """Nor a bare one; when the text comes back, its own mark is there again."""
    edited = _domain("One.", "Three hundred delegates were there.", LONG)
    data = _marked()
    followed = updated(edited, "fr", data)
    assert _states(followed)["Three hundred delegates were there."] == "fuzzy"
    found = {entry.msgid: entry for entry in polib.pofile(followed.decode("utf-8"))}
    assert found["Three hundred delegates were there."].tcomment == ""
    assert _states(updated(DOMAIN, "fr", followed)) == _states(data)


@needs_gettext
def test_every_tool_can_read_what_a_review_writes(tmp_path: Path) -> None:
    """msgfmt has no complaint."""
    (tmp_path / "x.po").write_bytes(_marked())
    done = subprocess.run(["msgfmt", "-c", "-o", "-", tmp_path / "x.po"], capture_output=True, check=True)
    assert b"error" not in done.stderr
