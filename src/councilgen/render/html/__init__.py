"""The tree as HTML, for the screen and, in another flavour, for the engine that makes the PDF."""

from councilgen.render.html.screen import render_html

__all__ = ["render_html"]
