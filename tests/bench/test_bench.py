"""What the benchmark compares is comparable: the rivals are given our words, and larger projects are whole projects."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bench.account import account
from bench.catalogs import Size, session
from bench.corpus import Specimen, specimens
from bench.costs import costs
from bench.growth import enlarged
from bench.keystrokes import Waits, long_document, waits_table
from bench.markdown import write_markdown
from bench.rivals import hand_over, words_of_pandoc, words_of_typst
from bench.synthetic import FOLDER, synthetic
from bench.whole import CHECK, COLD, MESSAGE, NOTHING, PARAGRAPH, REGISTER, course
from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from bench import words
from councilgen.diagnostics.model import failed
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.walk import passages
from councilgen.pipeline import examine, read
from councilgen.render.docx import render_docx
from councilgen.workspace import CONTENT, DiskWorkspace

ROOT = Path(__file__).parents[2]
in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="session")
def corpus() -> tuple[Specimen, ...]:
    return specimens(ROOT)


def due(specimen: Specimen) -> list[str]:
    return words.of_docx(render_docx(specimen.edition, specimen.look))


@in_every_language
def test_markdown_says_our_words(language: Tag, corpus: tuple[Specimen, ...]) -> None:
    reader = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(attrs_plugin, spans=True)
    for specimen in corpus:
        if specimen.language == language:
            markdown = re.sub(r"(?m)(^#+ .*) \{#[\w-]+\}$", r"\1", write_markdown(specimen.edition))
            page = reader.render(re.sub(r"(?<![\\\[`])\^", "", markdown))  # it knows no ids of headings, no superscript
            assert words.of_html(page, frozenset({"footnote-ref", "footnote-backref"})) == due(specimen)


@in_every_language
def test_pandoc_reads_our_words(language: Tag, corpus: tuple[Specimen, ...], tmp_path: Path) -> None:
    pytest.importorskip("pypandoc", reason="pandoc is among the requirements of the benchmark only")
    for specimen in corpus:
        if specimen.language == language:
            assert words_of_pandoc(hand_over(specimen, tmp_path)) == due(specimen)


@in_every_language
def test_typst_reads_our_words(language: Tag, corpus: tuple[Specimen, ...], tmp_path: Path) -> None:
    for specimen in corpus:
        if specimen.language == language:
            assert words_of_typst(hand_over(specimen, tmp_path)) == due(specimen)


def test_larger_projects_have_no_faults_of_their_own(corpus: tuple[Specimen, ...], tmp_path: Path) -> None:
    numbers = enlarged(ROOT, tmp_path, sections=3, documents=2)
    subject, faults = read(DiskWorkspace(tmp_path))[0], examine(DiskWorkspace(tmp_path))
    found = {str(document.symbol): document for _loaded, document in subject.documents()}
    assert set(found) == set(numbers)
    small = next(specimen for specimen in corpus if specimen.symbol == "C26/901").loaded.documents[0]
    assert [len(document.sections) for document in found.values()] == [3 * len(small.sections)] * 2
    assert not failed(faults)


def test_a_large_session_has_whole_catalogs(tmp_path: Path) -> None:
    """In five languages, all translated, without faults of form; the same on every machine."""
    session(ROOT, tmp_path, Size(2, 20))
    workspace = DiskWorkspace(tmp_path / "project")
    subject, faults = read(workspace)[0], examine(workspace)
    codes = {fault.rule.code for fault in faults if fault.severity == "error"}
    # Words by chance say nothing, in no two languages the same: what compares the two is not asked.
    assert {code for code in codes if not "CG206" < code < "CG260"} == set()
    documents = [document for _loaded, document in subject.documents()]
    for number, document in enumerate(documents):
        assert len({passage.message for passage in passages(document)}) == 20
        for tag in ("ar", "zh", "fr", "ru", "es"):
            found = subject.catalogs[tag, f"s26/document-{number}"].entries
            assert len(found) == 20
            assert all(entry.translated for entry in found.values())


def test_a_synthetic_session_is_without_faults_and_everywhere_the_same(tmp_path: Path) -> None:
    first, second = (synthetic(ROOT, tmp_path / name, 4) for name in ("first", "second"))
    files = [file.relative_to(first.folder) for file in sorted(first.folder.rglob("*")) if file.is_file()]
    assert all((first.folder / file).read_bytes() == (second.folder / file).read_bytes() for file in files)
    workspace = DiskWorkspace(first.folder)
    faults = examine(workspace)
    assert not [fault for fault in faults if fault.severity == "error" or fault.rule.code.startswith("CG2")]
    contents = read(workspace)[0].contents
    texts = [(first.folder / CONTENT / FOLDER / f"document-{number}.yaml").read_text("utf-8") for number in range(4)]
    assert [str(document.symbol) for loaded in contents.sessions for document in loaded.documents] == [*first.symbols]
    assert [bool(re.search(r"@pp-(71|140|214)\b", text)) for text in texts] == [True, False, False, True]
    assert all(mark in text for text in texts for mark in ("Table: ", "\n      - ", "[^n0]: ", "[@"))


def test_a_long_document_is_a_document_in_six_languages(tmp_path: Path) -> None:
    """What an editor is measured with is one document, as long as seven, without errors."""
    file = long_document(ROOT, tmp_path)
    (document,) = [document for _loaded, document in read(DiskWorkspace(tmp_path))[0].documents()]
    assert document.file == file.relative_to(tmp_path).as_posix()
    assert len(document.sections) > 15
    assert not failed(examine(DiskWorkspace(tmp_path)))


def test_waits_are_told_by_what_nearly_all_of_them_did_not_exceed() -> None:
    found = Waits("faults", "long", 1000, 40, [float(each) for each in range(1, 101)])
    assert found.p95 == pytest.approx(96, abs=1)
    assert "| faults | long | 1,000 | 40 | 100 | 50 | 96 | 100 |" in waits_table([found])


def test_a_session_makes_what_each_change_asks_for(tmp_path: Path) -> None:
    """The steps themselves refuse to go on where other files are written than a change concerns."""
    found = course(ROOT, tmp_path, 2, ("docx", "html"), rivals=False)
    made = {step.name: step.made for step in found.steps}
    expected = {COLD: 24, NOTHING: 0, PARAGRAPH: 12, MESSAGE: 2, REGISTER: 2, CHECK: 0}
    assert {name: made[name] for name in expected} == expected
    assert all(step.run.cpu > 0 and step.run.together >= step.run.peak > 0 for step in found.steps)
    assert "a session of 2 documents" in account([found], None).lower()


def test_the_costs_of_a_build_are_those_of_its_parts(tmp_path: Path) -> None:
    found = costs(ROOT, tmp_path, 2, ("docx", "html"))
    assert set(found.printing) == {"docx", "html"}
    assert 0 < found.reading + sum(found.printing.values()) < found.whole
    assert len(list((tmp_path / "ours").rglob("*.docx"))) == 12
    assert sum(seconds for _room, seconds in found.rooms(0)) == pytest.approx(found.reading)
