"""The tree as HTML, for the screen."""

from councilgen.render.html.screen import render_html

__all__ = ["render_html"]
