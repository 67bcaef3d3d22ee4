"""Differences of figures as faults: each rule says which matter is its own, and what it calls it."""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.text.model import shown
from councilgen.checks.translation.figures import Matter
from councilgen.checks.translation.pair import Pair
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.findings import Finding


def discrepancies(pair: Pair, rule: Rule, matter: Matter, name: str) -> Iterator[Diagnostic]:
    """Yield a breach of `rule` for each difference of its matter; `name` is what one of them is called."""
    for difference in pair.comparison.differences:
        if difference.matter is matter:
            yield _fault(pair, rule, difference.source, difference.target, name)


def _fault(pair: Pair, rule: Rule, source: Finding | None, target: Finding | None, name: str) -> Diagnostic:
    place = (target.start, target.end) if target else (0, -1)
    origin = (source.start, source.end) if source else (0, -1)
    there, here = shown(pair.typed_original, source), shown(pair.typed_translation, target)
    if source and target:
        message, hint = f"translation has {here}, the source has {there}", f"write the {name} that the source has"
    elif source:
        message, hint = f"translation lacks the {name} {there}", f"write {there} as the language writes it"
    else:
        message, hint = f"translation has the {name} {here}, the source has not", f"delete {here}, or correct it"
    return pair.fault(rule, message, hint, at=place, source=origin)
