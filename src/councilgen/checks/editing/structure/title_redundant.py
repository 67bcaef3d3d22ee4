"""The title says what the lines above it say: who submits the document, its number, or the name of the session.

**What it does.** Looks for a title that begins with "Report by the Secretary-General" and its like in the six
languages, that holds the words of the author line, the document's own number, or the name of its session.

**Why it matters.** These stand directly above the title, and in every list of documents beside it. The title has to
tell this report from the others.

**Cure.** Leave the words out: "Report by the Secretary-General on staffing" becomes "Staffing".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.model.document import Key

RULE = Rule("CG342", "title-redundant", "warning", __doc__)

# A kind of document and who submits it, at the beginning of a title. Own knowledge.
_AUTHOR: dict[Tag, re.Pattern[str]] = {
    "en": re.compile(r"(?:Report|Note) (?:by|from|of) the (?:Secretary-General|Chair\w*|Director|secretariat)"),
    "fr": re.compile(r"(?:Rapport|Note) (?:du|de la) (?:[Ss]ecrétaire général[e]?|[Pp]résidente?|[Ss]ecrétariat)"),
    "es": re.compile(r"(?:Informe|Nota) (?:del?|de la) (?:[Ss]ecretari[oa] [Gg]eneral|[Pp]resident[ea]|[Ss]ecretaría)"),
    "ru": re.compile(r"(?:Отч[её]т|Доклад|Записка) (?:Генерального секретаря|[Пп]редседателя|[Сс]екретариата)"),
    "ar": re.compile(r"(?:تقرير|مذكرة) (?:مقدمة? )?(?:من )?(?:الأمين العام|الأمينة العامة|الرئيس|رئيسة?|الأمانة)"),
    "zh": re.compile(r"(?:秘书长|主席|秘书处)(?:的)?(?:报告|说明)"),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.of("title"):
        text = piece.text
        for words, line in _above(manuscript, text):
            place = text.seen.find(words)
            if place >= 0:
                message = f"the title repeats {line}: {words}"
                yield text.fault(RULE, message, "leave these words out", at=(place, place + len(words)))
                break


def _above(manuscript: Manuscript, text: Text) -> Iterator[tuple[str, str]]:
    """Yield what stands above the title, with what it is."""
    if found := _AUTHOR[text.language].match(text.seen):
        yield found[0], "the author line"
    document, session = manuscript.document, manuscript.session
    if document is None or session is None:
        return
    author = document.submitted_by
    office = manuscript.register.offices.get(author.name) if isinstance(author, Key) else None
    line = office.lines.get(document.kind) if office else None
    yield str(document.symbol), "the number of the document"
    for passage, what in ((line, "the author line"), (session.name, "the name of the session")):
        if passage and passage.language == text.language:
            yield passage.markup, what


CHECK = ManuscriptCheck(RULE, _run)
