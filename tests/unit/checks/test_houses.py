"""The house of a session decides how its translations are set."""

from __future__ import annotations

from typing import get_args

import pytest

from checks.casefile import BASE, pairs
from councilgen.checks.text.houses import NAMES, PROFILES
from councilgen.languages import LANGUAGES
from councilgen.model.demands import House
from councilgen.pipeline import read
from councilgen.workspace import MemoryWorkspace

INTERFACE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgctxt "action note, this document"
msgid "Note it."
msgstr "Prenez note."
"""


def test_every_house_has_a_profile_of_every_language() -> None:
    """Nothing is looked up that is not there."""
    assert set(PROFILES) == set(NAMES) == set(get_args(House))
    assert all(set(profile) == set(LANGUAGES) for profile in PROFILES.values())


@pytest.mark.parametrize(("houses", "shared"), [(("un", "un"), "un"), (("un", "itu"), "itu"), (("itu", "itu"), "itu")])
def test_what_is_shared_follows_the_house_that_the_sessions_agree_on(houses: tuple[str, str], shared: str) -> None:
    """A label has the house of all sessions, or that of ITU; a document that of its own session."""
    files = {**BASE, **pairs("fr", "Text\nTexte", houses[0]), "locales/fr/LC_MESSAGES/interface.po": INTERFACE}
    session = files["content/t26/session.yaml"].replace("T26", "U26").replace(f"house: {houses[0]}", "")
    files["content/u26/session.yaml"] = session + f"house: {houses[1]}\n"
    subject, _faults = read(MemoryWorkspace(files))
    found = {pair.shared: pair.house for pair in subject.pairs() if "u26" not in pair.entry.file}
    assert found == {True: shared, False: houses[0]}


def test_a_house_that_nobody_knows_is_a_fault() -> None:
    """The message names what can stand there."""
    files = {**BASE, "content/t26/session.yaml": BASE["content/t26/session.yaml"] + "house: fao\n"}
    _subject, faults = read(MemoryWorkspace(files))
    assert [(fault.rule.code, fault.message) for fault in faults] == [("CG109", "'fao' is not a house")]
