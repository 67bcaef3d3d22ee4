"""What no other judge of Word files sees: bookmarks and fields left open, notes without their separators."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from judges.fault import Fault

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAME: Final = "own rules"
_BOOKMARK: Final = ("bookmarkStart", "bookmarkEnd")
_SEPARATORS: Final = ("separator", "continuationSeparator")


def judge(path: Path) -> list[Fault]:
    """Return every fault of the Word file at `path` that these rules find."""
    with zipfile.ZipFile(path) as package:
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}
    faults: list[Fault] = []
    for name, root in sorted(parts.items()):
        faults += (*_bookmarks(name, root), *_fields(name, root))
    return faults + list(_separators(parts))


def _bookmarks(name: str, root: etree._Element) -> Iterator[Fault]:
    starts, ends = (Counter(element.get(f"{_W}id") for element in root.iter(_W + tag)) for tag in _BOOKMARK)
    for number in sorted(map(str, starts.keys() ^ ends.keys())):
        yield Fault(
            _NAME, "bookmark-open", f"bookmark {number} has a start without an end, or an end without a start", name
        )
    for repeated, times in (starts | ends).items():
        if times > 1:
            yield Fault(_NAME, "bookmark-twice", f"bookmark {repeated} stands there {times} times", name)


def _fields(name: str, root: etree._Element) -> Iterator[Fault]:
    depth = 0
    for mark in root.iter(_W + "fldChar"):
        depth += {"begin": 1, "end": -1}.get(str(mark.get(f"{_W}fldCharType")), 0)
        if depth < 0:
            yield Fault(_NAME, "field-open", "a field ends that did not begin", name)
            depth = 0
    if depth:
        yield Fault(_NAME, "field-open", "a field does not end", name)


def _separators(parts: dict[str, etree._Element]) -> Iterator[Fault]:
    """Yield a fault for each separator that a part of notes lacks, or that the settings do not name."""
    settings = parts.get("word/settings.xml")
    for kind in ("footnote", "endnote"):
        notes = parts.get(f"word/{kind}s.xml")
        if notes is None:
            continue
        found = {str(note.get(f"{_W}type")): note.get(f"{_W}id") for note in notes.iter(_W + kind)}
        known = () if settings is None else settings.iterfind(f"{_W}{kind}Pr/{_W}{kind}")
        named = {note.get(f"{_W}id") for note in known}
        for separator in _SEPARATORS:
            if separator not in found:
                yield Fault(_NAME, "notes-without-separators", f"there is no {separator}", f"word/{kind}s.xml")
            elif found[separator] not in named:
                yield Fault(
                    _NAME, "notes-without-separators", f"the settings do not name the {separator}", "word/settings.xml"
                )
