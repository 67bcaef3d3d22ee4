"""The rules that compare a document with itself find nothing in the repository's own documents, in any language."""

from __future__ import annotations

import pytest

from checks.test_house_style import manuscripts
from councilgen.checks.table import EDITING_CHECKS, TEXT_CHECKS
from councilgen.languages import LANGUAGES, Tag

_CODES = ("CG198", "CG199", *(f"CG{code}" for code in range(370, 383)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_form(language: Tag) -> None:
    """A translation is read as if its author had written it."""
    documents = manuscripts(language)
    found = [fault for check in EDITING_CHECKS for document in documents for fault in check.run(document)]
    texts = [piece.text for document in documents for piece in document.pieces]
    found += [fault for check in TEXT_CHECKS for text in texts for fault in check.run(text)]
    assert [f"{fault.span}: {fault.message}" for fault in found if fault.rule.code in _CODES] == []
