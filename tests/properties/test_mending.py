"""A text is mended in any manner of writing: the file then says what was meant, and nothing else in it has changed."""

from __future__ import annotations

import re

import polib
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from councilgen.diagnostics.model import Edit, Fix, Span
from councilgen.i18n import po
from councilgen.load.nodes import Mapping, Scalar, Sequence, parsed
from councilgen.mending.applying import Mended, mended
from properties.texts import budget

_LETTERS = st.text(st.sampled_from("abc 'é理\"\\#:-,[]{}&*!|>%@\u00a0\u200f\U0001f469\n"), max_size=40)
_WORDS = st.text(st.sampled_from("x 'é理\"\\#:-,]}&%\u00a0\u200f"), max_size=6)
_STYLES = (None, "'", '"', "|", ">")


def _applied(data: bytes, file: str, edits: tuple[Edit, ...]) -> Mended:
    return mended([Fix("mend it", edits)], lambda _file: data)


def _spot(scalar: Scalar, offset: int) -> tuple[int, int]:
    anchor = max((each for each in scalar.anchors if each.offset <= offset), key=lambda each: each.offset)
    return anchor.line, anchor.column + offset - anchor.offset


@budget(300)
@given(
    st.lists(_LETTERS, min_size=1, max_size=3), st.sampled_from(_STYLES), st.sampled_from((20, 80)), st.booleans(),
    st.sampled_from(("\n", "\r\n")), _WORDS, st.data(),
)  # fmt: skip
def test_a_text_of_yaml(
    texts: list[str], style: str | None, width: int, flow: bool, newline: str, words: str, data: st.DataObject
) -> None:
    """Any stretch of any text gives way to any words, or the fix is left out and told."""
    text = yaml.dump({"key": texts}, default_style=style, width=width, allow_unicode=True, default_flow_style=flow)
    node, _faults = parsed(text, "a.yaml")
    assert isinstance(node, Mapping)
    (_key, items) = node.entries[0]
    assert isinstance(items, Sequence)
    values = [each.value for each in items.items if isinstance(each, Scalar)]
    place = data.draw(st.integers(0, len(values) - 1))
    scalar = items.items[place]
    assert isinstance(scalar, Scalar)
    start = data.draw(st.integers(0, len(scalar.value)))
    end = data.draw(st.integers(start, len(scalar.value)))
    wanted = scalar.value[:start] + words + scalar.value[end:]
    assume(scalar.value and wanted)
    first, behind = _spot(scalar, start), _spot(scalar, end)
    raw = text.replace("\n", newline).encode()
    edit = Edit(Span("a.yaml", *first, *behind), words, scalar.value[start:end] if "\n" not in scalar.value else None)
    outcome = _applied(raw, "a.yaml", (edit,))
    assert len(outcome.done) + len(outcome.left) == 1
    if not outcome.done:
        return
    now = outcome.files["a.yaml"].decode()
    assert now.count("\r") == now.count("\r\n")
    again, _faults = parsed(re.sub("\r\n", "\n", now), "a.yaml")
    assert isinstance(again, Mapping)
    after = again.entries[0][1]
    assert isinstance(after, Sequence)
    said = [each.value for each in after.items if isinstance(each, Scalar)]
    assert said == [*values[:place], wanted, *values[place + 1 :]]


@budget(200)
@given(_LETTERS, _LETTERS, _WORDS, st.sampled_from((30, 78)), st.data())
def test_a_translation(message: str, string: str, words: str, width: int, data: st.DataObject) -> None:
    """A translation over several lines, with escapes, is mended in place; the message beside it stays."""
    assume(message and string)
    catalog = polib.POFile(wrapwidth=width)
    catalog.metadata = {"Content-Type": "text/plain; charset=utf-8"}
    catalog.append(polib.POEntry(msgid=message, msgstr=string, tcomment="a comment"))
    catalog.append(polib.POEntry(msgid="another", msgstr=string))
    text = str(catalog)
    block = po.read(text, "a.po").blocks[0]
    assert block.strings == (string,)
    start = data.draw(st.integers(0, len(string)))
    end = data.draw(st.integers(start, len(string)))
    found = po.anchors(block.words, block.line)

    def spot(offset: int) -> tuple[int, int]:
        anchor = max((each for each in found if each.offset <= offset), key=lambda each: each.offset)
        return anchor.line, anchor.column + offset - anchor.offset

    edit = Edit(Span("a.po", *spot(start), *spot(end)), words, string[start:end])
    outcome = _applied(text.encode(), "a.po", (edit,))
    assert outcome.left == ()
    now = outcome.files["a.po"].decode()
    strings = [entry.msgstr for entry in polib.pofile(now)]
    assert strings == [string[:start] + words + string[end:], string]
    assert [line for line in now.split("\n") if "msgid" in line] == [
        line for line in text.split("\n") if "msgid" in line
    ]
