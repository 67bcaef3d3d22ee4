"""The Word file of an edition: our own body, in the styles of the template's reference.docx."""

from councilgen.render.docx.document import render_docx

__all__ = ["render_docx"]
