"""How many pages a PDF of ours has, read from its page tree: the file itself is asked, however it came here."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"/Type\s*/ObjStm\b[^>]*>>\s*stream\r?\n")
_TREE = re.compile(rb"<<(?=[^<>]*/Type\s*/Pages\b)(?![^<>]*/Parent\b)[^<>]*/Count\s+(\d+)")


def page_count(pdf: bytes) -> int:
    """Return the number of pages; the page tree lies in a stream of objects, or plainly in an older way of writing."""
    for part in _objects(pdf):
        if found := _TREE.search(part):
            return int(found[1])
    raise ValueError("a PDF without a page tree")


def _objects(pdf: bytes) -> Iterator[bytes]:
    for found in _STREAM.finditer(pdf):
        yield zlib.decompressobj().decompress(pdf[found.end() :])
    yield pdf
