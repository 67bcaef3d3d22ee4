"""Which files a document takes along before anybody has read it."""

from __future__ import annotations

from councilgen.proofing.inventory import ABSENT, Inventory, fingerprint
from councilgen.proofing.reading import own_files
from councilgen.workspace import MemoryWorkspace

DOCUMENT = "content/t26/doc.yaml"


def _taken(text: str) -> set[str]:
    files = {DOCUMENT: text, "content/t26/a.png": "", "content/t26/more/b.CSV": "", "content/c.jpeg": ""}
    reading = own_files(Inventory(MemoryWorkspace(files)), DOCUMENT, "t26", ("fr",), ())
    return {path for path, answer in reading.files.items() if fingerprint(answer) != ABSENT}


def test_files_that_it_seems_to_name_are_taken_along() -> None:
    """Beside it, below it and above it; one that is not there, or not in the project, is left to the reader."""
    text = '![A](a.png "t")\nsource: more/b.CSV\n(../c.jpeg) [x](none.png) ../../../out.png'
    assert _taken(text) == {DOCUMENT, "content/t26/a.png", "content/t26/more/b.CSV", "content/c.jpeg"}


def test_a_file_of_one_word_is_looked_through_once() -> None:
    """Millions of letters without an end are no riddle: what is too large is refused, after this."""
    assert _taken("a" * 6_000_000) == {DOCUMENT}
