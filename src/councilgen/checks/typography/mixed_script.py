"""A word is written with letters of two alphabets that look alike.

**What it does.** Looks for words of Latin and Cyrillic letters of which the fewer ones have a double in the other
alphabet, as in МСЭ with a Latin C, and for a single Latin letter where Russian has a word (c, a, o, y, k). A name with
a Russian part behind a hyphen (IT-отдел, 5G-сети) is right.

**Why it matters.** Nobody sees it on paper, but the word is not found, not indexed, and read letter by letter aloud.

**Cure.** Type the word again with the keyboard of its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import (
    CYRILLIC,
    CYRILLIC_LIKE_LATIN,
    LATIN,
    LATIN_LIKE_CYRILLIC,
)
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG252", "mixed-script", "warning", __doc__)

_MIXED = re.compile(
    rf"(?<![{LATIN}{CYRILLIC}])[{LATIN}{CYRILLIC}]*(?:[{LATIN}][{CYRILLIC}]|[{CYRILLIC}][{LATIN}])[{LATIN}{CYRILLIC}]*"
)
_LATIN = re.compile(f"[{LATIN}]")
_CYRILLIC = re.compile(f"[{CYRILLIC}]")
_LONE = re.compile(rf"(?<=[{CYRILLIC},] )[acoyk](?= [\u2060]*[{CYRILLIC}]{{2}})|^[AOCK](?= [\u2060]*[{CYRILLIC}])")


def _run(written: Text) -> Iterator[Diagnostic]:
    text = written.prose
    if text.isascii() or not _CYRILLIC.search(text):
        return
    for found in _MIXED.finditer(text):
        latin, cyrillic = _LATIN.findall(found[0]), _CYRILLIC.findall(found[0])
        few, alike, script = (
            (latin, LATIN_LIKE_CYRILLIC, "Latin") if len(latin) <= len(cyrillic)
            else (cyrillic, CYRILLIC_LIKE_LATIN, "Cyrillic")
        )  # fmt: skip
        if all(letter in alike for letter in few):
            message = f"the word {found[0]} has the {script} letter {few[0]}"
            yield written.fault(RULE, message, "type the word again in one alphabet", at=found.span())
    for found in _LONE.finditer(text) if written.language == "ru" else ():
        message = f"the letter {found[0]} between Russian words is Latin"
        yield written.fault(RULE, message, "type the word again in one alphabet", at=found.span())


CHECK = TextCheck(RULE, _run)
