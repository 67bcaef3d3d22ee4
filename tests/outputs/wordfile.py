"""A Word file as a program reads it that knows nothing of councilgen: ZIP, XML, and what Word makes of numbering."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from outputs.flow import Flow, flow, mark

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CHARACTERS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": ""}


def part(path: Path, name: str) -> etree._Element:
    """Return `word/name.xml` of the file at `path`."""
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def read(path: Path) -> Flow:
    """Return the words of body and notes; headers and footers are set aside."""
    labels = Labels(part(path, "numbering"))
    notes = {
        str(note.get(f"{W}id")): note
        for note in part(path, "footnotes").iter(f"{W}footnote")
        if not note.get(f"{W}type")
    }
    numbers: dict[str, int] = {}  # of notes, as Word counts their marks
    body = [_paragraph(found, labels, numbers) for found in part(path, "document").iter(f"{W}p")]
    ends = [_note(notes[name], number, labels) for name, number in numbers.items()]
    assert notes.keys() == numbers.keys(), "a note has no mark"
    return flow(body, (paragraph for end in ends for paragraph in end))


def _note(note: etree._Element, number: int, labels: Labels) -> list[str]:
    paragraphs = [_paragraph(found, labels, {}) for found in note.iter(f"{W}p")]
    assert len(list(note.iter(f"{W}footnoteRef"))) == 1, "a note shows its number once"
    return [f"{number} {paragraphs[0]}", *paragraphs[1:]]


def _paragraph(paragraph: etree._Element, labels: Labels, numbers: dict[str, int]) -> str:
    words = "".join(_run_words(paragraph, numbers))
    return f"{labels.next(paragraph)} {words}"


def _run_words(paragraph: etree._Element, numbers: dict[str, int]) -> Iterator[str]:
    for run in paragraph.iter(f"{W}r"):
        for element in run:
            name = etree.QName(element).localname
            if name == "t":
                yield element.text or ""
            elif name == "footnoteReference":
                yield mark(numbers.setdefault(str(element.get(f"{W}id")), len(numbers) + 1))
            else:
                yield _CHARACTERS.get(name, "")


# ------------------------------------------------------------------------------------------------------- numbering


@dataclass
class Labels:
    """The labels of lists, counted as Word counts: by definition and level, anew where a list says so."""

    numbering: etree._Element
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)  # by definition and level
    _begun: set[tuple[str, int]] = field(default_factory=set)  # lists and levels whose own start has been used

    def next(self, paragraph: etree._Element) -> str:
        """Return the label of `paragraph`, or nothing where it is not in a list."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            return ""
        number, level = _value(properties, "numId"), int(_value(properties, "ilvl"))
        listed = self._one("num", "numId", number)
        definition = _value(listed, "abstractNumId")
        self._count(listed, number, definition, level)
        shown = self._level(definition, level)
        text = _value(shown, "lvlText")
        for outer in range(level + 1):
            if f"%{outer + 1}" in text:
                kind = _value(self._level(definition, outer), "numFmt")
                text = text.replace(f"%{outer + 1}", _numeral(kind, self._counts[definition, outer]))
        return text

    def _count(self, listed: etree._Element, number: str, definition: str, level: int) -> None:
        key = (definition, level)
        start = listed.find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}startOverride")
        if start is not None and (number, level) not in self._begun:
            self._begun.add((number, level))
            self._counts[key] = int(str(start.get(f"{W}val")))
        elif key in self._counts:
            self._counts[key] += 1
        else:
            self._counts[key] = int(_value(self._level(definition, level), "start"))
        for deeper in [other for other in self._counts if other[0] == definition and other[1] > level]:
            del self._counts[deeper]

    def _level(self, definition: str, level: int) -> etree._Element:
        found = self._one("abstractNum", "abstractNumId", definition).find(f"{W}lvl[@{W}ilvl='{level}']")
        assert found is not None
        return found

    def _one(self, tag: str, attribute: str, value: str) -> etree._Element:
        found = self.numbering.find(f"{W}{tag}[@{W}{attribute}='{value}']")
        assert found is not None, f"there is no {tag} {value}"
        return found


def _value(element: etree._Element, tag: str) -> str:
    found = element.find(W + tag)
    assert found is not None
    return str(found.get(f"{W}val"))


def _numeral(kind: str, count: int) -> str:
    """Return a count as the values of `w:numFmt` in the standard (ECMA-376 Part 1, 17.18.59) say."""
    alphabets = {
        "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
        "russianLower": "абвгдежзиклмнопрстуфхцчшщэюя",
        "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشت",
    }
    match kind:
        case "decimal":
            return str(count)
        case "lowerRoman":
            tens, ones = divmod(count, 10)
            return ("", "x", "xx", "xxx")[tens] + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
        case "bullet":
            return ""
        case _:
            alphabet = alphabets[kind]
            return alphabet[(count - 1) % len(alphabet)] * ((count - 1) // len(alphabet) + 1)
