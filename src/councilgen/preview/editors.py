"""Addresses by which a browser opens a place of a file in an editor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from councilgen.diagnostics.model import Span
from councilgen.errors import UsageError

EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "none": "",
}
_ADDRESS = re.compile(r"(?!https?:|javascript:|data:)[a-z][a-z0-9+.-]*://\S*\{path\}\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Editor:
    """How the author's editor is called: an address with {path}, {line} and {column}; empty for none."""

    address: str
    root: Path

    def place(self, span: Span) -> str | None:
        """Return the address of a place."""
        if not self.address:
            return None
        path = "/" + quote((self.root / span.file).as_posix().lstrip("/"), safe="/:", errors="surrogateescape")
        filled = self.address.replace("{path}", path).replace("{line}", str(span.line))
        return filled.replace("{column}", str(span.column))


def editor(named: str, root: Path) -> Editor:
    """Return an editor by its name or its address; UsageError where it is neither."""
    address = EDITORS.get(named, named)
    if address and not _ADDRESS.fullmatch(address):
        known = ", ".join(EDITORS)
        raise UsageError(f"{named!r} is no editor", f"name one of {known}, or write an address: myeditor://{{path}}")
    return Editor(address, root)
