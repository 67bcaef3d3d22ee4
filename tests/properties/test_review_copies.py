"""A review copy can be made of whatever stands in a catalog: it is there to show what is not finished."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import polib
from hypothesis import assume, example, given
from lxml import etree

from councilgen.blocks.model import Edition
from councilgen.i18n.identity import message_id
from councilgen.i18n.messages import Domain, document_domain
from councilgen.i18n.places import path
from councilgen.i18n.update import updated
from councilgen.languages import Tag
from councilgen.model.walk import passages
from councilgen.pipeline import examine, read
from councilgen.press.printing import stationery
from councilgen.publish.copies import Copies, copies
from councilgen.render.docx import render_docx
from councilgen.render.html import render_html
from councilgen.render.words import edition_words
from councilgen.workspace import MemoryWorkspace
from properties.texts import MARKUP, TEXT, budget, project

BODY = "Text with [@pp-140], a note[^n] and [there](#a).\n\n[^n]: The note."


def _copy(body: str, language: Tag, **written: str) -> tuple[Edition, list[str]]:
    """Return the review copy of a text all of whose translations are doubtful, and the ids of its messages."""
    workspace = project(body, f"en, {language}")
    subject, faults = read(workspace)[0], examine(workspace)
    assume(not any(fault.severity == "error" for fault in faults))
    (loaded,) = subject.contents.sessions
    (document,) = loaded.documents
    domain = Domain(document_domain(document, loaded.session.folder))
    for passage in passages(document):
        domain.add_passage(passage)
    catalog = polib.pofile(updated(domain, language, None).decode("utf-8"))
    for entry in catalog:
        entry.msgstr, entry.previous_msgid, entry.tcomment = written["words"], written["before"], written["comment"]
        entry.flags.append("fuzzy")
    catalogs = {path(language, domain.name): f"{catalog}\n"}
    with_catalog = project(body, f"en, {language}", catalogs)
    subject, faults = read(with_catalog)
    assume(not faults)
    (made,) = copies(with_catalog, subject, subject.contents.sessions[0], Copies(bilingual=(language,)))
    _assert_written(made.edition, with_catalog)
    return made.edition, [message_id("", message) for _context, message in domain.messages]


def _assert_written(edition: Edition, workspace: MemoryWorkspace) -> None:
    look = stationery(workspace, "council")
    with ZipFile(BytesIO(render_docx(edition, look))) as package:
        etree.fromstring(package.read("word/document.xml"))
    assert render_html(edition, look).startswith(b"<!DOCTYPE html>")


@budget(30)
@given(TEXT, MARKUP)
@example("[@nowhere] <b>x</b> [](#nowhere) [^none]", "# earlier\n# reviewed")
def test_any_translation_can_be_shown(words: str, comment: str) -> None:
    """Broken markup, citations of nothing, any script, any comment; every message is there with its id."""
    assume(words.strip())
    edition, ids = _copy(BODY, "ar", words=words, before=words, comment=comment.replace("\n", " "))
    shown = " ".join(edition_words(edition))
    assert all(name in shown for name in ids)


@budget(25)
@given(TEXT)
@example("## A part {#p}\n\n| a | b |\n|:-|-:|\n| 1 |  |\n\n![seen](x.png)")
def test_any_original_can_be_shown(body: str) -> None:
    """Whatever an author may write."""
    edition, ids = _copy(body, "zh", words="译文", before="An earlier text", comment="请核对")
    shown = " ".join(edition_words(edition))
    assert all(name in shown for name in ids)
    assert "译文" in shown
