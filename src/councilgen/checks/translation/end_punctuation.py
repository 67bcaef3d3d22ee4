"""A translation ends in another punctuation mark than its source, or in none.

**What it does.** Compares the mark that closes the text, behind quotation marks, brackets and footnote marks, with that
of the source: a full stop stands for 。, a semicolon for ； and ؛, and so on. A dot that belongs to an abbreviation
says nothing.

**Why it matters.** A heading with a full stop, or the items of a list some of which end in nothing, is the trace of a
sentence that was cut off or put together.

**Cure.** End the translation as the source ends, in the marks of its language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.translation.pair import Pair, PairCheck
from councilgen.diagnostics.model import Diagnostic, Fix, Rule
from councilgen.languages import Tag
from councilgen.markup.visible import visible
from councilgen.remembering import remembered

RULE = Rule("CG241", "end-punctuation", "warning", __doc__)

_KINDS = {
    "a full stop": ".。．", "a colon": ":：", "a semicolon": ";；؛", "a comma": ",，،、", "a question mark": "?？؟",
    "an exclamation mark": "!！", "an ellipsis": "…",
}  # fmt: skip
_KIND = {mark: kind for kind, marks in _KINDS.items() for mark in marks}
_MARKS: dict[str, dict[Tag, str]] = {
    "a full stop": {"zh": "。"},
    "a colon": {"zh": "："},
    "a semicolon": {"zh": "；", "ar": "؛"},
    "a comma": {"zh": "，", "ar": "،"},
    "a question mark": {"zh": "？", "ar": "؟"},
}
_LATIN = {"a full stop": ".", "a colon": ":", "a semicolon": ";", "a comma": ",", "a question mark": "?"}
_NOTE = re.compile(r"\[\^[^\]\s\[^]+\]")
_BEHIND = " \t\n\r\u00a0\u2060\u200e\u200f\"'“”’«»)]）】》」』"
_CONJUNCTION = re.compile(
    r"(?<=[;,；，،؛、]) ?(?:and|or|et|ou|y|e|o|и|или|أو|و|以及|和|或)$"
)  # between the items of a list
_REACH = 15  # characters before the end in which an abbreviation is looked for
_ABBREVIATION = re.compile(
    r"(?:(?:^|[\s(\u00a0.])(?:гг?|др|пр|т|д|п|с|стр|руб|тыс|млн|млрд|etc|cf|ss|seq|p|pp|art|arts|par|párr|párrs|núm|núms"
    r"|vol|ed|eds|No|Nos|Rev|Rév|Corr|Add|Inc|Ltd|Co|Jr|Sr|Dr|Mr|Ms|St|al|approx|min|max|incl|fig|ej|op|cit|ibid|ibíd)"
    r"|(?<![^\W_])[A-ZА-Я]|[ap]\.m|[A-Z]\.[A-Z])$"
)


def _run(pair: Pair) -> Iterator[Diagnostic]:
    wanted, found = _wanted(pair.source.markup), _ending(text := _text(pair.target.markup))
    if wanted == found or wanted is None or found is None:
        return
    end = len(text.rstrip(_BEHIND))
    if wanted and found:
        message = f"translation ends in {found}, the source in {wanted}"
    else:
        message = f"translation ends in no {wanted.partition(' ')[2]}" if wanted else f"translation ends in {found}"
        message += "" if wanted else ", the source does not"
    mark = _MARKS.get(wanted, {}).get(pair.language) or _LATIN.get(wanted, "the mark")
    hint = f"end it in {mark}" if wanted else "delete the mark"
    fixes = tuple(_cure(pair, hint, text, "" if not wanted else mark)) if mark != "the mark" or not wanted else ()
    yield pair.text.fault(RULE, message, hint, at=(max(0, end - 1), max(1, end)), fixes=fixes)


def _cure(pair: Pair, title: str, text: str, mark: str) -> Iterator[Fix]:
    """Yield the cure that ends a text in a mark or in none; what closes behind it may want it elsewhere."""
    end = len(text.rstrip(_BEHIND))
    if text[end:].strip() or text.endswith(("...", "…")):
        return
    start = end - 1 if _KIND.get(text[end - 1 : end]) else end
    yield pair.text.fix(title, (start, end), mark, safe=False)


@remembered(1024)
def _wanted(markup: str) -> str | None:
    """Return the kind of mark at the end of a source, which has a translation in each of five languages."""
    return _ending(_text(markup))


def _text(markup: str) -> str:
    """Return what is seen of the markup but for the marks of footnotes, which may stand behind the last mark."""
    return visible(markup if "[^" not in markup else _NOTE.sub(lambda found: "*" * len(found[0]), markup))


def _ending(text: str) -> str | None:
    """Return the kind of mark at the end; nothing where it cannot be told."""
    bare = text.rstrip(_BEHIND)[-_REACH:]
    bare = _CONJUNCTION.sub("", bare)
    if not bare:
        return None
    if bare.endswith("..."):
        return "an ellipsis"
    kind = _KIND.get(bare[-1], "")
    return None if kind == "a full stop" and _ABBREVIATION.search(bare[:-1]) else kind


CHECK = PairCheck(RULE, _run)
