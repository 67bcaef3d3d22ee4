"""The formats that documents are printed in."""

from __future__ import annotations

from typing import Literal, get_args

Format = Literal["docx", "pdf", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
# What a format takes from the template.
LOOKS: dict[Format, str] = {"docx": "reference.docx", "pdf": "print.typ", "html": "screen.css"}
PREVIEW = "preview.css"  # how a document looks in the live page
