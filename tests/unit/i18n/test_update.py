"""A catalog follows its source and keeps what a translator wrote."""

from __future__ import annotations

import polib

from councilgen.i18n.messages import Domain
from councilgen.i18n.update import template, updated


def _domain(*messages: tuple[str, str]) -> Domain:
    domain = Domain("c26/x")
    for text, kind in messages:
        domain.add(text, "content/c26/x.yaml#a", kind)
    return domain


def _translated(data: bytes, words: dict[str, str]) -> bytes:
    catalog = polib.pofile(data.decode())
    for entry in catalog:
        entry.msgstr = words.get(entry.msgid, entry.msgstr)
    return (str(catalog).rstrip("\n") + "\n").encode()


def _entries(data: bytes) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(data.decode())}


TWO = _domain(("The first paragraph of the report.", "paragraph"), ("A heading", "heading"))
WORDS = {"The first paragraph of the report.": "Le premier paragraphe.", "A heading": "Un titre"}


def test_an_update_without_a_change_changes_no_byte() -> None:
    """No dates, no order, no wrapping moves by itself."""
    first = _translated(updated(TWO, "fr", None), WORDS)
    assert updated(TWO, "fr", first) == updated(TWO, "fr", updated(TWO, "fr", first))


def test_moved_texts_keep_their_translations() -> None:
    """The order of a catalog is that of its document."""
    moved = _domain(("A heading", "heading"), ("The first paragraph of the report.", "paragraph"))
    entries = _entries(updated(moved, "fr", _translated(updated(TWO, "fr", None), WORDS)))
    assert {name: entry.msgstr for name, entry in entries.items()} == WORDS
    assert not any(entry.fuzzy for entry in entries.values())


def test_an_edited_text_is_fuzzy_and_keeps_its_earlier_source() -> None:
    """The translator sees what has changed."""
    edited = _domain(("The first paragraph of this report.", "paragraph"), ("A heading", "heading"))
    entry = _entries(updated(edited, "fr", _translated(updated(TWO, "fr", None), WORDS)))[
        "The first paragraph of this report."
    ]
    assert (entry.fuzzy, entry.msgstr) == (True, "Le premier paragraphe.")
    assert entry.previous_msgid == "The first paragraph of the report."


def test_a_heading_is_no_guess_for_a_paragraph() -> None:
    """Texts of another kind are not suggested, however alike."""
    other = _domain(("A heading.", "paragraph"))
    entry = _entries(updated(other, "fr", _translated(updated(TWO, "fr", None), WORDS)))["A heading."]
    assert (entry.fuzzy, entry.msgstr) == (False, "")


def test_a_text_that_comes_back_gets_its_translation_back() -> None:
    """What is gone stays at the end of the catalog."""
    without = updated(_domain(("A heading", "heading")), "fr", _translated(updated(TWO, "fr", None), WORDS))
    assert _entries(without)["The first paragraph of the report."].obsolete
    back = _entries(updated(TWO, "fr", without))["The first paragraph of the report."]
    assert (back.obsolete, back.msgstr, back.fuzzy) == (False, "Le premier paragraphe.", False)


def test_a_translators_comment_stays() -> None:
    """Even on a message without a translation."""
    catalog = polib.pofile(updated(TWO, "fr", None).decode())
    catalog[0].tcomment = "unverified: ask Paris"
    again = polib.pofile(updated(TWO, "fr", str(catalog).encode()).decode())
    assert again[0].tcomment == "unverified: ask Paris"


def test_places_are_named_by_meaning() -> None:
    """A line number would change with every edit above it."""
    text = template(TWO).decode()
    assert "#: content/c26/x.yaml#a\n" in text
    assert "#. heading\n" in text
    assert "POT-Creation-Date" not in text


def test_arabic_has_six_plural_forms() -> None:
    """The header and the empty forms agree."""
    domain = Domain("interface")
    domain.add("Annex: {count}", "templates/x", "", plural="Annexes: {count}")
    catalog = polib.pofile(updated(domain, "ar", None).decode())
    assert sorted(catalog[0].msgstr_plural) == list(range(6))
    assert "nplurals=6" in catalog.metadata["Plural-Forms"]


def test_what_a_text_is_comes_from_its_source() -> None:
    """A flag of a format that a tool has guessed goes, as msgmerge has it; one of a translator stays."""
    data = updated(TWO, "fr", None).decode().replace("#: ", "#, no-wrap, python-format\n#: ", 1)
    assert polib.pofile(updated(TWO, "fr", data.encode()).decode())[0].flags == ["no-wrap"]


def test_a_plural_that_comes_or_goes_loses_no_word() -> None:
    """The translation stays as the first form, to be confirmed."""
    one, several = Domain("interface"), Domain("interface")
    one.add("Annex", "templates/x", "")
    several.add("Annex", "templates/x", "", plural="Annexes")
    done = _translated(updated(one, "fr", None), {"Annex": "Annexe"})
    entry = polib.pofile(updated(several, "fr", done).decode())[0]
    assert (entry.msgstr_plural, entry.fuzzy) == ({0: "Annexe", 1: ""}, True)
    back = polib.pofile(updated(one, "fr", updated(several, "fr", done)).decode())[0]
    assert (back.msgstr, back.fuzzy) == ("Annexe", True)


def test_a_translation_in_use_goes_before_one_put_away() -> None:
    """A merge may leave the same text both in use and obsolete."""
    done = _translated(updated(TWO, "fr", None), WORDS).decode()
    both = f'{done}\n#~ msgid "A heading"\n#~ msgstr "Ancien"\n'
    assert _entries(updated(TWO, "fr", both.encode()))["A heading"].msgstr == "Un titre"
