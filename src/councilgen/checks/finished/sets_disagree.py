"""Parts of a set that were built apart do not belong together.

**What it does.** Compares the manifests of the parts that `councilgen manifest merge` is to join: each input, each
library and each file that two of them name has to be the same in both.

**Why it matters.** A set from two states of the content, or of two versions of a library, is a set that nobody has
built and nobody can build again.

**Cure.** Build all parts from one commit and in one environment.
"""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span

RULE = Rule("CG402", "sets-disagree", "error", __doc__)


def sets_disagree(what: str, first: tuple[str, str], second: tuple[str, str]) -> Diagnostic:
    """Return the fault of two manifests, each given as its path and what it says of `what`."""
    (one, says), (other, says_else) = first, second
    hint = "build all parts from one commit and in one environment"
    related = (Related(Span(one), f"{_short(says)} here"),)
    return RULE.at(Span(other), f"{what} is {_short(says_else)}, but {_short(says)} in {one}", hint, related=related)


def _short(said: str) -> str:
    return said if len(said) < 24 else f"{said[:12]}…"
