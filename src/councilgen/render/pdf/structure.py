"""What the engine leaves out of the tags: the language of foreign words, notes as notes, what a heading cell heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

_KINDS = {"footnote": "/Note", "mark": "/Lbl", "item": "/LBody"}  # by the class in the page
_PASSING = {"html", "body"}
_SCOPES = {"col": "/Column", "row": "/Row"}

# A builder of the engine: it turns a laid-out box into structure elements, which are dictionaries of the PDF.
Builder = Callable[..., Iterator[Any]]


def complete(build: Builder, string: Callable[[str], Any]) -> Builder:
    """Return `build` such that each element it yields says what the HTML said; `string` makes a string of a PDF."""

    @wraps(build)
    def build_complete(box: Any, *rest: Any) -> Iterator[Any]:
        for element in build(box, *rest):
            if _is_its_own(box):
                _complete(element, box.element.attrib, string)
            yield element

    return build_complete


def _is_its_own(box: Any) -> bool:
    """Say whether the element is the box's: not of a pseudo-element, nor one of those that root and body pass on.

    A box without a name, such as the engine puts round the lines of a note before its second paragraph, has the element
    of the box around it, and is told by its style.
    """
    if box.element is None or type(box.style).__name__ == "AnonymousStyle":
        return False
    return bool(box.element_tag == box.element.tag and box.element_tag not in _PASSING)


def _complete(element: Any, attributes: dict[str, str], string: Callable[[str], Any]) -> None:
    if language := attributes.get("lang"):
        element["Lang"] = string(language)
    style = attributes.get("class", "")
    element["S"] = _KINDS.get(style, element["S"])
    if style == "footnote":
        element["ID"] = string(f"note-{element.number}")  # PDF/UA-1 wants one for each
    if element["S"] == "/TH" and (scope := attributes.get("scope")):
        element["A"]["Scope"] = _SCOPES[scope]
