"""The paragraph that leads to a list does not end in a colon.

**What it does.** Looks at the paragraph directly before a list. It is reported where it ends in no mark, a comma or a
semicolon, and where its last sentence announces what follows (the following, as follows, ci-après, siguientes,
следующие, 以下, التالية) and ends in a full stop. A whole sentence before a list that it does not announce is right.

**Why it matters.** The colon tells the reader that the sentence goes on in the items.

**Cure.** End the paragraph in a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.listings import listings
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.ending import Ending, ending, mark
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.languages import Tag
from councilgen.model.passage import Kind

RULE = Rule("CG327", "list-lead-in", "warning", __doc__)

# Words that announce a list, near the end of its lead. Own knowledge.
_ANNOUNCED: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:as follows|the following|the following(?: [a-z-]+){0,3} [a-z-]{4,}s|listed below)$"),
    "fr": re.compile(r"\b(?:(?:les|des|aux) (?:[a-zà-ÿ-]+ ){1,3}suivante?s|comme suit|ci-après|ci-dessous)$"),
    "es": re.compile(r"\b(?:(?:los|las) (?:[a-zà-ÿ-]+ ){1,3}siguientes|como sigue|a continuación)$"),
    "ru": re.compile(r"\b(?:следующи(?:е|х|м|ми)(?: [а-яё-]+){0,3}|как указано ниже|приведены ниже)$"),
    "zh": re.compile(r"(?:如下|(?:以下|下列)[\u4e00-\u9fff]{0,8})$"),
    "ar": re.compile(r"(?:كما يلي|ما يلي|على النحو التالي|(?:ال[ء-ي]+ ){1,2}التالية)$"),
}
_EMPHASIS = re.compile(r"\*+[^*]+\*+[.:]?")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for listed in listings(manuscript):
        lead = listed.lead
        if lead is None or lead.kind is not Kind.PARAGRAPH or _EMPHASIS.fullmatch(lead.text.passage.markup):
            continue  # a line in bold is a heading
        last = ending(lead.text)
        if last.kind in ("none", "comma", "semicolon") or _announces(lead.text, last):
            yield _fault(lead.text, last, listed.items[0].piece.text)


def _announces(text: Text, last: Ending) -> bool:
    return last.kind == "stop" and bool(_ANNOUNCED[text.language].search(text.prose[max(0, last.at - 90) : last.at]))


def _fault(text: Text, last: Ending, item: Text) -> Diagnostic:
    colon = mark("colon", text.language)
    ends = f"ends in {last.mark}" if last.mark else "ends in no mark"
    at = last.place if last.mark else (max(0, last.at - 1), last.at)
    return text.fault(
        RULE, f"the paragraph that leads to a list {ends}", f"end it in {colon}", at=at,
        related=(Related(item.passage.span(), "the list"),), fixes=(text.fix(f"end it in {colon}", last.place, colon),),
    )  # fmt: skip


CHECK = ManuscriptCheck(RULE, _run)
