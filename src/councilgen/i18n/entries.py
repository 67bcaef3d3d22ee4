"""The whole entries of a catalog, to be sent away and written back: a change touches the lines of its entry only."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polib

_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8"\n\n'  # a comment before it is no entry's
Key = tuple[str, str]  # context and message

_WIDTHS = (100, 78, 79, 77, 76, 80, 0)  # ours first, then those of gettext's and Poedit's
_BLOCK = re.compile(r"(\n(?:[ \t]*\n)+)")


@dataclass(frozen=True, slots=True)
class Record:
    """An entry with everything that a translator may want to know."""

    context: str
    message: str
    plural: str
    strings: tuple[str, ...]  # one, or one a plural form; empty where untranslated
    fuzzy: bool
    kind: str  # the lines of the comment that the project writes
    places: tuple[str, ...]
    comment: str  # of translators
    previous: str  # the source that a fuzzy translation was made from
    line: int

    @property
    def key(self) -> Key:
        """Return what the entry is known by."""
        return self.context, self.message


@dataclass(frozen=True, slots=True)
class Change:
    """A translation to be written into an entry."""

    strings: tuple[str, ...]
    fuzzy: bool = False
    previous: str = ""


def records(data: bytes) -> list[Record]:
    """Return the entries of a catalog that is known to be one; without the header and without obsolete ones."""
    return [_record(entry) for entry in polib.pofile(_text(data)) if not entry.obsolete]


def changed(data: bytes, changes: Mapping[Key, Change]) -> bytes:
    """Return a catalog with the changes; every line of every other entry stays as it is."""
    newline = "\r\n" if b"\r\n" in data else "\n"
    parts = _BLOCK.split(_text(data))
    parts[::2] = [_rewritten(part, changes) for part in parts[::2]]
    mark = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    return (mark + "".join(parts).replace("\n", newline)).encode("utf-8")


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _record(entry: polib.POEntry) -> Record:
    strings = tuple(entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)) or (entry.msgstr,)
    return Record(
        entry.msgctxt or "", entry.msgid, entry.msgid_plural or "", strings, "fuzzy" in entry.flags,
        str(entry.comment), tuple(place for place, _line in entry.occurrences), str(entry.tcomment),
        entry.previous_msgid or "", entry.linenum or 1,
    )  # fmt: skip


def _rewritten(block: str, changes: Mapping[Key, Change]) -> str:
    """Return what stands between two empty lines, with the changes that concern it."""
    if "msgstr" not in block:
        return block
    found = polib.pofile(f"{_HEADER}{block}\n")
    concerned = [entry for entry in found if not entry.obsolete and (entry.msgctxt or "", entry.msgid) in changes]
    if not concerned:
        return block
    ending = "\n" if block.endswith("\n") else ""

    def rendered(width: int) -> str:
        return "\n".join(str(entry.__unicode__(wrapwidth=width)).rstrip("\n") + "\n" for entry in found).rstrip("\n")

    width = _width(block.strip("\n"), rendered)
    for entry in concerned:
        _change(entry, changes[entry.msgctxt or "", entry.msgid])
    return rendered(width) + ending


def _width(block: str, rendered: Callable[[int], str]) -> int:
    """Return the width at which polib would have written a block as it stands."""
    return next((width for width in _WIDTHS if rendered(width) == block), _WIDTHS[0])


def _change(entry: polib.POEntry, change: Change) -> None:
    if entry.msgid_plural:
        entry.msgstr_plural = dict(enumerate(change.strings))
    else:
        entry.msgstr = change.strings[0]
    others = [flag for flag in entry.flags if flag != "fuzzy"]
    entry.flags = ["fuzzy", *others] if change.fuzzy else others
    if not change.fuzzy:
        entry.previous_msgid = entry.previous_msgctxt = entry.previous_msgid_plural = None
    elif change.previous:
        entry.previous_msgid = change.previous
