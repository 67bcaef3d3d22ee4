"""What the engine leaves out of the tags: the language of foreign words, notes as notes, what a heading cell heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from itertools import count
from typing import Any

_SCOPES = {"col": "/Column", "row": "/Row"}

# A builder of the engine: it turns a laid-out box into structure elements, dictionaries of the PDF.
Builder = Callable[..., Iterator[dict[str, Any]]]


def complete(build: Builder, string: Callable[[str], Any]) -> Builder:
    """Return `build` such that each element it yields says what the HTML said; `string` makes a string of a PDF."""
    numbers = count(1)

    @wraps(build)
    def build_complete(box: Any, *rest: Any) -> Iterator[dict[str, Any]]:
        for element in build(box, *rest):
            if box.element is not None and box.element_tag == box.element.tag:
                _complete(element, box.element.attrib, string, numbers)
            yield element

    return build_complete


def _complete(element: dict[str, Any], attributes: dict[str, str], string: Callable[[str], Any], numbers: count[int]) -> None:
    if language := attributes.get("lang"):
        element["Lang"] = string(language)
    match attributes.get("class"):
        case "footnote":
            element["S"] = "/Note"
            element["ID"] = string(f"note-{next(numbers)}")
        case "mark":
            element["S"] = "/Lbl"
        case "item":
            element["S"] = "/LBody"
    if element["S"] == "/TH" and (scope := attributes.get("scope")):
        element["A"]["Scope"] = _SCOPES[scope]
