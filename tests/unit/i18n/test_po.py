"""PO files are read as gettext reads them, and blocks that nobody changes keep their bytes."""

from __future__ import annotations

import pytest

from councilgen.i18n.po import Fields, Previous, anchors, read

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'


def test_every_part_of_a_message_is_read() -> None:
    """Comments by their marks, contexts, plurals, what a fuzzy one was made from."""
    text = (
        f"# of the file\n{HEADER}\n# ask Paris\n#\n#. paragraph\n#: a.yaml#x b.yaml\n#, fuzzy, python-brace-format\n"
        '#| msgctxt "c"\n#| msgid ""\n#| "old "\n#| "text"\n#| msgid_plural "olds"\n'
        'msgctxt "context"\nmsgid "one"\nmsgid_plural "several"\nmsgstr[0] "un"\nmsgstr[1] ""\n"plu"\n"sieurs"\n'
    )
    found = read(text, "x.po")
    assert found.metadata == {"Language": "fr", "Plural-Forms": "nplurals=2; plural=(n > 1);"}
    assert found.header is not None
    assert found.header.comment == "of the file"
    (block,) = found.blocks
    assert (block.key, block.plural, block.strings) == (("context", "one"), "several", ("un", "plusieurs"))
    assert (block.comment, block.extracted, block.references) == ("ask Paris\n", "paragraph", ("a.yaml#x", "b.yaml"))
    assert (block.flags, block.fuzzy, block.translated) == (("fuzzy", "python-brace-format"), True, False)
    assert block.previous == Previous("old text", "c", "olds")
    assert text.endswith(block.text + "\n")


def test_obsolete_messages_are_read_with_what_stands_above_them() -> None:
    """One after another, with and without an empty line between."""
    text = (
        f'{HEADER}\n# kept\n#, fuzzy\n#~| msgid "before"\n#~ msgid "a"\n#~ msgstr "A"\n'
        '#~ msgid "b"\n#~ msgstr ""\n#~ "B"\n\n#~ msgctxt "c"\n#~ msgid "c"\n#~ msgstr "C"\n\n# the end\n'
    )
    found = read(text, "x.po")
    assert [(block.message, block.strings, block.obsolete) for block in found.blocks] == [
        ("a", ("A",), True), ("b", ("B",), True), ("c", ("C",), True),
    ]  # fmt: skip
    assert (found.blocks[0].comment, found.blocks[0].previous) == ("kept", Previous("before"))
    assert found.blocks[1].text == '#~ msgid "b"\n#~ msgstr ""\n#~ "B"'
    assert found.tail == "# the end"
    assert read(text, "x.po", obsolete=False).blocks == ()


def test_texts_are_what_their_lines_say() -> None:
    """Escapes, seams between lines, a quotation mark at a seam."""
    text = 'msgid ""\n"a\\"" \n"\\"b\\\\"\n"n\\n\\t"\nmsgstr "x"\n'
    assert read(text, "x.po").blocks[0].message == 'a""b\\n\n\t'


def test_what_is_written_is_read_again() -> None:
    """A block made of its fields has the same fields."""
    made = Fields(
        "one",
        "several",
        "c",
        "paragraph",
        ("a.yaml#x",),
        "ask",
        ("fuzzy",),
        ("un", 'pl"us\\'),
        Previous("old"),
    ).block()
    (block,) = read(f"{HEADER}\n{made.text}\n", "x.po").blocks
    assert (block.key, block.plural, block.strings, block.comment) == (made.key, "several", made.strings, "ask")
    assert (block.flags, block.previous, block.extracted) == (("fuzzy",), Previous("old"), "paragraph")


def test_the_place_of_each_line_is_known() -> None:
    """Where the text of the first msgstr stands; an empty line before it is no place."""
    (block,) = read('# c\nmsgid "a"\nmsgstr ""\n"one \\n"\n"two"\n', "x.po").blocks
    assert [(at.offset, at.line, at.column) for at in anchors(block.words, block.line)] == [(0, 4, 2), (5, 5, 2)]
    (block,) = read('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "one"\nmsgstr[1] "two"\n', "x.po").blocks
    assert [(at.offset, at.line, at.column) for at in anchors(block.words, block.line)] == [(0, 3, 12)]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('msgid "a"\n', "1:1", "the last message is not whole"),
        ('msgstr "a"\n', "1:1", 'not in its place: msgstr "a"'),
        ('msgid "a"\nmsgstr "b"\nmsgid_plural "c"\n', "3:1", "msgid_plural"),
        ('msgid "a"\n# why here\nmsgstr "b"\n', "2:1", "# why here"),
        ('msgid "a"\nmsgstr[0] "b"\n', "2:1", "msgstr[0]"),
        ('msgid "a"\nmsgstr "b\n', "2:1", "no line of a catalog"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "5:1", "the message stands twice: 'a'"),
        ('# c\n#~ msgid "a"\n', "2:1", "an obsolete message is not whole"),
        ('"a"\n', "1:1", "not in its place"),
    ],
)
def test_what_gettext_would_refuse_is_a_fault_in_its_place(text: str, place: str, words: str) -> None:
    """One that names the line, and nothing is read."""
    found = read(text, "x.po")
    assert found.blocks == ()
    (fault,) = found.faults
    assert (f"{fault.span.line}:{fault.span.column}", words in fault.message) == (place, True), fault


def test_one_message_may_stand_under_two_contexts_or_be_obsolete_too() -> None:
    """These are not twice the same."""
    text = 'msgid "a"\nmsgstr ""\n\nmsgctxt "c"\nmsgid "a"\nmsgstr ""\n\n#~ msgid "a"\n#~ msgstr "A"\n'
    assert len(read(text, "x.po").blocks) == 3
