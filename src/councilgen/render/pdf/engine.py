"""What an engine for pages of paper has to do, and which one does it today."""

from __future__ import annotations

from typing import Protocol

from councilgen.blocks.model import Edition
from councilgen.render.pdf.typesetter import Typst
from councilgen.render.stationery import Stationery


class Engine(Protocol):
    """Lays an edition out in pages of paper."""

    def start(self) -> None:
        """Load what takes long, once a process."""

    def print_edition(self, edition: Edition, look: str) -> bytes:
        """Return `edition` as PDF with the look of the template's file `look`."""


_ENGINE: Engine = Typst()


def render_pdf(edition: Edition, stationery: Stationery) -> bytes:
    """Return `edition` as PDF. A character that no font has is found by `fonts.uncovered` before."""
    return _ENGINE.print_edition(edition, stationery.print_look)


def warm_up() -> None:
    """Load the engine, so that the first document of a worker is as fast as the others."""
    _ENGINE.start()
