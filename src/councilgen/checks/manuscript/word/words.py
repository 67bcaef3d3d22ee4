"""The characters of a paragraph of a Word file, as its reader sees them, and the language that they are said to be in.

What was inserted is read, what was deleted is not; of a field its result is read; hidden words are not. The mark of a
footnote becomes `[^1]`, a line end inside the paragraph a line feed. That mark is masked, as are words in a style for
code.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from councilgen.checks.manuscript.word.styles import value
from councilgen.exchange.xml import Element, local
from councilgen.markup.visible import OBJECT

# Elements that only stand around runs; those that stand nowhere here, such as deletions and comments, are not read.
_AROUND = frozenset((
    "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "fldSimple", "bdo", "dir", "customXml", "ruby",
    "rubyBase", "oMath", "oMathPara",
))  # fmt: skip
_FORMULAS = frozenset(("oMath", "oMathPara"))
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}
_BOXES = frozenset(("drawing", "pict", "AlternateContent", "object"))
_UNCODED = re.compile(r"[^\[\]]")  # brackets stay, so that [^1] in code is not taken for the mark of a footnote
_OFF = ("0", "false", "off")
DEEPEST = 80


@dataclass(slots=True)
class Words:
    """What was read of a paragraph."""

    called: dict[str, dict[str, str]]  # marks of notes by their kind and their id, of the whole file
    codes: frozenset[str]  # the styles of characters that are for code
    parts: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)  # the same, masked
    languages: Counter[str] = field(default_factory=Counter)  # letters, by what Word says of them
    boxes: list[Element] = field(default_factory=list)  # text boxes that are fixed here
    fields: list[bool] = field(default_factory=list)  # the fields that are open, and whether their result has begun

    @property
    def located(self) -> tuple[str, str]:
        """Return the characters, and what is seen of them."""
        return "".join(self.parts), "".join(self.seen)

    def _add(self, text: str, seen: str | None = None) -> None:
        self.parts.append(text)
        self.seen.append(text if seen is None else seen)

    def read(self, holder: Element, depth: int = 0) -> None:
        """Read what stands in a paragraph, or in something inside it."""
        if depth > DEEPEST:
            return
        for each in holder:
            name = local(each)
            if name == "r":
                self._run(each, depth)
            elif name in _FORMULAS:
                self._add("".join(part.text or "" for part in each.iter() if local(part) == "t"))
            elif name in _AROUND:
                self.read(each, depth + 1)
            elif name == "AlternateContent":
                self.read(chosen(each), depth + 1)

    def _run(self, run: Element, depth: int) -> None:
        properties = next((each for each in run if local(each) == "rPr"), None)
        if properties is not None and _has(properties, "vanish"):
            return
        style = (
            next((value(each, "val") for each in properties if local(each) == "rStyle"), "")
            if properties is not None
            else ""
        )
        before = len(self.parts)
        for each in run:
            self._piece(each, style in self.codes, depth)
        spoken = next((each for each in properties if local(each) == "lang"), None) if properties is not None else None
        if properties is not None and spoken is not None:
            letters = sum(character.isalpha() for part in self.parts[before:] for character in part)
            said = value(spoken, "bidi" if _has(properties, "rtl") else "val")
            self.languages[said or value(spoken, "eastAsia")] += letters

    def _piece(self, piece: Element, code: bool, depth: int) -> None:
        name = local(piece)
        if name == "fldChar":
            self._field(value(piece, "fldCharType"))
        elif name in _BOXES:
            self.boxes += boxes(piece, depth)
        elif not all(self.fields):
            return
        elif name == "t":
            text = (piece.text or "").replace("\n", " ")
            self._add(text, _UNCODED.sub(OBJECT, text) if code else text)
        elif name == "br":
            self._add("\n" if value(piece, "type") in ("", "textWrapping") else "")
        elif name in ("footnoteReference", "endnoteReference"):
            mark = f"[^{self._note(name, value(piece, 'id'))}]"
            self._add(mark, OBJECT * len(mark))
        elif name == "ruby":
            self.read(piece, depth + 1)
        else:
            self._add(_CHARACTERS.get(name, ""))

    def _note(self, kind: str, number: str) -> str:
        """Return the mark of a note: Word counts them as they are called; endnotes are e1, e2."""
        found = self.called.setdefault(kind, {})
        sign = "e" if kind == "endnoteReference" else ""
        return found.setdefault(number, f"{sign}{len(found) + 1}")

    def _field(self, kind: str) -> None:
        """Enter a field, its result, or leave it."""
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()


def chosen(alternatives: Element) -> Element:
    """Return the one of several ways to say the same that is read: the first that is offered."""
    return next((each for each in alternatives if local(each) in ("Choice", "Fallback")), alternatives)


def boxes(holder: Element, depth: int = 0) -> list[Element]:
    """Return the text boxes in a drawing, none of them twice though Word writes each in two ways."""
    if depth > DEEPEST:
        return []
    if local(holder) == "txbxContent":
        return [holder]
    inside = chosen(holder) if local(holder) == "AlternateContent" else holder
    return [box for each in inside for box in boxes(each, depth + 1)]


def _has(properties: Element, name: str) -> bool:
    found = next((each for each in properties if local(each) == name), None)
    return found is not None and value(found, "val") not in _OFF
