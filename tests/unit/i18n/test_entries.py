"""Changes in a catalog touch the lines of their entries, whoever wrote the file."""

from __future__ import annotations

import pytest

from councilgen.i18n.entries import Change, changed, records

HEADER = '# Catalog of somebody.\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
LONG = "word " * 30 + "end"
OURS = f"""{HEADER}
# a comment
#. paragraph
#: content/a.yaml#b content/a.yaml#c
#, fuzzy
#| msgid "One"
msgid "Ones"
msgstr "Uns"

#~ msgid "gone"
#~ msgstr "parti"

msgctxt "place x"
msgid "{{count}} of one"
msgid_plural "{{count}} of many"
msgstr[0] ""
msgstr[1] ""
"""


def test_a_record_has_everything() -> None:
    """Kind, places, comments, the earlier source; nothing of what is obsolete."""
    one, other = records(OURS.encode())
    assert (one.message, one.strings, one.fuzzy, one.kind) == ("Ones", ("Uns",), True, "paragraph")
    assert (one.places, one.comment, one.previous) == (
        ("content/a.yaml#b", "content/a.yaml#c"), "a comment", "One",
    )  # fmt: skip
    assert (other.key, other.plural, other.strings) == (
        ("place x", "{count} of one"), "{count} of many", ("", ""),
    )  # fmt: skip


def test_a_translation_takes_the_place_of_a_guess() -> None:
    """The flag goes, and the earlier source with it."""
    found = changed(OURS.encode(), {("", "Ones"): Change(("Des uns",))}).decode()
    assert found == OURS.replace('#, fuzzy\n#| msgid "One"\n', "").replace('"Uns"', '"Des uns"')


def test_a_guess_has_the_text_it_was_made_from() -> None:
    """As `catalog update` writes it; plural forms one by one."""
    change = Change(("un", "des"), True, "{count} one")
    found = changed(OURS.encode(), {("place x", "{count} of one"): change}).decode()
    assert '#, fuzzy\n#| msgid "{count} one"\nmsgctxt "place x"\n' in found
    assert found.endswith('msgstr[0] "un"\nmsgstr[1] "des"\n')


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_file_stays_as_its_tool_wrote_it(newline: str, mark: str) -> None:
    """Line ends, byte order mark, lines of another width."""
    narrow = "\n".join([*('"' + "word " * 15 + '"',) * 2, '"end"'])
    text = f'{mark}{HEADER}\nmsgid ""\n{narrow}\nmsgstr ""\n\n\nmsgid "b"\nmsgstr "x"\n'.replace("\n", newline)
    data = text.encode()
    assert changed(data, {("", "b"): Change(("y",))}).decode() == text.replace('"x"', '"y"')
    found = changed(data, {("", LONG): Change(("long",))}).decode()
    assert found == text.replace(f'{newline}msgstr ""{newline}{newline}', f'{newline}msgstr "long"{newline}{newline}')
