"""The rules of this room, in the order of their codes."""

from __future__ import annotations

from councilgen.checks.editing.citations import (
    cited_by_hand,
    cited_not_listed,
    issuer_ambiguous,
    issuer_missing,
    listed_not_cited,
    not_as_registered,
    one_number_two_issuers,
    own_words_mislead,
    reference_twice,
    references_mixed,
    references_scattered,
    references_unordered,
    report_as_resolution,
    resolution_never_adopted,
    symbol_form,
    symbol_implausible,
    two_places,
    two_revisions,
    two_years,
    unregistered,
)
from councilgen.checks.manuscript.model import ManuscriptCheck

CHECKS: tuple[ManuscriptCheck, ...] = (
    two_years.CHECK,
    two_places.CHECK,
    two_revisions.CHECK,
    one_number_two_issuers.CHECK,
    unregistered.CHECK,
    not_as_registered.CHECK,
    symbol_implausible.CHECK,
    report_as_resolution.CHECK,
    resolution_never_adopted.CHECK,
    cited_not_listed.CHECK,
    listed_not_cited.CHECK,
    references_scattered.CHECK,
    references_mixed.CHECK,
    reference_twice.CHECK,
    issuer_missing.CHECK,
    issuer_ambiguous.CHECK,
    cited_by_hand.CHECK,
    own_words_mislead.CHECK,
    symbol_form.CHECK,
    references_unordered.CHECK,
)
