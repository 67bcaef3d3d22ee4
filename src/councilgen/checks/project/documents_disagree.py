"""Two documents of a session give one resolution two years, two places, or a mark of revision here and none there.

**What it does.** Compares what the documents of a session say of each instrument that the register does not have:
those of the register are compared with it, document by document (CG155). What one document says in two ways is CG150,
CG151 or CG152. A run that is about some of the documents compares these; `councilgen check` compares all.

**Why it matters.** Delegates read the documents side by side. If one cites Resolution 130 (Rev. Busan, 2014) and the
next Resolution 130 (Rev. Bucharest, 2022), they look up two texts.

**Cure.** Look it up, add it to the register, and cite it by key in both. A session may switch the rule off
(`rules: {CG169: off}`); a comment in one document cannot, since the rule is about two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from councilgen.checks.editing.citations.sameness import detailed, registered, together
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.model.demands import RuleSetting
from councilgen.model.saying import Saying

RULE = Rule("CG169", "documents-disagree", "warning", __doc__)

_ASPECTS: tuple[tuple[str, Callable[[Saying], object]], ...] = (
    ("year", lambda saying: saying.year),
    ("place", lambda saying: saying.place or None),
    ("mark of revision", lambda saying: saying.revised),
)


def sayings(manuscript: Manuscript) -> Iterator[Saying]:
    """Yield what a document says of each instrument that is not in the register, once."""
    for which, group in together(manuscript):
        first = next((one for one in group if detailed(one) and one.manner != "own words"), None)
        if which.issuer and first is not None and registered(manuscript, which) is None:
            yield _saying(which.issuer, first)


def _saying(issuer: str, one: Cited) -> Saying:
    found = one.citation
    if found is None:
        raise AssertionError("an instrument that is cited by its number has one")
    year, place, revised = found.year, found.place_key, found.revision != ""
    return Saying(issuer, found.noun, found.number, year, place, revised, one.written, one.span)


def disagreeing(documents: Iterable[tuple[str, tuple[Saying, ...]]], setting: RuleSetting) -> Iterator[Diagnostic]:
    """Yield a fault for each document, by its number, that says otherwise than most of a session; of two the second."""
    if setting == "off":
        return
    rule = replace(RULE, severity=setting)
    groups: dict[tuple[str, str, str], list[tuple[str, Saying]]] = {}
    for number, said in documents:
        for one in said:
            groups.setdefault((one.issuer, one.noun, one.number), []).append((number, one))
    for group in groups.values():
        yield from _differing(rule, group)


def _differing(rule: Rule, group: list[tuple[str, Saying]]) -> Iterator[Diagnostic]:
    told: set[Saying] = set()
    for what, said in _ASPECTS:
        saying = [(number, one, value) for number, one in group if (value := said(one)) is not None]
        if len({value for _number, _one, value in saying}) < 2:
            continue
        usual = Counter(value for _number, _one, value in saying).most_common(1)[0][0]
        where, first = next((number, one) for number, one, value in saying if value == usual)
        for _number, one, value in saying:
            if value != usual and one not in told:
                told.add(one)
                message = f"{one.written} has another {what} than {first.written} in {where}"
                hint = "look it up, add it to the register, and cite it by key in both"
                yield rule.at(one.span, message, hint, related=(Related(first.span, f"cited in {where}"),))
