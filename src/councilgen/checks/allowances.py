"""Allowances: an author's or translator's word, with a reason, that one rule does not hold in one place.

In a content file above or beside a key or an item, in a catalog above a message:
`# allow CG231: the name is written so by its owner`, `# allow CG219 at "16-15 January": quoted so`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic, Edit, Fix, Rule, Span
from councilgen.diagnostics.rules import READING
from councilgen.exchange.rules import EXCHANGE
from councilgen.i18n.catalogs import Entry
from councilgen.load.remarks import Remark
from councilgen.model.passage import Anchor

UNEXPLAINED = Rule(
    "CG207",
    "allowance-unexplained",
    "error",
    "A comment allows a text to break a rule, but gives no reason, or names a rule that nobody may break. An allowance "
    "is read by the next author or translator and by the reviewer: `# allow CG231: the owner writes the name so`. What "
    "would break the document, such as broken markup or a lost footnote mark, cannot be allowed.",
)
IDLE = Rule(
    "CG208",
    "allowance-idle",
    "warning",
    "A comment allows a text to break a rule that it does not break. Somebody corrected the text or its source since; "
    "delete the comment, so that it does not hide the next fault. In a content file a comment covers the key or the "
    "list item that follows it, or on whose line it stands; with an empty line behind it at the head of the file, it "
    'covers the file. `at "words"` narrows it to faults that touch these words.',
)
ALLOWANCES = (UNEXPLAINED, IDLE)

# Without these there is no whole document, or they are about more than the place that a comment can speak of.
BINDING = frozenset((
    *(rule.code for rule in (*READING, *EXCHANGE)),
    "CG140", "CG141", "CG142", "CG143", "CG144", "CG146", "CG147", "CG149",
    "CG201", "CG202", "CG203", "CG204", "CG205", "CG206", "CG207", "CG208", "CG260",
    "CG301", "CG310", "CG401", "CG402", "CG403",
))  # fmt: skip
BETWEEN = frozenset(("CG169",))  # what two documents say: a session may settle it, not a comment in one of them
_ALLOWANCE = re.compile(
    r"\s*allow\b[ :]*(?P<code>CG\d{3})?(?:\s+at\s+[\"“](?P<words>[^\"“”]*)[\"”])?\s*:?\s*(?P<reason>.*)"
)


@dataclass(frozen=True, slots=True)
class Allowance:
    """One comment that allows something."""

    code: str
    reason: str
    words: str  # of which it speaks; empty: of all
    span: Span  # where it is told of
    comment: Span
    text: str  # of the comment, with its mark
    first: int  # line that it covers
    last: int
    places: tuple[Span, ...]  # where its words stand
    catalog: bool

    @property
    def good(self) -> bool:
        """Say whether it may be granted."""
        return bool(self.reason) and bool(self.code) and self.code not in BINDING | BETWEEN

    def covers(self, fault: Diagnostic) -> bool:
        """Say whether it speaks of `fault`, which stands in its file."""
        if fault.rule.code != self.code or not self.first <= fault.span.line <= self.last:
            return False
        return not self.words or any(_touch(fault.span, place) for place in self.places)


def settled(subject: Subject, faults: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the faults that nobody allows, and the allowances that are none."""
    by_file: dict[str, list[Allowance]] = {}
    for allowance in (*_of_content(subject), *_of_catalogs(subject)):
        by_file.setdefault(allowance.comment.file, []).append(allowance)
    used: set[int] = set()
    for fault in faults:
        granted = [each for each in by_file.get(fault.span.file, ()) if each.good and each.covers(fault)]
        used.update(id(each) for each in granted)
        if not granted:
            yield fault
    for allowance in (each for found in by_file.values() for each in found):
        yield from _judged(allowance, id(allowance) in used)


def _of_content(subject: Subject) -> Iterator[Allowance]:
    for remark in (*subject.contents.remarks, *subject.register.remarks):
        if found := _ALLOWANCE.fullmatch(remark.text):
            places = tuple(_in_lines(remark, found["words"])) if found["words"] else ()
            yield _allowance(found, remark.span, remark.span, (remark.first, remark.last), places, catalog=False)


def _of_catalogs(subject: Subject) -> Iterator[Allowance]:
    for catalog in subject.catalogs.values():
        for entry in catalog.entries.values():
            for line, text in entry.allowing:
                if found := _ALLOWANCE.fullmatch(text[1:]):
                    comment = Span(entry.file, line, 1, line, len(text) + 1)
                    places = tuple(_in_strings(entry, found["words"])) if found["words"] else ()
                    lines = (entry.anchors[0].line, entry.last_line)
                    yield _allowance(found, entry.span, comment, lines, places, catalog=True)


def _allowance(
    found: re.Match[str], span: Span, comment: Span, lines: tuple[int, int], places: tuple[Span, ...], *, catalog: bool
) -> Allowance:
    code, words, reason = found["code"] or "", found["words"] or "", found["reason"].strip()
    return Allowance(code, reason, words, span, comment, f"#{found[0]}", *lines, places, catalog)


def _in_lines(remark: Remark, words: str) -> Iterator[Span]:
    """Yield where words stand in lines of a file, over the ends of lines too."""
    text, file = "\n".join(remark.lines), remark.span.file
    for found in re.finditer(r"\s+".join(map(re.escape, words.split())), text):
        (line, column), (end_line, end_column) = (_in(text, place) for place in found.span())
        yield Span(file, remark.first + line, column + 1, remark.first + end_line, end_column + 1)


def _in(text: str, place: int) -> tuple[int, int]:
    return text.count("\n", 0, place), place - text.rfind("\n", 0, place) - 1


def _in_strings(entry: Entry, words: str) -> Iterator[Span]:
    """Yield where words stand in a translation, in any of its plural forms."""
    for form, string in enumerate(entry.strings):
        anchors = entry.anchors_of(form)
        for found in re.finditer(re.escape(words), string):
            (line, column), (last, end) = _spot(anchors, found.start()), _spot(anchors, found.end() - 1)
            yield Span(entry.file, line, column, last, end + 1)


def _spot(anchors: tuple[Anchor, ...], offset: int) -> tuple[int, int]:
    anchor = max((each for each in anchors if each.offset <= offset), key=lambda each: each.offset, default=anchors[0])
    return anchor.line, anchor.column + offset - anchor.offset


def _touch(one: Span, other: Span) -> bool:
    """Say whether two stretches of a file have a character in common."""
    return (one.line, one.column) < _end(other) and (other.line, other.column) < _end(one)


def _end(span: Span) -> tuple[int, int]:
    return span.end_line or span.line, span.end_column or span.column + 1


def _judged(allowance: Allowance, used: bool) -> Iterator[Diagnostic]:
    span, code = allowance.span, allowance.code
    if code in BETWEEN:
        hint = f"set it for the session, in session.yaml: rules: {{{code}: off}}"
        yield UNEXPLAINED.at(span, f"{code} is about two documents and cannot be allowed in one", hint)
    elif code in BINDING:
        yield UNEXPLAINED.at(
            span, f"{code} cannot be allowed", "do what the rule asks for; no reason can stand in for it"
        )
    elif not allowance.good:
        message = f"the comment that allows {code or 'something'} does not say {'why' if code else 'what'}"
        yield UNEXPLAINED.at(span, message, "write it as: allow CG231: the reason")
    elif not used:
        who = "the message does not break" if allowance.catalog else "nothing here breaks"
        message = f"{who} {code}, which {'its' if allowance.catalog else 'the'} comment allows"
        if allowance.words:
            message += f" at “{allowance.words}”"
        fix = Fix("delete the comment", (Edit(allowance.comment, "", allowance.text),))
        yield IDLE.at(span, message, "delete the comment", fixes=(fix,))
