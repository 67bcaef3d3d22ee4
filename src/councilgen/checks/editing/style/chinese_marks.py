"""A Chinese text has a mark where GB/T 15834-2011 has none or another.

**What it does.** Looks for 、 between titles in 《》 and between words in “” that stand directly side by side, for 、
behind a figure or a letter that counts an item (1、) and behind 第一 or （一）, and for an ellipsis of other
characters than ……: three points, three 。, a single ….

**Why it matters.** The marks that close a title part it from the next one; the comma says it twice. The standard is
what Chinese readers learn at school, and what a Chinese editor corrects first.

**Cure.** Delete the 、 between titles and quotations; write 1. and 第一，; write …….
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import HAN
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG335", "chinese-marks", "warning", __doc__)

_BETWEEN = re.compile(r"、(?<=[》”].)(?=[《“])")
_COUNT = re.compile(
    r"(?P<start>^|[。；：\n]\s*)(?:(?P<latin>\d{1,2}|[A-Za-z])|(?P<ordinal>第[一二三四五六七八九十]{1,2}|（[一二三四五六七八九十]{1,2}）"
    rf"|\([一二三四五六七八九十]{{1,2}}\)))(?P<mark>、)(?!第|[一二三四五六七八九十][、和及与，届次个研])(?=[{HAN}])"
)
_ELLIPSIS = re.compile(rf"(?<=[{HAN}，、》”])(?:\.{{3,6}}|。{{3,6}}|(?<!…)…(?!…))")


def _run(written: Text) -> Iterator[Diagnostic]:
    if written.language != "zh":
        return
    text = written.prose
    for found in _BETWEEN.finditer(text) if "、" in text else ():
        yield _fault(
            written, found.span(), f"the mark 、 stands between {text[found.start() - 1]} and {text[found.end()]}", ""
        )
    for found in _COUNT.finditer(text) if "、" in text else ():
        bracketed = found["ordinal"] and not found["ordinal"].startswith("第")
        wanted = "" if bracketed else "，" if found["ordinal"] else "."
        count = found["latin"] or found["ordinal"]
        yield _fault(written, found.span("mark"), f"the mark 、 stands behind the {count} that counts", wanted)
    for found in _ELLIPSIS.finditer(text):
        yield _fault(written, found.span(), f"the ellipsis is written {found[0]}", "……")


def _fault(written: Text, at: tuple[int, int], message: str, wanted: str) -> Diagnostic:
    hint = f"write {wanted}" if wanted else "delete it"
    return written.fault(RULE, message, hint, at=at, fixes=(written.fix(hint, at, wanted),))


CHECK = TextCheck(RULE, _run)
