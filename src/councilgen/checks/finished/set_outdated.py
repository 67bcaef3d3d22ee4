"""The project has changed since a set was built.

**What it does.** Compares the inputs that a manifest lists with the project, when a set is packed or joined with
others.

**Why it matters.** What is packed is what was built, not what stands in content and catalogs now.

**Cure.** Build again, unless the older state is the one to be issued.
"""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic, Rule, Span

RULE = Rule("CG403", "set-outdated", "warning", __doc__)


def set_outdated(manifest: str, changed: tuple[str, ...]) -> Diagnostic:
    """Return the fault of a set whose inputs `changed` are no longer what they were."""
    others = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    message = f"{changed[0]}{others} changed after the set was built"
    return RULE.at(Span(manifest), message, "build it again, unless the older state is to be issued")
