"""Catalogs follow their source through any edits, and a document translated into its own words is itself."""

from __future__ import annotations

from dataclasses import replace

import polib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.casefile import BASE, DOCUMENT
from councilgen.compose.edition import Setting, compose
from councilgen.i18n import po
from councilgen.i18n.catalogs import catalog
from councilgen.i18n.localise import localise
from councilgen.i18n.messages import Domain, document_domain
from councilgen.i18n.places import path
from councilgen.i18n.po import Block
from councilgen.i18n.update import updated
from councilgen.i18n.wording import Words
from councilgen.load.decoding import UNPRINTABLE
from councilgen.model.document import Document
from councilgen.model.walk import passages, with_passages
from councilgen.pipeline import examine, read
from councilgen.workspace import MemoryWorkspace
from properties.texts import MARKUP, TEXT, budget, document, project

KINDS = ("paragraph", "heading", "table cell")
SENTENCES = (
    "The secretariat counted every sheet that was printed.", "The secretariat counted all sheets that were printed.",
    "Total", "total", "A heading", 'He said "no".', "A \\ and a \\n", "Two\\\nlines", "理事会会议",
    "{#id} and {place}", "tab\there", "~", "#, fuzzy", "word " * 40,
)  # fmt: skip
Source = list[tuple[str, str]]  # texts with their kinds
Edit = tuple[str, int, int, str]


def edited(source: Source, edit: Edit) -> Source:
    """Return a source after one edit: a text put in, taken out, moved, swapped, or with a slip of the pen."""
    what, one, other, text = edit
    result = list(source)
    if what == "insert" or not result:
        result.insert(one % (len(result) + 1), (text, KINDS[other % len(KINDS)]))
        return result
    if what == "swap":
        first, second = one % len(result), other % len(result)
        result[first], result[second] = result[second], result[first]
        return result
    words, kind = result.pop(one % len(result))
    if what == "move":
        result.insert(other % (len(result) + 1), (words, kind))
    elif what == "typo":
        at = other % (len(words) + 1)
        result.insert(one % (len(result) + 1), (words[:at] + "x" + words[at + 1 :], kind))
    return result


# What a document can hold: Markdown on one line, without what no format can carry.
MARKDOWN = MARKUP.map(lambda text: UNPRINTABLE.sub("", " ".join(text.split()))).filter(bool)
WORDS = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES), MARKDOWN)
SOURCES = st.lists(st.tuples(WORDS, st.sampled_from(KINDS)), max_size=6)
NUMBER = st.integers(0, 60)
EDITS = st.lists(
    st.tuples(st.sampled_from(("insert", "delete", "move", "swap", "typo")), NUMBER, NUMBER, WORDS),
    max_size=6,
)


@budget(100)
@given(SOURCES, EDITS, st.booleans())
@example([("Total", "heading")], [("delete", 0, 0, "~"), ("insert", 0, 0, "Total")], True)
def test_no_edit_loses_a_translation(source: Source, edits: list[Edit], between: bool) -> None:
    """Updated after each edit or after all of them, translated again or not: what was written is still there."""
    existing, written = _translated(updated(_domain(source), "fr", None))
    for number, edit in enumerate(edits):
        source = edited(source, edit)
        if not between and number < len(edits) - 1:
            continue
        existing = updated(_domain(source), "fr", existing)
        assert updated(_domain(source), "fr", existing) == existing
        _assert_kept(existing, source, written)
        existing, more = _translated(existing)
        written |= more


@budget(100)
@given(SOURCES, EDITS, st.sampled_from((0, 40, 78, 100)), st.lists(st.booleans(), min_size=6, max_size=6))
@example([("word " * 40, "paragraph"), ("Total", "heading")], [("swap", 0, 1, "~")], 40, [True] * 6)
@example([("tab\there", "heading"), ("Total", "heading")], [("insert", 0, 0, "Total ")], 0, [True] * 6)
def test_only_what_changed_is_touched(source: Source, edits: list[Edit], width: int, reviewed: list[bool]) -> None:
    """A message that is as before keeps every byte, whatever tool broke its lines; marks are nowhere lost or gained."""
    data, _written = _translated(updated(_domain(source), "fr", None))
    saved = polib.pofile(data.decode("utf-8"), wrapwidth=width)
    for entry, mark in zip(saved, reviewed * len(source), strict=False):
        entry.tcomment = "ask Paris\nreviewed by A" if mark else ""
    existing = updated(_domain(source), "fr", str(saved).encode("utf-8"))
    before = _blocks(existing)
    assert sum("# reviewed " in block.text for block in before.values()) == sum(reviewed[: len(before)])
    after = source
    for edit in edits:
        after = edited(after, edit)
    kinds, new_kinds = _kinds(source), _kinds(after)
    found = _blocks(updated(_domain(after), "fr", existing))
    for text, block in found.items():
        if kinds.get(text) == new_kinds.get(text, kinds.get(text)) and text in new_kinds:
            assert block.text == before[text].text
        if block.fuzzy:
            assert block.previous is not None
            assert kinds[block.previous.message][0] == new_kinds[text][0], "a guess of another kind"
            assert "reviewed" not in block.comment
    back = _blocks(updated(_domain(source), "fr", updated(_domain(after), "fr", existing)))
    assert {text: (block.strings, block.comment) for text, block in back.items() if text in before} == {
        text: (block.strings, block.comment) for text, block in before.items()
    }


def _blocks(data: bytes) -> dict[str, Block]:
    found = po.read(data.decode("utf-8"), "")
    assert found.faults == ()
    return {block.message: block for block in found.blocks}


def _kinds(source: Source) -> dict[str, list[str]]:
    """Return what each text of a source is, in the order in which a catalog says so."""
    kinds: dict[str, list[str]] = {}
    for text, kind in source:
        kinds.setdefault(text, [])
        if kind not in kinds[text]:
            kinds[text].append(kind)
    return kinds


@budget(60)
@given(TEXT)
@example('Two\\\nlines and a "quotation" \\\\n\n\n- {#id}\n\n[^n]: x')
def test_a_source_translated_into_itself_is_itself(body: str) -> None:
    """Extracted, written as PO, read and put in: nothing but the language has changed."""
    workspace = MemoryWorkspace({**BASE, DOCUMENT: document(body)})
    subject, faults = read(workspace)[0], examine(workspace)
    if any(fault.severity == "error" for fault in faults):
        return
    (original,) = subject.contents.sessions[0].documents
    found = _into_itself(original)
    assert [passage.markup for passage in passages(found)] == [passage.markup for passage in passages(original)]
    assert {passage.language for passage in passages(found)} == {"fr"}
    back = iter(list(passages(original)))
    assert replace(with_passages(found, lambda _passage: next(back)), language="en") == original


BODIES = (
    'Text with **bold**, *italic*, `code` and "quotations".[^n]\n\n[^n]: A note, [linked](https://example.org).',
    "## Sub-heading {#sub}\n\n- one\n- two\n  1. three\n\n> said\n\nSee [above](#sub) and [@pp-140].",
    "Table: Costs {#costs}\n\n| a | b |\n|:-|-:|\n| x \\| y |  |\n\nLine\\\nend",
)


@pytest.mark.parametrize("body", BODIES)
def test_a_source_translated_into_itself_has_the_same_blocks(body: str) -> None:
    """The tree that writers get does not show that a text went through a catalog."""
    workspace = project(body, "en, fr")
    subject, faults = read(workspace)[0], examine(workspace)
    assert {fault.rule.code for fault in faults} <= {"CG203", "CG204"}
    loaded = subject.contents.sessions[0]
    setting = Setting(loaded.session, Words(subject.register, "fr", subject.catalogs), {}, workspace)
    (original,) = loaded.documents
    renamed = with_passages(original, lambda passage: replace(passage, language="fr"))
    assert compose(_into_itself(original), setting) == compose(replace(renamed, language="fr"), setting)


def _into_itself(document: Document) -> Document:
    """Return a document localised by a catalog whose translations are the messages."""
    name = document_domain(document, "t26")
    domain = Domain(name)
    for passage in passages(document):
        domain.add_passage(passage)
    found = polib.pofile(updated(domain, "fr", None).decode("utf-8"))
    for entry in found:
        entry.msgstr = entry.msgid
    workspace = MemoryWorkspace({path("fr", name): f"{found}\n"})
    read = catalog(workspace, "fr", name)
    assert read.faults == ()
    return localise(document, read)


def _domain(source: Source) -> Domain:
    domain = Domain("t26/doc")
    for text, kind in source:
        domain.add(text, "content/t26/doc.yaml#a", kind)
    return domain


def _translated(data: bytes) -> tuple[bytes, dict[str, str]]:
    """Return a catalog with whatever is not yet translated translated, and what was written, by message."""
    found, written = polib.pofile(data.decode("utf-8")), {}
    for entry in found:
        if not entry.msgstr and not entry.obsolete:
            entry.msgstr = written[entry.msgid] = f"fr: {entry.msgid}"
    return (str(found).rstrip("\n") + "\n").encode("utf-8"), written


def _assert_kept(data: bytes, source: Source, written: dict[str, str]) -> None:
    found = polib.pofile(data.decode("utf-8"))
    kept = {entry.msgid: entry for entry in found}
    assert len(kept) == len(found), "a message stands twice"
    assert {entry.msgid for entry in found if not entry.obsolete} == {text for text, _kind in source}
    assert set(written.values()) <= {entry.msgstr for entry in found}
    for message, words in written.items():
        assert kept[message].msgstr == words
        assert not kept[message].fuzzy
