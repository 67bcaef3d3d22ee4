"""The text names a section, table or figure by a number that somebody typed.

**What it does.** In the six languages it looks for "see section 4", 见第4节, "in Table 2" and the like. If the
document has no such part, the reference leads nowhere; if it has, the number holds only until a part is inserted
before it. Parts of other texts (section 4 of the report) are passed over.

**Why it matters.** The numbers come from the order of the parts. A typed one goes on pointing to the old place.

**Cure.** Write `[](#id)`; the system words it in each language, and it follows its part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.compose.outline import TargetKind, outline
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT
from councilgen.model.passage import Kind

RULE = Rule("CG359", "reference-typed", "warning", __doc__)

# What one of these has at least; nearly all texts have none.
_STEMS: dict[Tag, tuple[str, ...]] = {
    "en": ("ection ", "ection\u00a0", "able ", "able\u00a0", "igure ", "igure\u00a0"),
    "fr": ("ection ", "ection\u00a0", "ableau ", "ableau\u00a0", "igure ", "igure\u00a0"),
    "es": ("ección ", "ección\u00a0", "uadro ", "uadro\u00a0", "abla ", "abla\u00a0", "igura ", "igura\u00a0"),
    "ru": ("аздел", "аблиц", "исун"),
    "zh": ("第", "表", "图"),
    "ar": ("القسم", "الجدول", "الشكل"),
}
_NUMBER = r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})"
# What may follow a part of this document; "of the report" may not.
_HERE = "above|below|ci-dessus|ci-dessous|supra|infra|más arriba|más abajo|выше|ниже|أعلاه|أدناه"
_OF_ANOTHER = (
    "of|paragraph|para|sub-?paragraph|article|clause|de|del|du|des|paragraphe|alinéa|article|párrafo|apartado|artículo"
    "|пункт|подпункт|стать[яи]|الفقرة|المادة|من"
)
_END = rf"(?=[*\u2060]*(?:,(?! (?:{_OF_ANOTHER})\b)|[;:!?)،؛]|\.(?:\s|$)|$| (?:{_HERE})))"
_WORDS: dict[Tag, dict[TargetKind, str]] = {
    "en": {"section": r"[Ss]ection", "table": "[Tt]able", "figure": r"[Ff]igure"},
    "fr": {"section": r"[Ss]ection", "table": "[Tt]ableau", "figure": r"[Ff]igure"},
    "es": {"section": r"[Ss]ección", "table": "[Cc]uadro|[Tt]abla", "figure": r"[Ff]igura"},
    "ru": {
        "section": r"[Рр]аздел[аеу]?|[Рр]азделом",
        "table": r"[Тт]аблиц[аеуы]",
        "figure": r"[Рр]исун(?:ок|ке|ку|ка)",
    },
    "ar": {"section": "القسم", "table": "الجدول", "figure": "الشكل"},
}
_PATTERNS = {
    language: re.compile(
        rf"(?:{'|'.join(f'(?P<{kind}>{word})' for kind, word in words.items())})[ \u00a0]{_NUMBER}{_END}"
    )
    for language, words in _WORDS.items()
}
# Resolution 71, section 2; [@pp-71], section 2: the part of what stands before it. Or the end of a longer word.
_PART_OF = re.compile(rf"[\d)\]{OBJECT}][,،] ?$|[A-Za-zÀ-ÿА-яё]$")
_PATTERNS["zh"] = re.compile(
    r"(?:[见参如]|列于|载于|本文件|本报告)(?:(?P<section>第) ?|(?P<table>表) ?|(?P<figure>图) ?)"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})(?!\d)(?(section) ?(?:节|部分))"
)
_KINDS: tuple[TargetKind, ...] = ("section", "table", "figure")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    document = manuscript.document
    if document is None:
        return
    names: dict[tuple[TargetKind, str], str] = {}
    for piece in manuscript.own:
        text = piece.text
        if piece.kind in (Kind.ALTERNATIVE, Kind.CAPTION) or not any(
            stem in text.typed for stem in _STEMS[text.language]
        ):
            continue
        for found in _PATTERNS[text.language].finditer(text.typed):
            if not _PART_OF.search(text.typed[max(0, found.start() - 8) : found.start()]):
                names = names or {(each.kind, each.number): name for name, each in outline(document).targets.items()}
                yield _fault(text, found, names)


def _fault(text: Text, found: re.Match[str], names: dict[tuple[TargetKind, str], str]) -> Diagnostic:
    kind = next(each for each in _KINDS if found[each])
    number = found["number"]
    name = names.get((kind, number))
    if name is None:
        numbered = any(each == kind and each_number for each, each_number in names)
        there = f"the document has no {kind} {number}" if numbered else f"no {kind} of the document has a number"
        message = f"the text names {found[0]}, and {there}"
        return text.fault(RULE, message, "write [](#id) of the part that is meant", at=found.span())
    fix = text.fix(f"write [](#{name})", (found.start(), found.end()), _instead(found, name), safe=False)
    message = f"the number of {found[0]} is typed by hand"
    return text.fault(RULE, message, f"write [](#{name})", at=found.span(), fixes=(fix,))


def _instead(found: re.Match[str], name: str) -> str:
    """Return the cross-reference, behind the Chinese verb that belongs to the sentence."""
    before = found[0].partition("第")[0] if "第" in found[0] else re.split("[表图]", found[0])[0]
    return f"{before if before != found[0] else ''}[](#{name})"


CHECK = ManuscriptCheck(RULE, _run)
