"""What comes back from translators into the catalogs: only what is safe, and nothing over somebody's newer work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span
from councilgen.exchange import rules
from councilgen.exchange.coding import BrokenCode, Coded, Run, coded, markdown
from councilgen.exchange.files import Found, Part, spelled
from councilgen.exchange.keeping import broken
from councilgen.exchange.segments import Book, Segment, translation_digest
from councilgen.exchange.states import State
from councilgen.i18n.entries import Change, Key, Record

_ALIKE = 0.75  # of all characters: as much as `catalog update` asks of a text that takes over a translation
_SEARCHED = 500  # segments without a message in one catalog; a file with more is of another text


@dataclass(slots=True)
class Tally:
    """What became of the segments of a file."""

    file: str
    taken: int = 0
    fuzzy: int = 0  # of those taken
    unchanged: int = 0
    empty: int = 0
    reported: int = 0


@dataclass(slots=True)
class Taking:
    """The changes of one catalog as they gather, from any number of files."""

    book: Book
    strings: dict[Key, list[str]] = field(default_factory=dict)
    guessed: dict[Key, list[bool]] = field(default_factory=dict)  # whether each form is fuzzy
    previous: dict[Key, str] = field(default_factory=dict)
    decided: dict[str, str] = field(default_factory=dict)  # by id of the segment
    searched: int = 0

    @property
    def changes(self) -> dict[Key, Change]:
        """Return what is to be written."""
        found = {}
        for record in self.book.records:
            if record.key not in self.strings:
                continue
            strings, guessed = tuple(self.strings[record.key]), any(self.guessed[record.key])
            if strings != record.strings or guessed != record.fuzzy:
                found[record.key] = Change(strings, guessed, self.previous.get(record.key, ""))
        return found

    def write(self, record: Record, form: int, text: str, guess: bool) -> None:
        """Remember the translation of a message, or of one plural form of it."""
        self.strings.setdefault(record.key, list(record.strings))[max(form, 0)] = text
        self.guessed.setdefault(record.key, [record.fuzzy] * len(record.strings))[max(form, 0)] = guess


def taken(
    parts: Iterable[Part], books: Mapping[str, Book]
) -> tuple[dict[str, dict[Key, Change]], list[Tally], list[Diagnostic]]:
    """Return what is to be written into each catalog, by its path; what became of each file; and what was not taken.

    `books` has every catalog of the project by its path.
    """
    takings: dict[str, Taking] = {}
    tallies: dict[str, Tally] = {}
    faults: list[Diagnostic] = []
    for part in parts:
        tally = tallies.setdefault(part.file, Tally(part.file))
        taking = takings.setdefault(part.original, Taking(books[part.original]))
        for found in part.found:
            fault = _Segment(taking, part, found, tally).settled()
            if fault is not None:
                faults.append(fault)
                tally.reported += 1
    return {file: taking.changes for file, taking in takings.items()}, list(tallies.values()), faults


@dataclass(frozen=True, slots=True)
class _Segment:
    """One segment of a file on its way into a catalog."""

    taking: Taking
    part: Part
    found: Found
    tally: Tally

    def settled(self) -> Diagnostic | None:
        """Take the segment if that is safe; return why not."""
        if self.found.target is None or not any(not isinstance(run, str) or run.strip() for run in self.found.target):
            self.tally.empty += 1
            return None
        segment = self.taking.book.segments.get(self.found.id)
        if segment is None:
            return self._orphan()
        known = coded(segment.source, segment.target, self.taking.book.placeholders)
        if not self._same_source(segment, known):
            hint = "translate the segment again from a fresh export"
            return self._fault(rules.SEGMENT_OUTDATED, "the source of the segment has been changed", hint, segment)
        try:
            text = self._text(segment, known)
        except BrokenCode as error:
            return self._broken(str(error), segment)
        return self._weighed(segment, text)

    def _same_source(self, segment: Segment, known: Coded) -> bool:
        try:
            source = markdown(self.found.source, known.table, self.taking.book.placeholders)
        except BrokenCode:
            return False
        return source.split() == segment.source.split()

    def _text(self, segment: Segment, known: Coded) -> str:
        """Return the translation in Markdown; line ends that a tool has put in are spaces, but for ours."""
        placeholders = self.taking.book.placeholders
        runs = self.found.target or ()
        try:
            if (text := markdown(runs, known.table, placeholders)) == segment.target:
                return text
        except BrokenCode:
            if segment.target and self._went_out(segment.target):
                raise
        return markdown(_on_one_line(runs, segment.source), known.table, placeholders)

    def _weighed(self, segment: Segment, text: str) -> Diagnostic | None:
        """Take a translation if nobody has worked on the one in the catalog since it went out."""
        found, record = self.found, segment.record
        if self.taking.decided.setdefault(found.id, text) != text:
            message = "an earlier segment of this import has another translation"
            return self._fault(rules.TRANSLATION_NEWER, message, "import the files one by one", segment)
        untouched = segment.digest == found.digest
        if text == segment.target:
            confirmed = record.fuzzy and found.state not in (None, State.EMPTY, State.FUZZY)
            doubted = not record.fuzzy and found.state is State.FUZZY
            if (confirmed and (untouched or not found.digest)) or (doubted and untouched):
                self._write(segment, text, doubted)
                return None
            self.tally.unchanged += 1
            return None
        if self._went_out(text) and segment.target:
            self.tally.unchanged += 1
            return None
        if segment.target and not untouched and (found.digest or not record.fuzzy):
            message = "the catalog has a newer translation"
            if not found.digest:
                message = "the catalog has another translation, and the file does not say with which it went out"
            return self._fault(
                rules.TRANSLATION_NEWER, message, "write the better of the two into the catalog", segment
            )
        problem = broken(segment, text, self.taking.book, self.part.file, found.line)
        if problem:
            return self._broken(problem, segment)
        self._write(segment, text, found.state is State.FUZZY)
        return None

    def _went_out(self, text: str) -> bool:
        return self.found.digest in {translation_digest(text, guess) for guess in (False, True)}

    def _write(self, segment: Segment, text: str, guess: bool) -> None:
        self.taking.write(segment.record, segment.form, text, guess)
        self.tally.taken += 1
        self.tally.fuzzy += guess

    def _orphan(self) -> Diagnostic:
        """Report a segment whose message is gone; give its translation to the message that has taken its place."""
        placeholders = self.taking.book.placeholders
        source = "".join(run if isinstance(run, str) else run.content for run in self.found.source)
        try:
            text = markdown(_on_one_line(spelled(self.found), source), {}, placeholders)
        except BrokenCode:
            text = ""
        heir = self._heir(source) if text else None
        if heir is None:
            message = f"no message of {self.taking.book.file} is {_short(source)}"
            return self._fault(rules.SEGMENT_UNKNOWN, message, "export again; the text was changed or deleted")
        self.taking.write(heir, -1, text, True)
        self.taking.previous[heir.key] = source
        self.tally.taken += 1
        self.tally.fuzzy += 1
        message = f"the source of the segment is an older one: {_short(source)}"
        hint = "the translation is in the catalog as fuzzy: compare it with the new source"
        return self._fault(rules.SEGMENT_OUTDATED, message, hint, line=heir.line)

    def _heir(self, source: str) -> Record | None:
        """Return the message without translation that has taken the place of one whose text was `source`."""
        self.taking.searched += 1
        if self.taking.searched > _SEARCHED:
            return None
        best, found = _ALIKE, None
        matcher = SequenceMatcher(None, b=source, autojunk=False)  # it remembers what it knows of its second text
        for record in self.taking.book.records:
            if record.plural or record.key in self.taking.strings:
                continue
            (target,) = record.strings
            if target and not (record.fuzzy and record.previous == source and self._went_out(target)):
                continue
            if record.previous == source:
                return record
            matcher.set_seq1(record.message)
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
                best, found = ratio, record
        return found

    def _broken(self, problem: str, segment: Segment) -> Diagnostic:
        message = f"in the translation of {_short(segment.source)}: {problem}"
        return self._fault(rules.CODE_BROKEN, message, "copy the codes of the source into the translation", segment)

    def _fault(
        self, rule: Rule, message: str, hint: str, segment: Segment | None = None, line: int = 0
    ) -> Diagnostic:  # fmt: skip
        line = segment.record.line if segment else line
        related = (Related(Span(self.taking.book.file, line), "the message"),) if line else ()
        return rule.at(Span(self.part.file, self.found.line), message, hint, related=related)


_LINE_ENDS = re.compile(r"[ \t]*[\r\n]+[ \t]*")


def _on_one_line(runs: tuple[Run, ...], source: str) -> tuple[Run, ...]:
    """Return a text without line ends between its codes, and without spaces round it if its source has none."""
    found = [_LINE_ENDS.sub(" ", run) if isinstance(run, str) else run for run in runs]
    if source == source.strip() and found:
        found[0] = found[0].lstrip() if isinstance(found[0], str) else found[0]
        found[-1] = found[-1].rstrip() if isinstance(found[-1], str) else found[-1]
    return tuple(found)


def _short(text: str) -> str:
    return repr(text if len(text) < 50 else text[:49] + "…")
