"""The words that a finished file says, in the order in which they are read; so rivals get one task."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from html.parser import HTMLParser
from unicodedata import category

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = frozenset({f"{_W}tab", f"{_W}br"})


def plain(paragraphs: Iterable[str]) -> list[str]:
    """Return the words of `paragraphs`; marks of direction have no shape and are left out."""
    shaped = ("".join(sign for sign in paragraph if category(sign) != "Cf") for paragraph in paragraphs)
    return [word for paragraph in shaped for word in paragraph.split()]


def of_docx(data: bytes) -> list[str]:
    """Return the words of a Word file: its body, then its footnotes; labels of lists are no text in Word."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(f"word/{name}.xml") for name in ("document", "footnotes")]
    return plain(_paragraph(paragraph) for part in parts for paragraph in etree.fromstring(part).iter(f"{_W}p"))


def of_html(page: str, without: frozenset[str] = frozenset()) -> list[str]:
    """Return the words of a page of HTML, but for those in elements whose tag, class or role is in `without`."""
    reader = _Reader(without)
    reader.feed(page)
    return plain("".join(reader.pieces).split("\n"))


def _paragraph(paragraph: etree._Element) -> str:
    return "".join(
        " " if element.tag in _SPACES else element.text or ""
        for element in paragraph.iter(f"{_W}t", *_SPACES)
        if _owner(element) is paragraph
    )


def _owner(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{_W}p"), None)


class _Reader(HTMLParser):
    """Gathers text; the edges of blocks and line breaks are line ends."""

    _INLINE = frozenset({"a", "b", "bdi", "code", "em", "i", "q", "s", "span", "strong", "sub", "sup", "u"})
    _VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})

    def __init__(self, without: frozenset[str]) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._without = without
        self._open: list[bool] = []  # for each open element, whether its words are left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._INLINE:
            self.pieces.append("\n")
        if tag in self._VOID:
            return
        names = {tag} | {value for key, value in attrs if key in {"class", "role"} and value}
        self._open.append(bool(names & self._without))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.pieces.append("" if tag in self._INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._INLINE:
            self.pieces.append("\n")
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._open):
            self.pieces.append(data)
