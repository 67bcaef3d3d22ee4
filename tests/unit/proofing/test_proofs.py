"""What a proof says of the translation that it was made from."""

from __future__ import annotations

import pytest

from councilgen.i18n.places import path
from councilgen.i18n.reviews import digest
from councilgen.pipeline import read
from councilgen.proofing.proofs import proofs
from councilgen.publish.manifest import state
from properties.texts import project

WORDS = {"A title": "Un titre", "First": "Premier", "Text.": "Texte."}


def _message(text: str, state: str) -> str:
    marks = {"reviewed": f"# reviewed {digest('', text, '', (WORDS[text],))}\n", "fuzzy": "#, fuzzy\n"}
    words = "" if state == "untranslated" else WORDS[text]
    return f'\n{marks.get(state, "")}msgid "{text}"\nmsgstr "{words}"\n'


@pytest.mark.parametrize(
    ("states", "said", "translated", "reviewed"),
    [
        (("reviewed", "reviewed", "reviewed"), "reviewed", 3, 3),
        (("reviewed", "translated", "reviewed"), "translated", 3, 2),
        (("reviewed", "translated", "fuzzy"), "partial", 2, 1),
        (("untranslated", "fuzzy", "untranslated"), "untranslated", 0, 0),
    ],
)
def test_a_proof_counts_what_is_translated_and_reviewed(
    states: tuple[str, ...], said: str, translated: int, reviewed: int
) -> None:
    """And the manifest says so in a word; the original is the original."""
    messages = "".join(_message(text, state) for text, state in zip(WORDS, states, strict=True))
    workspace = project("Text.", "en, fr", {path("fr", "t26/doc"): f'msgid ""\nmsgstr "Language: fr\\n"\n{messages}'})
    subject, faults = read(workspace)
    assert faults == []
    english, french = proofs(workspace, subject, subject.contents.sessions[0], ())
    assert (len(english.messages), english.reviewed) == (0, 0)
    assert (french.translated, french.reviewed) == (translated, reviewed)
    assert state(False, len(french.messages), french.translated, french.reviewed) == said
