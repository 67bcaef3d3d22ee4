"""The tree as PDF: tagged, PDF/UA-1 and PDF/A-3a in one file."""

from councilgen.render.pdf.engine import render_pdf, warm_up

__all__ = ["render_pdf", "warm_up"]
