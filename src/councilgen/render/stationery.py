"""What a template gives to the writers: the Word file whose styles are used, and the style sheets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stationery:
    """The look of a template; the same for all documents and languages of a run."""

    reference: bytes  # reference.docx: styles, page geometry, theme
    print_css: str
    screen_css: str
