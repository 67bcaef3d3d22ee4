"""reference.docx is the same for six languages; here its style sheet and settings learn which one they serve."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache

from lxml import etree

from councilgen.languages import Language
from councilgen.render.docx.reference import read_reference
from councilgen.render.docx.xml import w

# Marks that must not stand at the end or the beginning of a line of Chinese; the list is Word's own.
_NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
_NOT_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
_AFTER_FOOTNOTES = (
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
)
_AFTER_LANGUAGE = ("clrSchemeMapping", "doNotIncludeSubdocsInStats", "shapeDefaults", "decimalSymbol", "listSeparator")


@lru_cache(maxsize=24)
def localised(data: bytes, language: Language) -> tuple[bytes, bytes]:
    """Return style sheet and settings of the reference.docx in `data` for documents in `language`."""
    reference = read_reference(data)
    return _bytes(_styles(deepcopy(reference.style_sheet), language)), _bytes(
        _settings(deepcopy(reference.settings), language)
    )


def _styles(sheet: etree._Element, language: Language) -> etree._Element:
    defaults = _child(sheet, "docDefaults", ())
    run = _child(_child(defaults, "rPrDefault", ("pPrDefault",)), "rPr", ())
    _name_languages(_child(run, "lang", ("eastAsianLayout", "specVanish", "oMath")), language)
    paragraph = _child(_child(defaults, "pPrDefault", ()), "pPr", ())
    later = ("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl")
    if language.right_to_left:
        _child(paragraph, "bidi", later)
    if language.script == "han":
        _child(
            paragraph,
            "kinsoku",
            ("wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", *later),
        )
        _child(paragraph, "overflowPunct", ("topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", *later))
    return sheet


def _settings(settings: etree._Element, language: Language) -> etree._Element:
    for name in ("rsids", "evenAndOddHeaders", "noLineBreaksAfter", "noLineBreaksBefore"):
        for element in tuple(settings.iterfind(w(name))):
            settings.remove(element)
    _name_languages(_child(settings, "themeFontLang", _AFTER_LANGUAGE), language)
    notes = _child(settings, "footnotePr", _AFTER_FOOTNOTES)
    for line in tuple(notes.iterfind(w("footnote"))):
        notes.remove(line)
    for number in ("-1", "0"):
        etree.SubElement(notes, w("footnote")).set(w("id"), number)
    if language.script == "han":
        _child(settings, "characterSpacingControl", ("footnotePr",)).set(w("val"), "compressPunctuation")
        for name, marks in (("noLineBreaksAfter", _NOT_LAST), ("noLineBreaksBefore", _NOT_FIRST)):
            element = etree.Element(w(name))
            element.set(w("lang"), language.word_tag)
            element.set(w("val"), marks)
            notes.addprevious(element)
    return settings


def _name_languages(element: etree._Element, language: Language) -> None:
    """Say the language of each script; Latin words in Chinese and Arabic are English until someone says otherwise."""
    latin = language.word_tag if language.script in {"latin", "cyrillic"} else "en-GB"
    element.set(w("val"), latin)
    element.set(w("eastAsia"), "zh-CN")
    element.set(w("bidi"), "ar-SA")


def _child(parent: etree._Element, name: str, before: tuple[str, ...]) -> etree._Element:
    """Return the child `name`, made where it is missing: in front of the first of `before`, or last."""
    found = parent.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        follower = next((child for child in parent if etree.QName(child).localname in before), None)
        if follower is None:
            parent.append(found)
        else:
            follower.addprevious(found)
    return found


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)
