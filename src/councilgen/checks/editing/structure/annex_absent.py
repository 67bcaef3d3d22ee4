"""The text announces an annex that is not there, or another number of annexes than there are.

**What it does.** Looks in the six languages for a line that counts the annexes (Annexes: 2, 附件：1件), for an annex
with a number that the document does not reach, and, in a document without any annex, for "see the annex" and its
like. The annex of another text (Annex 2 to Resolution 71) is passed over.

**Why it matters.** The reader looks for a page that was never sent.

**Cure.** Add the annex, or correct the text. A line that counts the annexes is written by the system: delete it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.structure.parts import annexes
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG346", "annex-absent", "warning", __doc__)

_STEMS: dict[Tag, tuple[str, ...]] = {
    "en": ("nnex", "NNEX"), "fr": ("nnex", "NNEX"), "es": ("nexo", "NEXO"), "ru": ("риложени", "РИЛОЖЕНИ"),
    "zh": ("附件",), "ar": ("ملحق", "مرفق"),
}  # fmt: skip
_COUNT = re.compile(
    r"[*\u2060]*(?:Annex(?:es)?|Annexes? ?|Anexos?|Приложени[яей]|附件|المرفقات|المرفق|الملحقات|الملحق)[*\u2060]*"
    r" ?[:：][*\u2060 \u00a0]*(?P<count>\d{1,2})[件个份]?\.?[*\u2060]*"
)
_END = r"(?=[*\u2060]*(?:[.,;:!?)،؛。，；：）、]|$))"
_NUMBERED: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(rf"\b(?:in|see|to|the) Annex (?P<number>\d{{1,2}}){_END}"),
    "fr": re.compile(rf"\b(?:dans l['’]|voir l['’]|à l['’])[Aa]nnexe (?P<number>\d{{1,2}}){_END}"),
    "es": re.compile(rf"\b(?:en el|véase el|al) [Aa]nexo (?P<number>\d{{1,2}}){_END}"),
    "ru": re.compile(rf"\b(?:в|см\.|к) [Пп]риложени[юие] (?P<number>\d{{1,2}}){_END}"),
    "zh": re.compile(r"(?:见|载于|参见|于)附件(?P<number>\d{1,2})(?=[*\u2060]*(?:[。，；：）、]|中|$))"),
    "ar": re.compile(rf"(?:في|انظر|راجع) (?:الملحق|المرفق) (?P<number>\d{{1,2}}){_END}"),
}
_ANY: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(rf"\b(?:in|see) the (?:annex|Annex|attached annex){_END}"),
    "fr": re.compile(rf"\b(?:(?:dans|voir) l['’]annexe|en annexe|ci-annexée?s?){_END}", re.IGNORECASE),
    "es": re.compile(rf"\b(?:(?:en|véase) el anexo){_END}", re.IGNORECASE),
    "ru": re.compile(rf"\b(?:в|см\.) приложении{_END}", re.IGNORECASE),
    "zh": re.compile(r"(?:见|参见|载于)(?:本文件)?附件(?=[*\u2060]*(?:[。，；）]|$))"),
    "ar": re.compile(rf"(?:في|انظر) (?:الملحق|المرفق){_END}"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    there = annexes(manuscript)
    for piece in manuscript.own:
        text = piece.text
        if not any(stem in text.prose for stem in _STEMS[text.language]):
            continue
        counted = _COUNT.fullmatch(text.seen.strip())
        if counted:
            if int(counted["count"]) != there:
                said, has = int(counted["count"]), _annexes(there)
                yield _fault(text, f"the text counts {_annexes(said)}, the document has {has}", (0, len(text.seen)))
            continue
        for found in _NUMBERED[text.language].finditer(text.prose):
            if int(found["number"]) > max(there, 0):
                yield _fault(
                    text, f"the text names annex {found['number']}, the document has {_annexes(there)}", found.span()
                )
        for found in () if there else _ANY[text.language].finditer(text.prose):
            yield _fault(text, f"the text says {found[0]}, the document has no annex", found.span())


def _annexes(count: int) -> str:
    return "no annex" if not count else "1 annex" if count == 1 else f"{count} annexes"


def _fault(text: Text, message: str, at: tuple[int, int]) -> Diagnostic:
    return text.fault(RULE, message, "add the annex, or correct the text", at=at)


CHECK = ManuscriptCheck(RULE, _run)
