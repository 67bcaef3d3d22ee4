"""Digits are of another set than the Western ones, which the house writes in all languages.

**What it does.** Finds Arabic-Indic digits (٠١٢٣, ۰۱۲۳) and the full-width digits of Chinese fonts (０１２３).

**Why it matters.** The numbers of resolutions and documents are looked up in six languages; they look alike in all.

**Cure.** Write 0123.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.normal import normal

RULE = Rule("CG221", "digits-form", "warning", __doc__)
_OTHERS = re.compile("[٠-٩۰-۹０-９](?:[٠-٩۰-۹０-９٬٫.,]*[٠-٩۰-۹０-９])?")


def _run(written: Text) -> Iterator[Diagnostic]:
    for found in _OTHERS.finditer(written.prose):
        hint = f"write {normal(found[0])}"
        fixes = (written.fix(hint, found.span(), normal(found[0])),)
        yield written.fault(RULE, f"{found[0]} is not in Western digits", hint, at=found.span(), fixes=fixes)


CHECK = TextCheck(RULE, _run)
