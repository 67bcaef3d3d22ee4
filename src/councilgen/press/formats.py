"""The formats that documents are printed in."""

from __future__ import annotations

from typing import Literal, get_args

Format = Literal["docx", "pdf", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
