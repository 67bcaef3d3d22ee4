"""What exists is put into a catalog: sure things as translations, everything else as guesses."""

from __future__ import annotations

from councilgen.i18n import po
from councilgen.i18n.memory import Known, Memory
from councilgen.i18n.messages import Domain
from councilgen.i18n.prefill import prefilled
from councilgen.i18n.update import updated


def _filled(known: list[Known], *messages: tuple[str, str], context: str = "") -> dict[str, po.Block]:
    """Return the messages of c26/new, an empty catalog, after it was filled."""
    domain = Domain("c26/new")
    for text, kind in messages:
        domain.add(text, "content/c26/new.yaml#a", kind, context)
    empty = po.read(updated(domain, "fr", None).decode("utf-8"), "")
    done = prefilled(empty, "c26/new", Memory("en", "fr", known))
    assert done.taken + done.adapted + done.suggested + done.left == len(domain.messages)
    return {block.message: block for block in po.read(done.data.decode("utf-8"), "").blocks}


def _known(text: str, translation: str, origin: str = "c26/old", kind: str = "paragraph", ours: bool = True) -> Known:
    return Known(text, translation, origin, kind, ours=ours)


def _state(block: po.Block) -> tuple[str, bool, str]:
    return block.strings[0], block.fuzzy, block.comment


def test_the_same_text_of_the_same_kind_is_taken() -> None:
    """As a translation that nobody has reviewed."""
    found = _filled([_known("Yes.", "Oui.")], ("Yes.", "paragraph"))
    assert _state(found["Yes."]) == ("Oui.", False, "from c26/old")


def test_the_same_text_of_another_kind_is_a_guess() -> None:
    """A heading may need other words; so may a text of a memory from elsewhere."""
    found = _filled([_known("Yes.", "Oui.")], ("Yes.", "heading"))
    assert _state(found["Yes."]) == ("Oui.", True, "from c26/old (100 %)")
    found = _filled([_known("Yes.", "Oui.", "memory.tmx:7", "", ours=False)], ("Yes.", "paragraph"))
    assert _state(found["Yes."]) == ("Oui.", True, "from memory.tmx:7 (100 %)")


def test_of_several_translations_that_of_the_session_is_suggested() -> None:
    """Then the one that is used most."""
    several = [_known("Yes.", "Si.", "c25/a"), _known("Yes.", "Si.", "c25/b"), _known("Yes.", "Oui.", "c26/old")]
    assert _state(_filled(several, ("Yes.", "paragraph"))["Yes."]) == ("Oui.", True, "from c26/old (100 %)")
    others = [_known("Yes.", "Oui.", "c24/z"), *several[:2]]
    assert _state(_filled(others, ("Yes.", "paragraph"))["Yes."]) == ("Si.", True, "from c25/a (100 %)")


def test_symbols_years_and_keys_are_put_in() -> None:
    """Dates and other numbers too, but for somebody to look at."""
    known = [_known("In 2025, see [@pp-140].", "En 2025, voir [@pp-140]."), _known("5 items", "5 points")]
    found = _filled(known, ("In 2026, see [@pp-172].", "paragraph"), ("6 items", "paragraph"))
    assert _state(found["In 2026, see [@pp-172]."]) == ("En 2026, voir [@pp-172].", False, "from c26/old (adapted)")
    assert _state(found["6 items"]) == ("6 points", True, "from c26/old (adapted, to be confirmed)")
    assert found["6 items"].previous == po.Previous("5 items")


def test_a_text_that_is_alike_is_suggested_with_its_source() -> None:
    """The most alike of one kind; nothing where nothing is."""
    known = [
        _known("The Council is invited to note this report.", "Le Conseil est invité à prendre note."),
        _known("The Council is invited to note the report of the group.", "…du groupe."),
        _known("The Council is invited to note that report.", "Titre", kind="heading"),
    ]
    found = _filled(
        known, ("The Council is invited to note our report.", "paragraph"), ("Something else entirely.", "paragraph")
    )
    block = found["The Council is invited to note our report."]
    assert _state(block) == ("Le Conseil est invité à prendre note.", True, "from c26/old (91 %)")
    assert block.previous == po.Previous("The Council is invited to note this report.")
    assert _state(found["Something else entirely."]) == ("", False, "")


def test_labels_and_register_take_nothing_that_is_only_alike() -> None:
    """Where a context tells what a word means, only the same word in the same context is it."""
    known = [
        Known("Resolution 140", "Résolution 140", "register", "", "instrument a"),
        Known("Resolution", "Résolution", "register", "", "label a"),
    ]
    found = _filled(known, ("Resolution 141", ""), ("Resolution", ""), context="label a")
    assert _state(found["Resolution 141"]) == ("", False, "")
    assert _state(found["Resolution"]) == ("Résolution", False, "from register")


def test_what_somebody_wrote_is_left_alone() -> None:
    """A translation, a guess, a comment."""
    text = (
        'msgid ""\nmsgstr "Language: fr\\n"\n\n#. paragraph\nmsgid "a"\nmsgstr "A"\n\n'
        '#. paragraph\n#, fuzzy\nmsgid "b"\n'
        'msgstr "B"\n\n# ask Paris\n#. paragraph\nmsgid "c"\nmsgstr ""\n\n#~ msgid "d"\n#~ msgstr ""\n'
    )
    memory = Memory("en", "fr", [_known(each, "X") for each in "abcd"])
    done = prefilled(po.read(text, ""), "c26/new", memory)
    found = [block.strings[0] for block in po.read(done.data.decode("utf-8"), "").blocks]
    assert found == ["A", "B", "X", ""]
    assert (done.taken, done.left) == (1, 0)
    assert "# ask Paris\n# from c26/old\n" in done.data.decode("utf-8")


def test_an_origin_goes_when_a_person_has_confirmed() -> None:
    """That of a guess with the mark fuzzy, that of a translation when it is reviewed; other comments stay."""
    domain = Domain("c26/new")
    for text in ("a", "b"):
        domain.add(text, "content/c26/new.yaml#a", "paragraph")
    text = updated(domain, "fr", None).decode("utf-8").replace('msgstr ""\n\n', 'msgstr "A"\n\n').replace(
        '#. paragraph', "# from Geneva\n# from c26/old (82 %)\n# from c26/old\n#. paragraph", 1
    )  # fmt: skip
    kept = updated(domain, "fr", text.encode("utf-8")).decode("utf-8")
    assert "# from Geneva\n# from c26/old\n#. paragraph\n" in kept
    fuzzy = text.replace('\nmsgid "a"', '\n#, fuzzy\nmsgid "a"')
    assert "# from c26/old (82 %)\n" in updated(domain, "fr", fuzzy.encode("utf-8")).decode("utf-8")
