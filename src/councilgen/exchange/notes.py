"""What a translator is told of a segment besides its words."""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.exchange.segments import Segment


def notes(segment: Segment) -> Iterator[tuple[str, str]]:
    """Yield a word for each note, and the note: what the text is, where it stands, what others have said of it."""
    record = segment.record
    if record.kind:
        yield "kind", record.kind
    if record.context:
        yield "context", record.context
    if segment.form >= 0:
        number = f"form {segment.form + 1} of {len(record.strings)} of the plural"
        yield "plural", f"{number}; the singular: {record.message}"
    if record.places:
        yield "place", "\n".join(record.places)
    if record.comment:
        yield "translator", record.comment
    if record.fuzzy and record.previous:
        yield "previous source", record.previous
