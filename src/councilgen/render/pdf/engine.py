"""What an engine for paged media has to do, and which one does it today."""

from __future__ import annotations

from typing import Protocol

from councilgen.blocks.model import Edition
from councilgen.render.pdf.paper import write_paper
from councilgen.render.pdf.weasy import WeasyPrint
from councilgen.render.stationery import Stationery


class Engine(Protocol):
    """Lays a page of HTML out in pages of paper."""

    def start(self) -> None:
        """Load what takes long, once a process."""

    def print_page(self, page: str, style: str) -> bytes:
        """Return `page`, which needs nothing from outside, as PDF with the look of the style sheet `style`."""


_ENGINE: Engine = WeasyPrint()


def render_pdf(edition: Edition, stationery: Stationery) -> bytes:
    """Return `edition` as PDF. A character that no font has is found by `fonts.uncovered` before."""
    return _ENGINE.print_page(write_paper(edition), stationery.print_css)


def warm_up() -> None:
    """Load the engine, so that the first document of a worker is as fast as the others."""
    _ENGINE.start()
