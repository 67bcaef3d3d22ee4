"""Bytes to text: files as long and as clean as they may be, with what is wrong with their bytes."""

from __future__ import annotations

import re
from dataclasses import replace

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Span
from councilgen.workspace import Outside, Workspace

LARGEST_FILE = 4_000_000  # bytes; a Council document of 300 pages is half of this
# What XML 1.0 cannot carry and Word refuses; YAML itself refuses most of it, but not behind an escape.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")  # all that YAML takes for one


def read_whole(workspace: Workspace, file: str) -> tuple[bytes | None, list[Diagnostic]]:
    """Return the bytes of a file of the project, or why it cannot be read."""
    try:
        return workspace.read(file), []
    except Outside:
        hint = "put the file itself here"
        return None, [rules.OUTSIDE_PROJECT.at(Span(file), "a link leads out of the project", hint)]
    except IsADirectoryError:
        return None, [rules.MISSING_FILE.at(Span(file), "a folder stands where a file belongs", "move or rename it")]
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        return None, [rules.MISSING_FILE.at(Span(file), message, "mend the link, or ask who owns the file")]


def decoded(data: bytes, file: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file, with line ends made one, and what is wrong with its bytes."""
    if len(data) > LARGEST_FILE:
        message = f"the file has {len(data):,} bytes; at most {LARGEST_FILE:,} are read"
        return None, [rules.TOO_LARGE.at(Span(file), message, "divide it, or move data into a CSV file")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_text(data, error, file)]
    faults = []
    if text.startswith("\ufeff"):
        text = text[1:]
        hint = "save the file as UTF-8 without signature"
        fix = Fix("delete it", (Edit(Span(file, 1, 0, 1, 1), "", "\ufeff"),))
        message = "the file begins with a byte order mark"
        faults.append(rules.BYTE_ORDER_MARK.at(Span(file), message, hint, fixes=(fix,)))
    return _LINE_END.sub("\n", text), faults


def unprintable(text: str, file: str) -> list[Diagnostic]:
    """Return a fault for every character of a file that no format can carry; YAML is read with this in mind."""
    found = list(UNPRINTABLE.finditer(text))
    before = (text[: each.start()] for each in found)
    places = (Span(file, part.count("\n") + 1, len(part) - part.rfind("\n")) for part in before)
    return [control_character(each[0], place) for each, place in zip(found, places, strict=True)]


def control_character(character: str, place: Span) -> Diagnostic:
    """Return the fault that a control character at `place` is."""
    message = f"the control character U+{ord(character):04X} cannot be written to any format"
    stretch = replace(place, end_line=place.line, end_column=place.column + 1)
    fix = Fix("delete it", (Edit(stretch, "", character),))
    return rules.CONTROL_CHARACTER.at(place, message, "delete it", fixes=(fix,))


def _not_text(data: bytes, error: UnicodeDecodeError, file: str) -> Diagnostic:
    before = data[: error.start].decode("utf-8")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    byte = data[error.start]
    message = f"the byte 0x{byte:02X} is not UTF-8"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "the file is UTF-16, not UTF-8"
    elif byte >= 0x80:
        message += f" (in Latin-1 it would be {chr(byte)!r})"
    return rules.NOT_TEXT.at(Span(file, line, column), message, "save the file as UTF-8")
