"""A PDF as poppler reads it aloud: the words at each leaf of its structure tree, in logical order."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_LINE = re.compile(r'( *)(?:"(.*)"|([A-Za-z0-9]+)(?: <[^>]*>)?(?: \((?:block|inline)\))?:?)')


@dataclass(slots=True)
class Element:
    """An element of the structure tree, or with `words` a leaf: what one line of the page shows of it."""

    kind: str
    words: str = ""
    children: list[Element] = field(default_factory=list)

    def find(self, kind: str) -> Iterator[Element]:
        """Yield the elements of a kind, this one and below."""
        if self.kind == kind:
            yield self
        for child in self.children:
            yield from child.find(kind)

    def leaves(self, *without: str) -> Iterator[str]:
        """Yield the words of all leaves, apart from those in elements of some kinds."""
        if self.kind in without:
            return
        if self.words:
            yield self.words
        for child in self.children:
            yield from child.leaves(*without)


@cache
def available() -> str | None:
    """Return why structure trees cannot be read here, or None when they can."""
    return None if shutil.which("pdfinfo") else "poppler's pdfinfo is not installed (script/bootstrap --with-tests)"


def tree(path: Path) -> Element:
    """Return the structure tree of the PDF at `path`."""
    run = subprocess.run(["pdfinfo", "-enc", "UTF-8", "-struct-text", path], capture_output=True, check=True)
    root = Element("")
    open_elements = [root]  # by depth
    for line in run.stdout.decode("utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if found is None or len(found[1]) % 2:
            continue  # an attribute, or the number of an annotation
        depth = len(found[1]) // 2
        element = Element(found[3] or "", found[2] or "")
        del open_elements[depth + 1 :]
        open_elements[-1].children.append(element)
        open_elements.append(element)
    return root


def read(path: Path) -> tuple[list[str], list[str]]:
    """Return the words of the body and those of the notes, line by line as they are printed.

    A table that goes on over several pages has its caption and head on each of them in the tree; they count once.
    """
    root = tree(path)
    notes = [words for note in root.find("Note") for words in note.leaves()]
    _forget_repeated_heads(root)
    return list(root.leaves("Note")), notes


def _forget_repeated_heads(root: Element) -> None:
    """Leave the head of a table out where the page before ends with the same table."""
    pages = list(root.find("Part"))
    for before, after in zip(pages, pages[1:], strict=False):
        first, last = next(after.find("Table"), None), [*before.find("Table")]
        if first is None or not last:
            continue
        head, same = next(first.find("THead"), None), next(last[-1].find("THead"), None)
        if head is not None and same is not None and [*head.leaves()] == [*same.leaves()] and not next(first.find("Caption"), None):
            head.children.clear()
