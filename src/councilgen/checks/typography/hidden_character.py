"""A text has a character that nobody sees and that does not belong there.

**What it does.** Looks for zero-width spaces and joiners, soft hyphens, byte order marks and controls of direction.
Arabic may have the marks U+200E, U+200F and U+061C and isolates (U+2066 to U+2069), which keep figures and names in
order; overrides and embeddings it may not. What the source of a translation has too is passed over.

**Why it matters.** A word with a hidden character is not found, not spelled right for any dictionary, and read in two
pieces by a screen reader; a forgotten control turns the rest of the line round.

**Cure.** Delete the character. It mostly came with a written from a web page or a PDF.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from councilgen.checks.text.alphabets import ARABIC
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG249", "hidden-character", "warning", __doc__)

_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e"
    "\ufeff\uffa0\ufffc\U000e0000-\U000e007f]"
)
_OF_ARABIC = frozenset("\u061c\u200e\u200f\u2066\u2067\u2068\u2069")
_OF_LETTERS = "\u200c\u200d\ufe0e"  # they choose the forms of letters and of pictures
_HAS_ARABIC = re.compile(f"[{ARABIC}]")


def _run(written: Text) -> Iterator[Diagnostic]:
    markup = written.passage.markup
    if markup.isascii():
        return
    arabic = written.language == "ar" or bool(_HAS_ARABIC.search(markup))
    for found in _HIDDEN.finditer(markup):
        character = found[0]
        if character in written.source_markup or (character in _OF_ARABIC and arabic):
            continue
        name = unicodedata.name(character, "a hidden character").lower()
        message = f"the text has a hidden character, {name} (U+{ord(character):04X})"
        fixes = (written.fix("delete it", found.span(), "", safe=character not in _OF_LETTERS),)
        yield written.fault(RULE, message, "delete it", at=found.span(), fixes=fixes)
    opened = sum(markup.count(each) for each in "\u2066\u2067\u2068") - markup.count("\u2069")
    if opened > 0:
        place = max(markup.rfind(each) for each in "\u2066\u2067\u2068")
        message = f"an isolate (U+{ord(markup[place]):04X}) is never ended"
        yield written.fault(RULE, message, "write U+2069 where it ends, or delete it", at=(place, place + 1))


CHECK = TextCheck(RULE, _run)
