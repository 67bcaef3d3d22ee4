"""What all citations of one instrument should say alike, and what to say where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from councilgen.checks.editing.citations.sameness import other, registered, together, worded
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript
from councilgen.diagnostics.model import Diagnostic, Rule


def differing(manuscript: Manuscript, rule: Rule, what: str, said: Callable[[Cited], object]) -> Iterator[Diagnostic]:
    """Yield a breach of `rule` for each citation that says otherwise than most of those of its instrument.

    Of two that stand against each other the first is taken to be right; the message names both. What the register has
    is compared with the register by another rule.
    """
    for which, group in together(manuscript):
        saying = [(one, value) for one in group if (value := said(one)) is not None]
        if len({value for _one, value in saying}) < 2 or registered(manuscript, which) is not None:
            continue
        usual = Counter(value for _one, value in saying).most_common(1)[0][0]
        first = next(one for one, value in saying if value == usual)
        for one, value in saying:
            if value != usual:
                message = f"{worded(manuscript, one)} has another {what} than {worded(manuscript, first)}"
                hint = "look it up, add it to the register, and cite it by key"
                yield rule.at(one.span, message, hint, related=other(first, "cited here"))
