"""Catalogs through the tools of translators and back: nothing is lost, and nothing broken comes in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import polib
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from lxml import etree

from councilgen.diagnostics.model import Diagnostic
from councilgen.exchange import tmx
from councilgen.exchange.books import WRITERS, memory
from councilgen.exchange.coding import meanings
from councilgen.exchange.opening import opened
from councilgen.exchange.pieces import Code, Pair, Piece, joined, pieces
from councilgen.exchange.segments import Book, book
from councilgen.exchange.taking import Tally, taken
from councilgen.i18n import po as po_file
from councilgen.i18n.catalogs import catalog
from councilgen.i18n.entries import changed, records
from councilgen.i18n.memory import Known, Memory
from councilgen.i18n.messages import Domain
from councilgen.i18n.places import path
from councilgen.i18n.prefill import prefilled
from councilgen.i18n.update import updated
from councilgen.workspace import MemoryWorkspace
from properties.texts import ANY, MARKUP, budget

DOMAIN = "t26/doc"
FORMATS = sorted(WRITERS)
# What no catalog can hold: polib ends lines there, or writes an escape that is refused.
_UNFIT = re.compile("[\x07\x08\x0b-\x0d\x1c-\x1e\x85\u2028\u2029]")

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _message(text: str) -> str:
    """Return a text as a message is: on one line but for breaks that were asked for, with something in it."""
    text = _UNFIT.sub("", text).replace("\\\n", "\x00").replace("\n", " ").replace("\x00", "\\\n").strip()
    return text if text and not text.endswith("\\") else f"{text}x"


MESSAGE = st.one_of(MARKUP, MARKUP, ANY).map(_message)
MESSAGES = st.lists(MESSAGE, min_size=1, max_size=4, unique=True)


@dataclass(frozen=True)
class Came:
    """What came back into a catalog."""

    data: bytes
    tally: Tally
    faults: list[Diagnostic]

    @property
    def strings(self) -> dict[str, str]:
        """Return the translations by their messages."""
        return {record.message: record.strings[0] for record in records(self.data)}


def po(messages: dict[str, str], domain: str = DOMAIN, fuzzy: Sequence[str] = ()) -> bytes:
    """Return a French catalog."""
    made = Domain(domain)
    for text in messages:
        made.add(text, "content/t26/doc.yaml#a", "paragraph")
    found = polib.pofile(updated(made, "fr", None).decode("utf-8"))
    for entry in found:
        entry.msgstr = messages[entry.msgid]
        entry.flags += ["fuzzy"] if entry.msgid in fuzzy else []
    return (str(found).rstrip("\n") + "\n").encode("utf-8")


def booked(data: bytes, domain: str = DOMAIN) -> Book:
    """Return a French catalog as it is exchanged."""
    read = catalog(MemoryWorkspace({path("fr", domain): data}), "fr", domain)
    return book(read, "en", records(data))


def sent(data: bytes, form: str, domain: str = DOMAIN) -> bytes:
    """Return the file that a translator gets."""
    found = booked(data, domain)
    return WRITERS[form](found, list(found.segments.values()), lambda key: f"Resolution {key}")


def back(file: bytes, data: bytes, domain: str = DOMAIN) -> Came:
    """Take a file into a catalog."""
    found = booked(data, domain)
    parts, faults = opened(file, "back.xlf", [found])
    assert faults == []
    changes, tallies, faults = taken(parts, {found.file: found})
    return Came(changed(data, changes[found.file]), tallies[0], faults)


def edited(file: bytes, edit: Callable[[etree._Element], None]) -> bytes:
    """Return a file as a tool would leave it."""
    root = etree.fromstring(file)
    edit(root)
    return etree.tostring(root)


def named(root: etree._Element, *names: str) -> list[etree._Element]:
    """Return the elements of a file with one of these names."""
    return [each for each in root.iter() if etree.QName(each).localname in names]


# ---------------------------------------------------------------------------------------------------------- text, codes


@budget(300)
@given(MESSAGE, st.booleans())
@example("Two\\\nlines **bold *and* more** `**` [a](@k) [](#b) [^n] [@x-1] \\* &amp; <https://e.org>", False)
def test_pieces_make_the_same_text_again(text: str, placeholders: bool) -> None:
    """Whatever the text, no character of it is lost or moved."""
    assert joined(pieces(text, placeholders)) == text


# ---------------------------------------------------------------------------------------------------------- there, back


@budget(60)
@given(MESSAGES, st.data())
def test_what_nobody_touched_comes_back_as_nothing(messages: list[str], data: st.DataObject) -> None:
    """Any translation, good or bad: the catalog has the same bytes, and nobody is told anything."""
    strings = {message: data.draw(st.one_of(st.just(""), st.just(message), MESSAGE)) for message in messages}
    guesses = [message for message in messages if strings[message] and data.draw(st.booleans())]
    domain = data.draw(st.sampled_from([DOMAIN, "register"]))
    catalog_before = po(strings, domain, guesses)
    for form in FORMATS:
        came = back(sent(catalog_before, form, domain), catalog_before, domain)
        assert came.data == catalog_before
        assert came.faults == []
        assert came.tally.unchanged == sum(bool(text.strip()) for text in strings.values())


@budget(60)
@given(MESSAGES)
def test_what_was_translated_comes_in(messages: list[str]) -> None:
    """Into an empty catalog comes each translation, unless it cannot be issued, which is said."""
    empty = po(dict.fromkeys(messages, ""))
    for form in FORMATS:
        came = back(sent(po({message: message for message in messages}), form), empty)
        refused = [fault for fault in came.faults if fault.rule.code == "CG273"]
        assert refused == came.faults
        assert came.tally.taken == len(messages) - len(refused)
        for message, text in came.strings.items():
            assert text in {"", message}


# ---------------------------------------------------------------------------------------------------- tools, and slips


def _reordered(found: Sequence[Piece]) -> list[Piece]:
    """Return pieces in another order: codes with what is in them, the last first."""
    return [piece for piece in reversed(found) if isinstance(piece, Code | Pair)]


CODES = (
    "[@pp-140]",
    "[words](@pp-140)",
    "[^n]",
    "[](#a)",
    "[there](#a)",
    "**bold**",
    "[w](https://example.org/?a=1&b=2)",
)


@budget(60)
@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=5))
def test_reordered_codes_come_in(found: list[str]) -> None:
    """A translator puts the codes where the sentence wants them."""
    message = " and ".join(found)
    wanted = " et ".join(joined([piece]) for piece in _reordered(pieces(message)))
    for form in FORMATS:
        came = back(sent(po({message: wanted}), form), po({message: ""}))
        assert came.faults == []
        assert came.strings == {message: wanted}


def _drop(root: etree._Element, at: int) -> None:
    units = named(root, "unit", "trans-unit")
    unit = units[at % len(units)]
    parent = unit.getparent()
    if parent is not None and len(units) > 1:
        parent.remove(unit)


def _empty(root: etree._Element, at: int) -> None:
    for target in named(root, "target")[at % 2 :: 2]:
        for child in list(target):
            target.remove(child)
        target.text = None


def _uncode(root: etree._Element, at: int) -> None:
    """Take away one code of the translations, with what is in it, or one half of it."""
    found = [each for target in named(root, "target") for each in target.iter() if each is not target]
    if found:
        each = found[at % len(found)]
        parent = each.getparent()
        assert parent is not None
        parent.remove(each)


def _double(root: etree._Element, at: int) -> None:
    found = [each for target in named(root, "target") for each in target]
    if found:
        each = found[at % len(found)]
        parent = each.getparent()
        assert parent is not None
        parent.append(etree.fromstring(etree.tostring(each, with_tail=False)))


def _unname(root: etree._Element, at: int) -> None:
    found = [each for target in named(root, "target") for each in target.iter() if each.get("id")]
    if found:
        found[at % len(found)].set("id", "99")


def _reverse(root: etree._Element, at: int) -> None:
    for target in named(root, "target")[at % 2 :]:
        target[:] = list(reversed(target))


def _retext(root: etree._Element, at: int) -> None:
    for target in named(root, "target"):
        target.text = f"{target.text or ''} {'*_`[<]('[at % 6]} neu\n "


EDITS = st.lists(
    st.tuples(st.sampled_from([_drop, _empty, _uncode, _double, _unname, _reverse, _retext]), st.integers(0, 9)),
    min_size=1, max_size=4,
)  # fmt: skip


@budget(150)
@given(MESSAGES, EDITS, st.booleans())
def test_nothing_broken_comes_in(messages: list[str], edits: list[tuple[object, int]], empty: bool) -> None:
    """Whatever a tool does to its file: what is taken says what its source says, and all else stays as it was."""
    full = po({message: message for message in messages})
    before = po(dict.fromkeys(messages, "")) if empty else full

    def all_edits(root: etree._Element) -> None:
        for edit, at in edits:
            assert callable(edit)
            edit(root, at)

    for form in FORMATS:
        came = back(edited(sent(full, form), all_edits), before)
        old = {record.message: record.strings[0] for record in records(before)}
        for message, text in came.strings.items():
            if text != old[message]:
                assert meanings(pieces(text)) == meanings(pieces(message))
        assert {fault.rule.code for fault in came.faults} <= {"CG273"}
        done = came.tally.taken + came.tally.unchanged + came.tally.empty + came.tally.reported
        assert done <= len(messages)
        assert _blocks_that_differ(before, came.data) == came.tally.taken


def _blocks_that_differ(one: bytes, other: bytes) -> int:
    blocks = [data.decode("utf-8").split("\n\n") for data in (one, other)]
    assert len(blocks[0]) == len(blocks[1])
    return sum(old != new for old, new in zip(*blocks, strict=True))


PUT = (
    "",
    "<",
    ">",
    "&",
    '"',
    "</target>",
    "<target>",
    "<mrk>",
    '<pc id="1">',
    '<ph id="1"/>',
    "\x00",
    "&#1;",
    "é",
    "]]>",
)
SLIPS = st.lists(
    st.tuples(st.integers(0, 9999), st.integers(0, 12), st.sampled_from(PUT)), min_size=1, max_size=3
)  # fmt: skip


@budget(150)
@given(MESSAGES, SLIPS)
def test_a_file_that_somebody_has_torn(messages: list[str], slips: list[tuple[int, int, str]]) -> None:
    """It is refused with a fault, or read as far as it is one; it never stops the program."""
    data = po({message: message for message in messages})
    found = booked(data)
    for form in FORMATS:
        text = sent(data, form).decode("utf-8")
        for at, length, put in slips:
            start = at % len(text)
            text = text[:start] + put + text[start + length :]
        parts, faults = opened(text.encode("utf-8"), "torn.xlf", [found])
        assert all(fault.rule.code in {"CG270", "CG275"} and fault.span.file == "torn.xlf" for fault in faults)
        assert not (parts and faults)
        changes, _tallies, faults = taken(parts, {found.file: found})
        assert {fault.rule.code for fault in faults} <= {"CG271", "CG272", "CG273", "CG274"}
        for after in changes.values():
            assert changed(data, after)
        assert tmx.read(text.encode("utf-8"), "torn.tmx")[0] == []


# ----------------------------------------------------------------------------------------------------------- memories


@budget(100)
@given(MESSAGES)
def test_a_memory_gives_back_what_it_got(messages: list[str]) -> None:
    """Every text in Markdown, but for characters that XML cannot carry."""
    texts = [_NOT_XML.sub("", message) for message in messages]
    assume(all(text.strip() for text in texts))
    units = [tmx.Unit({"en": text, "fr": f"{text} fr"}, "t26/doc") for text in texts]
    found, faults = tmx.read(tmx.written(units, "en"), "a.tmx")
    assert faults == []
    assert [dict(unit.languages) for unit in found] == [dict(unit.languages) for unit in units]


@budget(60)
@given(MESSAGES)
def test_a_memory_fills_an_empty_catalog(messages: list[str]) -> None:
    """With every translation that went out, as a guess; what is escaped or looks like a code as well."""
    texts = list(dict.fromkeys(_NOT_XML.sub("", message).strip() for message in messages))
    assume(all(texts) and not any(text.endswith("\\") for text in texts))
    strings = {text: f"{text} fr" for text in texts}
    units, faults = tmx.read(tmx.written(memory([booked(po(strings))]), "en"), "a.tmx")
    assert faults == []
    known = [
        Known(unit.languages["en"], unit.languages["fr"], unit.origin, unit.kind, unit.context, ours=False)
        for unit in units
    ]
    empty = po_file.read(po(dict.fromkeys(texts, "")).decode("utf-8"), "")
    filled = prefilled(empty, DOMAIN, Memory("en", "fr", known))
    assert (filled.suggested, filled.left) == (len(texts), 0)
    assert {record.message: record.strings[0] for record in records(filled.data)} == strings
    assert all(record.fuzzy for record in records(filled.data))


@pytest.mark.parametrize("form", FORMATS)
def test_equal_catalogs_make_equal_files(form: str) -> None:
    """A file has no date and no chance in it."""
    data = po({"A [@pp-140] **b**": "Un **b** [@pp-140]"})
    assert sent(data, form) == sent(data, form)
