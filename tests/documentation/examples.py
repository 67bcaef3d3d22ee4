"""The examples of the documentation: files of a project of their own, and the pages that show them or parts of them.

Before a fenced block of a page a comment says what stands in it: `<!-- docs/examples/x.yaml -->`, the file;
`<!-- docs/examples/x.yaml#id -->`, the text of the section with that id. `script/make-docs` fills the blocks.
"""

from __future__ import annotations

import re
from pathlib import Path

from councilgen.load.nodes import Mapping, Scalar, Sequence, nodes
from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "docs/examples"
_BLOCK = re.compile(
    r"(<!-- (?P<file>docs/examples/[^\s#]+)(?:#(?P<id>[a-z0-9-]+))? -->\n)"
    r"(?P<fence>````?)(?P<kind>\w*)\n.*?^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)


def filled(page: str) -> str:
    """Return a page with the present text of its examples."""
    return _BLOCK.sub(_shown, page)


def shown(page: str) -> set[str]:
    """Return the files that a page shows."""
    return {found["file"] for found in _BLOCK.finditer(page)}


def files() -> dict[str, bytes]:
    """Return the examples as a project, with the register, the labels and the template of the repository's own."""
    disk = DiskWorkspace(ROOT)
    shared = [
        *disk.files("content/register", ".yaml"),
        *disk.files("templates/council", ""),
        *sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("locales/*/LC_MESSAGES/*.po")),
    ]
    own = sorted(file for file in EXAMPLES.rglob("*") if file.is_file())
    return {
        **{path: disk.read(path) for path in shared},
        **{file.relative_to(EXAMPLES).as_posix(): file.read_bytes() for file in own},
    }


def on_disk(folder: Path) -> None:
    """Write the examples as a project."""
    for path, data in files().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _shown(block: re.Match[str]) -> str:
    text = _section(block["file"], block["id"]) if block["id"] else (ROOT / block["file"]).read_text("utf-8")
    return f"{block[1]}{block['fence']}{block['kind']}\n{text.rstrip()}\n{block['fence']}"


def _section(file: str, name: str) -> str:
    """Return the text of a section, as its author wrote it but for the indentation."""
    read, _faults = nodes(DiskWorkspace(ROOT), file)
    assert isinstance(read, Mapping), file
    sections = read.get("sections")
    assert isinstance(sections, Sequence), file
    for section in sections.items:
        if isinstance(section, Mapping) and isinstance(found := section.get("id"), Scalar) and found.value == name:
            body = section.get("body")
            assert isinstance(body, Scalar)
            return body.value
    raise AssertionError(f"{file} has no section {name}")
