"""The parts of a Word file that have words, taken out of their ZIP file with care: it may come from anybody.

Only the parts that are read are unpacked, each up to a limit, whatever the file says of their size. Nothing outside
the file is looked up: relationships that lead out of it are not followed, and the XML may declare no entities.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass

from councilgen.exchange.xml import Element, local, parsed

LARGEST_PART = 24_000_000  # bytes unpacked; the body of a document of 300 pages is a tenth of this
_GROWS, _UNSUSPICIOUS = 250, 2_000_000  # how much smaller than itself a part of that many bytes may be packed
_MOST_ENTRIES = 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError, NotImplementedError)
_SAVE_AGAIN = "open it in Word and save it again as .docx"


class Unread(Exception):
    """Why a file is not read: one clause, and what to do."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Package:
    """The roots of the parts that have words, or say how they are set; an empty one where there is no such part."""

    document: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None


def is_word(data: bytes) -> bool:
    """Say whether these are the bytes of a Word file or of something else that is no text."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", _OLE, b"%PDF", b"{\\rtf"))


def opened(data: bytes) -> Package:
    """Return the parts of a Word file; raise `Unread` where it is none."""
    if not data.startswith(b"PK"):
        raise _no_zip(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package(archive)
    except _BROKEN as error:
        raise Unread("the Word file is damaged: it cannot be unpacked", _SAVE_AGAIN) from error


def _no_zip(data: bytes) -> Unread:
    if data.startswith(b"%PDF"):
        return Unread("a PDF file is not read", "give the Word file or the text that it was made from")
    if data.startswith(b"{\\rtf"):
        return Unread("an RTF file is not read", "save it as .docx or as plain text")
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Unread("the Word file is locked with a password", "save it without a password")
    return Unread("a Word file of the old kind (.doc) is not read", _SAVE_AGAIN)


def _package(archive: zipfile.ZipFile) -> Package:
    names = archive.namelist()
    if len(names) > _MOST_ENTRIES:
        raise Unread(f"the file has {len(names):,} parts; at most {_MOST_ENTRIES:,} are looked at", _SAVE_AGAIN)
    if "mimetype" in names and "content.xml" in names:
        raise Unread("an OpenDocument file is not read", "save it as .docx")
    main = next(iter(_related(archive, "")["officeDocument"]), "") if "_rels/.rels" in names else ""
    if not main or main not in names:
        raise Unread("the file is no Word file: it has no main part", "give a .txt or a .docx file")
    document = _root(archive, main)
    if local(document) != "document":
        raise Unread(f"the file is no Word file: its main part is a {local(document)}", "give a .txt or a .docx file")
    related = _related(archive, main)
    parts = {kind: next((name for name in related[kind] if name in names), "") for kind in _KINDS}
    roots = {kind: _root(archive, name) if name else None for kind, name in parts.items()}
    return Package(document, roots["styles"], roots["numbering"], roots["footnotes"], roots["endnotes"])


_KINDS = ("styles", "numbering", "footnotes", "endnotes")


def _related(archive: zipfile.ZipFile, part: str) -> dict[str, list[str]]:
    """Return the parts that a part names, by kind; what lies outside of the file is left out."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, list[str]] = {kind: [] for kind in ("officeDocument", *_KINDS)}
    if path not in archive.namelist():
        return found
    for each in _root(archive, path):
        kind = each.get("Type", "").rpartition("/")[2]
        if kind in found and each.get("TargetMode") != "External":
            found[kind].append(posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/"))
    return found


def _root(archive: zipfile.ZipFile, name: str) -> Element:
    """Return the root of a part."""
    info = archive.getinfo(name)
    if info.flag_bits & 0x1:
        raise Unread("the Word file is locked with a password", "save it without a password")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unread(f"the part {name} is packed in a way that Word does not use", _SAVE_AGAIN)
    with archive.open(info) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise Unread(f"the part {name} has more than {LARGEST_PART:,} bytes", "divide the document")
    if len(data) > _UNSUSPICIOUS and len(data) > _GROWS * max(1, info.compress_size):
        raise Unread(f"the part {name} grows more than {_GROWS} times when it is unpacked", _SAVE_AGAIN)
    root, faults = parsed(data, name)
    if root is None:
        raise Unread(f"the part {name} is not read: {faults[0].message}", _SAVE_AGAIN)
    return root
