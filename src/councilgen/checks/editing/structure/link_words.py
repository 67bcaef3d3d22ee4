"""The words of a link do not say where it leads, or a text says "here" and leads nowhere.

**What it does.** In the six languages it looks for links whose words are "here", "click here", "this link" and their
like; and for "see here", 见此处, where no link is, as a text that was copied without its links has it.

**Why it matters.** On paper "here" is no address. A screen reader lists the links of a page by their words: eleven
times "here".

**Cure.** Link the words that name the page: "the full list of side events".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.structure.parts import links
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag

RULE = Rule("CG354", "link-words", "warning", __doc__)

_EMPTY: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:click |see |available )?here|(?:this |the )link|read more|more|this page|website", re.IGNORECASE
    ),
    "fr": re.compile(r"(?:cliquez |voir |disponible )?ici|(?:ce |le )lien|en savoir plus|cette page", re.IGNORECASE),
    "es": re.compile(
        r"(?:haga clic |pulse |véase |ver )?aquí|(?:este |el )enlace|más información|esta página", re.IGNORECASE
    ),
    "ru": re.compile(r"(?:нажмите |см\. )?здесь|(?:по )?(?:этой )?ссылк[аеу]|тут|подробнее", re.IGNORECASE),
    "zh": re.compile(r"(?:请?点击|请?见|参见|详见)?(?:此处|这里|此|此链接|本链接)|点击|更多"),
    "ar": re.compile(r"(?:انقر |اضغط |انظر )?هنا|(?:هذا )?الرابط|المزيد"),
}
# "here" at the end of a clause, and the words before it that send the reader there.
_HERE: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"here(?=[.,;)]|$)"),
    "fr": re.compile(r"ici(?=[.,;)]|$)"),
    "es": re.compile(r"aquí(?=[.,;)]|$)"),
    "ru": re.compile(r"здесь(?=[.,;)]|$)"),
    "zh": re.compile(r"(?:此处|这里|此链接)(?=[。，；）]|$)"),
    "ar": re.compile(r"هنا(?=[.،؛)]|$)"),
}
_SENT: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:[Ss]ee|available|found|[Cc]lick) $"),
    "fr": re.compile(r"\b(?:[Vv]oir|[Cc]liquez|disponibles?|cliquer) $"),
    "es": re.compile(r"\b(?:[Vv]éase|clic|disponibles?|[Pp]ulse) $"),
    "ru": re.compile(r"(?:\b[Сс]м\.|\b[Нн]ажмите|\bдоступ\w+) $"),
    "zh": re.compile(r"(?:见|点击|查阅)$"),
    "ar": re.compile(r"(?:انظر|انقر|اضغط|متاحة?|راجع) $"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        text = piece.text
        linked = []
        for link in links(text):
            linked.append(link.at)
            words = link.words.replace("*", "").strip(" .。\u00a0")
            if _EMPTY[text.language].fullmatch(words):
                message = f"the words of the link do not say where it leads: {words}"
                yield text.fault(RULE, message, "link the words that name the page", at=link.at)
        for found in _HERE[text.language].finditer(text.prose):
            sent = _SENT[text.language].search(text.prose[max(0, found.start() - 15) : found.start()])
            if sent and not any(start <= found.start() < end for start, end in linked):
                message = f"the text says {found[0]}, and no link is there"
                yield text.fault(RULE, message, "link the words that name the page", at=found.span())


CHECK = ManuscriptCheck(RULE, _run)
