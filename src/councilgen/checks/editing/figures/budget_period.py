"""A budget period is none of the house's.

**What it does.** The Union's budgets are of two years, of which the first is even: 2024-2025, 2026-2027; its financial
plans are of four: 2024-2027. The rule looks at the field `financial_implications`, and for two years beside the word
budget, biennium or its like in the text. The budget of a project, and that of another house, may have any period.

**Why it matters.** Money is allocated for a budget period. "Within the budget of 2025-2026" names one that does not
exist, and the Council cannot see which budget is meant.

**Cure.** Write the period that the expense falls into, or both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.figures.telling import Told, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.model.document import Finance
from councilgen.recognise.findings import Period
from councilgen.recognise.sentences import Spot

RULE = Rule("CG177", "budget-period", "warning", __doc__)
_REACH = 20  # characters between the period and the word budget
_APART = re.compile(r"[,;.:،؛，；。、]|\b(?:and|et|y|и)\b|[和与]| و")
# Constitution and Convention of the Union: the Council adopts a biennial budget, the Plenipotentiary Conference a
# financial plan for four years. The words are own knowledge.
_BUDGET: dict[Tag, str] = {
    "en": r"\b(?:budgets?|biennium|biennial)\b",
    "fr": r"\b(?:budgets?|budgétaires?|exercice|biennal\w*)\b",
    "es": r"\b(?:presupuestos?|presupuestari\w+|bienio|bienal)\b",
    "ru": r"\b(?:двухгодичн|двухлетн)\w*|\bбюджет\w*",
    "zh": r"预算|双年度|两年期|划拨",
    "ar": r"ميزانية|الميزانية|فترة السنتين|لفترة السنتين",
}
_OTHERS: dict[Tag, str] = {
    "en": r"\b(?:projects?|UN|United Nations|funds?)\b",
    "fr": r"\b(?:projets?|ONU|Nations Unies|fonds)\b",
    "es": r"\b(?:proyectos?|ONU|Naciones Unidas|fondos?)\b",
    "ru": r"\bпроект\w*|\bООН\b|\bфонд\w*",
    "zh": r"项目|联合国|基金",
    "ar": r"مشروع|مشاريع|الامم المتحدة|صندوق",
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.house != "itu":
        return
    finance = manuscript.document.financial_implications if manuscript.document else None
    years = re.fullmatch(r"(\d{4})-(\d{4})", finance.period) if isinstance(finance, Finance) else None
    if isinstance(finance, Finance) and years and (problem := _problem(int(years[1]), int(years[2]))):
        yield RULE.at(finance.span, f"{finance.period} is no budget period of the Union", problem)
    for found in told(manuscript):
        for spot in found.sentence.spots:
            years_of = _years(spot)
            if years_of and (problem := _problem(*years_of)) and _of_budget(found, spot):
                message = f"{found.shown(spot.start, spot.end)} is no budget period of the Union"
                yield found.fault(RULE, (spot.start, spot.end), message, problem)


def _years(spot: Spot) -> tuple[int, int] | None:
    """Return the two years that a period consists of; longer and shorter periods are no budget's."""
    match spot.what:
        case Period(first=first, last=last) if first.month is None and last.month is None:
            if first.year is not None and last.year == first.year + 1:
                return first.year, last.year
    return None


def _problem(first: int, last: int) -> str:
    """Return how to mend a period of two years, or nothing."""
    if last != first + 1 or first % 2 == 0:
        return ""
    return f"write {first - 1}-{first} or {last}-{last + 1}, whichever budget it is"


def _of_budget(found: Told, spot: Spot) -> bool:
    """Say whether the word budget stands right before or behind a period, and nothing else between them."""
    text, tag = found.sentence.text, found.piece.text.language
    if re.search(_OTHERS[tag], text, re.IGNORECASE):
        return False
    before = [text[word.end() : spot.start] for word in re.finditer(_BUDGET[tag], text[: spot.start], re.IGNORECASE)]
    behind = [
        rest[: word.start()] for rest in (text[spot.end :],) if (word := re.search(_BUDGET[tag], rest, re.IGNORECASE))
    ]
    reach = _REACH // 2 if tag == "zh" else _REACH
    return any(len(gap) <= reach and not _APART.search(gap) for gap in (*before[-1:], *behind))


CHECK = ManuscriptCheck(RULE, _run)
