"""The list of a session's documents before it lists anything: a document of its own, made from the session file."""

from __future__ import annotations

from councilgen.languages import Tag
from councilgen.model.document import Document, Numbering, Session
from councilgen.model.passage import Anchor, Kind, Passage

CONTEXT = "list of documents"
TITLE = "List of documents"
# What the series are called, in the order of a list; the numbers of the first have no letters.
SERIES = {
    "": "Documents",
    "ADM": "Administrative documents",
    "INF": "Information documents",
    "DT": "Temporary documents",
    "DL": "Temporary documents with limited distribution",
}
COLUMNS = ("Document", "Title", "Source", "Agenda item", "Original", "Date")
LABELS = {
    TITLE: Kind.TITLE,
    **dict.fromkeys(COLUMNS, Kind.COLUMN),
    **dict.fromkeys(SERIES.values(), Kind.HEADING),
}
PLACE = "councilgen"  # where translators read that these come from: no file of the project
CONTEXT_OF_LANGUAGES = "original language"
NAMES: dict[Tag, str] = {
    "ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish",
}  # fmt: skip


def listing(session: Session, file: str) -> Document | None:
    """Return the list of the session in `file` without its rows, or nothing where none is wanted.

    Its words are labels of the house, so it has no catalog of its own; its rows are made in each language from the
    other documents, when these are translated.
    """
    wanted = session.list_of_documents
    if wanted is None:
        return None
    return Document(
        file=file, name="list-of-documents", symbol=wanted.symbol, agenda_item=wanted.agenda_item, date=wanted.date,
        original="en", language="en", kind="note", submitted_by=wanted.submitted_by,
        title=label(TITLE, Kind.TITLE, file), purpose=None, action=None, strategic_plan=(),
        financial_implications=None, references=(), numbering=Numbering(), sections=(), annexes=(),
        spans={"document": wanted.span},
    )  # fmt: skip


def label(text: str, kind: Kind, file: str) -> Passage:
    """Return a label of the list in English."""
    return Passage(text, kind, f"{file}#list_of_documents", file, (Anchor(0, 1, 1),), "en", text)
