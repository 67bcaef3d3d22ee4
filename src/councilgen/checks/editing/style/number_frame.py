"""A Chinese number lacks half of its frame: 第…号, 第…次, 第…届.

**What it does.** Looks for 号决议, 号决定 and 号建议 behind a number or a symbol, or a series of them, that no 第
begins, and for 第 before a number that 决议 follows without 号.

**Why it matters.** The frame says where a series begins and ends; with half of it the reader has to guess, and two
lists that were joined show it.

**Cure.** Write 第 before the first number, and 号 behind the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG372", "number-frame", "warning", __doc__)

_NUMBER = r"(?:[A-Z]{1,5}(?:/[A-Z0-9.]{1,10}){1,4}|\d{1,4}(?:[-/]\d{1,3})?)"
_SERIES = rf"{_NUMBER}(?:[、和与及]{_NUMBER})*"
_NOUN = "(?:决议|决定|建议书?)"
_OPEN = re.compile(rf"(?<![A-Za-z0-9/.第、和与及-])(?P<first>{_SERIES})号{_NOUN}")
_SHUT = re.compile(rf"第{_SERIES}(?P<noun>{_NOUN})")


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.language != "zh":
        return
    text = written.typed
    for found in _OPEN.finditer(text) if "号" in text else ():
        start = found.start("first")
        fix = written.fix("write 第", (start, start), "第")
        message = f"号 closes a number that no 第 begins: {_shown(found['first'])}"
        yield written.fault(RULE, message, "write 第 before it", at=found.span("first"), fixes=(fix,))
    for found in _SHUT.finditer(text) if "第" in text else ():
        start = found.start("noun")
        fix = written.fix("write 号", (start, start), "号")
        message = f"第 begins a number that no 号 closes: {_shown(found[0])}"
        yield written.fault(RULE, message, "write 号 behind it", at=found.span(), fixes=(fix,))


def _shown(series: str) -> str:
    return series if len(series) < 40 else f"{series[:36]}…"


CHECK = TextCheck(RULE, _run)
