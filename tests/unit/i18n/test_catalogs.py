"""Catalogs as they are read: where a translation stands, and what it was made from."""

from __future__ import annotations

from councilgen.i18n.catalogs import catalog
from councilgen.i18n.places import path
from councilgen.workspace import MemoryWorkspace

TEXT = """\
msgid ""
msgstr ""

msgid "One"
msgstr ""

#, fuzzy
#| msgid "Three"
msgid "Two"
msgstr ""
"Deux"

#~ msgid "Gone"
#~ msgstr "Parti"
"""


def test_an_earlier_source_is_kept_and_is_no_line_of_the_message_before_it() -> None:
    """Places are those of the translations, whatever stands between them."""
    found = catalog(MemoryWorkspace({path("fr", "t26/doc"): TEXT}), "fr", "t26/doc")
    one, two = found.entries["", "One"], found.entries["", "Two"]
    assert (one.previous, two.previous) == ("", "Three")
    assert [(anchor.line, anchor.column) for anchor in one.anchors] == [(5, 9)]
    assert [(anchor.line, anchor.column) for anchor in two.anchors] == [(11, 2)]
