"""Readers take anything: what is wrong is a fault with a place in the file, never an exception."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.casefile import BASE, DOCUMENT
from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.i18n.catalogs import catalog
from councilgen.load.decoding import decoded
from councilgen.load.nodes import nodes
from councilgen.markup.blocks import prose
from councilgen.markup.field import Field
from councilgen.markup.inline import faults, words
from councilgen.model.passage import Anchor, Kind
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace
from properties.texts import ANY, TEXT, budget, document

FILE = "content/t26/x.yaml"
YAML = st.lists(
    st.sampled_from((
        "a", "key", ": ", ":", "- ", "\n", "\n  ", "\n    ", "|", ">", "|2-", '"', "'", "{", "}", "[", "]", ", ", "? ",
        "&a ", "*a", "!!str ", "!x ", "---\n", "...\n", "%YAML 1.2\n", "<<: ", "# ", "~", "null", "\t", "\\x07",
        "\\ud800", "\x00", "\x07", "\x85", "\u2028", "\ufeff", "\ufffe", "\r", "\r\n", "é", "理", "👩",
    )),
    max_size=20,
).map("".join)  # fmt: skip
PO = st.lists(
    st.sampled_from((
        'msgid ""\nmsgstr ""\n', '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n', '"Plural-Forms: plural=n%0;\\n"\n',
        'msgid "a"\n', 'msgstr "b"\n', 'msgstr "{x}"\n', 'msgid_plural "as"\n', 'msgstr[0] "b"\n', 'msgstr[1] "c"\n',
        'msgctxt "d"\n', '"more"\n', "#, fuzzy\n", "#: x\n", "#~ ", "#| ", "#. y\n", "\n", '"', "\\", "msgid",
        "\u2028", "\x85", "\x0c", "\r", "理",
    )),
    max_size=14,
).map("".join)  # fmt: skip
CELLS = ("Year", "<b>", "[^n]", "理", "🙂", '"', ",", ",", "\n", "\n", "\x07", "\r")
STYLES = [
    pytest.param("|\n  {}", id="literal"),
    pytest.param('"{}"', id="double"),
    pytest.param("'{}'", id="single"),
    pytest.param("{}", id="plain"),
    pytest.param(">\n  {}", id="folded"),
]


@budget(300)
@given(st.one_of(TEXT, YAML))
@example("- \n- a")
@example("[^a]: [^a]: x")
def test_markdown_never_raises(text: str) -> None:
    """Any text is prose with faults, and each of its passages has words."""
    field = Field(text, FILE, f"{FILE}#a", "en", (Anchor(0, 1, 1),))
    prose(field)
    line = field.line(Kind.TITLE)
    words(line)
    faults(line)


@budget(400)
@given(st.one_of(YAML.map(str.encode), ANY.map(str.encode), st.binary(max_size=60)))
@example(b'a: "\\ud800"')
@example(b"\xff\xfea\x00")
@example(b"{a")
def test_yaml_never_raises(data: bytes) -> None:
    """Any bytes are nodes or faults, and the faults lie in the file."""
    workspace = MemoryWorkspace({FILE: data})
    node, found = nodes(workspace, FILE)
    assert node is not None or found or _is_empty(data)
    inside(workspace, found)


@budget(200)
@given(st.one_of(PO.map(str.encode), ANY.map(str.encode), st.binary(max_size=60)))
@example(b'msgid "a\\')
def test_catalogs_never_raise(data: bytes) -> None:
    """Any bytes are a catalog or faults."""
    workspace = MemoryWorkspace({"locales/fr/LC_MESSAGES/register.po": data})
    found = catalog(workspace, "fr", "register")
    assert found.faults or all(entry.anchors for entry in found.entries.values())
    inside(workspace, list(found.faults))


@pytest.mark.parametrize("escape", [r"\f", r"\v", r"\b", r"\r", r"\x07"])
def test_escapes_that_hide_control_characters_are_faults(escape: str) -> None:
    """What cannot be written to any format does not come in through a translation."""
    text = f'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b{escape}"\n'
    found = catalog(MemoryWorkspace({"locales/fr/LC_MESSAGES/register.po": text}), "fr", "register")
    assert [fault.rule.code for fault in found.faults] == ["CG201"]


@budget(80)
@given(st.sampled_from(sorted({*BASE, DOCUMENT})), st.one_of(YAML.map(str.encode), st.binary(max_size=40)))
def test_projects_with_a_broken_file_are_examined(file: str, data: bytes) -> None:
    """Whichever file is broken, the others are read."""
    workspace = MemoryWorkspace({**BASE, DOCUMENT: document("Text."), file: data})
    found = examine(workspace)
    inside(workspace, found)


@budget(150)
@given(TEXT)
@example("a <b>\n\n- c\n  <d> e\n\n> <f>\n> <g>")
@example("| a | b |\n|--|--|\n| <i> | <j> |")
@example("![](x.png){q}\n\n[^n]: <b>")
def test_faults_lie_in_their_file(body: str) -> None:
    """A line that there is, a column that it has, or the one behind its end."""
    workspace = MemoryWorkspace({**BASE, DOCUMENT: document(body)})
    found = examine(workspace)
    inside(workspace, found)


@budget(60)
@given(st.lists(st.sampled_from(CELLS), max_size=12))
def test_faults_of_data_lie_in_their_file(cells: list[str]) -> None:
    """The cells of a data file are Markdown too."""
    beside = {"content/t26/data.csv": "".join(cells)}
    body = "```table\nsource: data.csv\n```"
    workspace = MemoryWorkspace({**BASE, **beside, DOCUMENT: document(body)})
    found = examine(workspace)
    inside(workspace, found)


@pytest.mark.parametrize("style", STYLES)
def test_faults_of_titles_lie_in_their_file(style: str) -> None:
    """However a text is quoted and wherever its lines end."""
    title = style.format("A title of many words that goes on\n  and on <b> to the <i>third</i>\n  line of <u>all</u>")
    text = document("Text.").replace("title: A title", f"title: {title}")
    workspace = MemoryWorkspace({**BASE, DOCUMENT: text})
    found = examine(workspace)
    assert [fault.rule.code for fault in found] == ["CG120"] * 5
    inside(workspace, found)
    assert all(one.span < other.span for one, other in pairwise(found))


def inside(workspace: MemoryWorkspace, found: list[Diagnostic]) -> None:
    """Assert that every place that a fault names is there; a file that is missing has one line."""
    for fault in found:
        for span in (fault.span, *(related.span for related in fault.related)):
            _there(workspace, span, f"{fault.rule.code} {fault.message}")


def _there(workspace: MemoryWorkspace, span: Span, shown: str) -> None:
    try:
        text, _faults = decoded(workspace.read(span.file), span.file)
    except FileNotFoundError:
        text = ""
    if text is None:  # not UTF-8: only what stands before the fault can be counted
        text = workspace.read(span.file).decode("utf-8", "replace")
    lines = text.split("\n")
    assert 1 <= span.line <= len(lines), f"{span}: {shown}"
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, f"{span}: {shown}"


def _is_empty(data: bytes) -> bool:
    """Say whether a file has only comments, marks and directives."""
    text, _faults = decoded(data, FILE)
    return not any(line.strip("-. \t")[:1] not in ("", "#", "%") for line in (text or "").split("\n"))
