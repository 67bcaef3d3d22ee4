"""What the style of a paragraph says of it.

Word keeps the names of its own styles in English whatever language it speaks. The names in `_ROLES` that are not Word's
are those of councilgen's template and of ITU's templates (own knowledge, from documents of 2014 to 2024).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from councilgen.checks.manuscript.paragraphs import Role
from councilgen.exchange.xml import Element, local

_ROLES: dict[str, tuple[Role, int]] = {
    "title": ("title", 0), "title1": ("title", 0), "rectitle": ("title", 0), "restitle": ("title", 0),
    "author": ("author", 0), "source": ("author", 0),
    "headingb": ("heading", 2), "headingi": ("heading", 2), "call": ("heading", 2), "annex": ("heading", 1),
    "caption": ("caption", 0), "tabletitle": ("caption", 0), "tableno": ("caption", 0), "figuretitle": ("caption", 0),
    "figureno": ("caption", 0), "units": ("units", 0),
    "quote": ("quotation", 0), "intensequote": ("quotation", 0), "quotations": ("quotation", 0),
    "extract": ("extract", 0),
    "listcontinue": ("continued", 0), "enumlev1": ("enumerated", 1), "enumlev2": ("enumerated", 2),
    "enumlev3": ("enumerated", 3), "enumlev4": ("enumerated", 4),
    "sessiontitle": ("masthead", 0), "sessionplace": ("masthead", 0), "masthead": ("masthead", 0),
    "tocheading": ("contents", 0), "contentsheading": ("contents", 0),
}  # fmt: skip
_CODE = frozenset(("codecharacter", "htmlcode", "htmlkeyboard", "verbatimchar", "sourcetext", "code", "inlinecode"))
_HEADING = re.compile(r"heading(?P<level>[1-9])")
_CONTENTS = re.compile(r"(?:toc|contents|index)[1-9]|tableoffigures")
_LIST = re.compile(r"list(?P<kind>bullet|number|continue)(?P<level>[2-9])?")
_DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with all that it takes from the styles that it is based on."""

    name: str = ""  # in small letters, without spaces and signs
    role: Role = "text"
    level: int = 0
    listed: str = ""  # bullet or number, if it is one of Word's styles for lists
    numbering: tuple[str, int] = ("", 0)  # the list that its paragraphs are items of, and how deep
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Own:
    """What a style says by itself, without those that it is based on."""

    style: Style
    based_on: str
    outlined: int  # level of headings, from 1; 0: it is none


def styles(root: Element | None) -> dict[str, Style]:
    """Return the styles of paragraphs by their id."""
    every = root if root is not None else ()
    raw = {value(each, "styleId"): _read(each) for each in every if local(each) == "style"}
    return {key: _style(key, raw) for key in raw}


def codes(root: Element | None) -> frozenset[str]:
    """Return the ids of the styles of characters in which code is set."""
    every = root if root is not None else ()
    return frozenset(value(each, "styleId") for each in every if local(each) == "style" and _name(each) in _CODE)


def default_language(root: Element | None) -> str:
    """Return the language that all words of a file are in unless they say otherwise, as "fr-FR"."""
    for each in root.iter() if root is not None else ():
        if local(each) == "lang":
            return value(each, "val")
    return ""


def _chain(key: str, raw: dict[str, _Own]) -> list[_Own]:
    """Return a style and those that it is based on."""
    found: list[_Own] = []
    while key in raw and len(found) < _DEEPEST:
        found.append(raw[key])
        key = raw[key].based_on
    return found


def _style(key: str, raw: dict[str, _Own]) -> Style:
    chain = _chain(key, raw)
    own = chain[0].style
    named = next((each.style for each in chain if each.style.role != "text" or each.style.listed), own)
    role, level = named.role, named.level
    outlined = next((each.outlined for each in chain if each.outlined), 0)
    if role == "text" and not named.listed and outlined:
        role, level = "heading", outlined
    numbering = next((each.style.numbering for each in chain if each.style.numbering[0]), ("", 0))
    return Style(own.name, role, level, named.listed, numbering, own.hidden)


def _read(style: Element) -> _Own:
    """Return what a style says by itself."""
    inside = {local(each): each for each in style.iter()}
    based_on = value(inside["basedOn"], "val") if "basedOn" in inside else ""
    outlined = value(inside["outlineLvl"], "val") if "outlineLvl" in inside else ""
    hidden = "vanish" in inside and value(inside["vanish"], "val") not in ("0", "false")
    said = replace(_named(style), numbering=list_of(style), hidden=hidden)
    return _Own(said, based_on, int(outlined) + 1 if outlined in tuple("012345678") else 0)


def _named(style: Element) -> Style:
    """Return what the name of a style says."""
    name = _name(style)
    heading, listed = _HEADING.fullmatch(name), _LIST.fullmatch(name)
    if heading:
        return Style(name, "heading", int(heading["level"]))
    if _CONTENTS.fullmatch(name):
        return Style(name, "contents")
    if listed:
        role: Role = "continued" if listed["kind"] == "continue" else "text"
        return Style(name, role, int(listed["level"] or 1), listed["kind"])
    role, level = _ROLES.get(name, ("text", 0))
    return Style(name, role, level)


def _name(style: Element) -> str:
    written = next((value(each, "val") for each in style if local(each) == "name"), "")
    return re.sub(r"[\s_-]+", "", written.casefold())


def list_of(holder: Element) -> tuple[str, int]:
    """Return the list that paragraph properties, or a style, make their paragraphs items of, and how deep."""
    for each in holder.iter():
        if local(each) == "numPr":
            inside = {local(part): value(part, "val") for part in each}
            level = inside.get("ilvl", "0")
            return inside.get("numId", ""), int(level) if level.isdecimal() else 0
    return "", 0


def value(element: Element, name: str) -> str:
    """Return an attribute, whichever of Word's namespaces it is in."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
