"""A translation has more or less bold, italic or code than its source.

**What it does.** Counts `**bold**`, `*italic*` and `` `code` ``, and compares the code itself where it is no word of
the language. Italic that sets off a foreign phrase (*inter alia*) may go, and so may that of a title which Chinese puts
into 《》 and other languages into quotation marks.

**Why it matters.** In a resolution the italic words say what is done (*recalling*, *decides*); a reader who finds them
in English only sees another document.

**Cure.** Put the asterisks round the words that say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.inline import words
from councilgen.model.words import Bold, Italic, Verbatim, Word, flat, plain

RULE = Rule("CG253", "emphasis-differs", "warning", __doc__)

_FOREIGN = re.compile(
    r"(?:inter alia|ad hoc|de facto|de jure|per se|vis-à-vis|mutatis mutandis|prima facie|pro forma|pro rata|sine die"
    r"|status quo|ex officio|ibid\.?|i\.e\.|e\.g\.|et al\.?|via|bona fide|a priori|sui generis|force majeure)",
    re.IGNORECASE,
)
_TITLE = re.compile('[《"“«]')
_TYPED = re.compile(r"[!-~]*[^A-Za-z\s][!-~]*")  # code of one piece with a sign in it, which nobody translates


def _run(pair: Pair) -> Iterator[Diagnostic]:
    if not any(mark in pair.source.markup or mark in pair.target.markup for mark in "*`"):
        return
    source, target = flat(words(pair.source)), flat(words(pair.target))
    for kind, name, mark in ((Bold, "bold", "**"), (Italic, "italic", "*"), (Verbatim, "code", "`")):
        wanted, found = _count(source, kind), _count(target, kind)
        if found < wanted and not (kind is Italic and _excused(pair, source, wanted - found)):
            hint = f"put {mark} round the words that are {name} in the source"
            there = f"{name} {found} times, the source {wanted} times" if found else f"no {name}, but the source has"
            yield pair.fault(RULE, f"translation has {there}", hint)
        elif found > wanted:
            there = f"{name} {found} times, the source {wanted} times" if wanted else f"{name}, but the source has none"
            yield pair.fault(RULE, f"translation has {there}", f"take away the {mark} that is too many")
    yield from _code(pair, source, target)


def _count(found: tuple[Word, ...], kind: type[Word]) -> int:
    return sum(isinstance(word, kind) for word in found)


def _excused(pair: Pair, source: tuple[Word, ...], lost: int) -> bool:
    foreign = sum(isinstance(word, Italic) and bool(_FOREIGN.fullmatch(plain(word.children))) for word in source)
    gained = len(_TITLE.findall(pair.translation)) - len(_TITLE.findall(pair.original))
    return lost <= foreign or gained >= lost


def _code(pair: Pair, source: tuple[Word, ...], target: tuple[Word, ...]) -> Iterator[Diagnostic]:
    there = [word.text for word in target if isinstance(word, Verbatim)]
    wanted = [word.text for word in source if isinstance(word, Verbatim)]
    if len(there) == len(wanted):
        for text in wanted:
            if _TYPED.fullmatch(text) and text not in there:
                yield pair.fault(RULE, f"translation lacks the code {text}", f"write `{text}` as it stands")


CHECK = PairCheck(RULE, _run, shared=False)
