"""An instrument is cited in the text but does not stand among the references on the first page.

**What it does.** Looks for resolutions, decisions, recommendations and opinions that the sections or the purpose cite
and that the list of references lacks. A document without a list is passed over, and so is what it only quotes.

**Why it matters.** The references are what a delegate takes to the meeting. A resolution to which a whole section is
devoted belongs there.

**Cure.** Add it to `references`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.citations.sameness import Identity, identity, together, worded
from councilgen.checks.manuscript.citing import Cited
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG159", "cited-not-listed", "warning", __doc__)

_LISTED = ("resolution", "decision", "recommendation", "opinion")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    listed = {
        _bare(identity(manuscript, one.citation)) for one in manuscript.citations if one.reference and one.citation
    }
    if not listed:
        return
    for which, group in together(manuscript):
        if which.noun in _LISTED and _bare(which) not in listed and _certain(group, which):
            first = group[0]
            key = f"- {first.key}" if first.key and manuscript.document else "it"
            message = f"{worded(manuscript, first)} is cited, but does not stand among the references"
            yield RULE.at(first.span, message, f"add {key} to references")


def _bare(which: Identity) -> tuple[str, str]:
    """Return what tells an instrument from others; a resolution that is listed under a wrong noun is listed."""
    return which.issuer, which.number


def _certain(group: list[Cited], which: Identity) -> bool:
    """Say whether it is clear which instrument is meant: a bare number may be one of those that are listed."""
    return which.issuer != "" and not any(one.reference for one in group)


CHECK = ManuscriptCheck(RULE, _run)
