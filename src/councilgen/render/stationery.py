"""What a template gives to the writers: the Word file whose styles are used, and how the others look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stationery:
    """The look of a template; the same for all documents and languages of a run."""

    reference: bytes  # reference.docx: styles, page geometry, theme
    print_look: str  # of the PDF, for its typesetter
    screen_css: str
    preview_css: str  # of the live page
