"""What a text refers to: footnote marks, cross-references, citations, links; and which of them a translation lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from councilgen.checks.translation.pair import Pair
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.markup.inline import words
from councilgen.model.passage import Passage
from councilgen.model.words import Citation, CrossReference, Hyperlink, Mark, Word, flat


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    start: int
    end: int


def note_or_reference(word: Word) -> str:
    """Return what a footnote mark or a cross-reference is called in a fault; nothing for other words."""
    match word:
        case Mark(label=label):
            return f"the footnote mark [^{label}]"
        case CrossReference(target=target):
            return f"the cross-reference (#{target})"
        case _:
            return ""


def citation(word: Word) -> str:
    """Return what a citation is called in a fault; nothing for other words."""
    return f"the citation [@{word.key}]" if isinstance(word, Citation) else ""


def link(word: Word) -> str:
    """Return what a link is called in a fault; nothing for other words."""
    return f"the link ({word.address})" if isinstance(word, Hyperlink) else ""


def differences(pair: Pair, rule: Rule, name: Callable[[Word], str]) -> Iterator[Diagnostic]:
    """Yield a breach of `rule` for each thing that `name` names and that only one of the two texts refers to."""
    if "[" not in pair.source.markup + pair.target.markup and "<" not in pair.source.markup + pair.target.markup:
        return
    wanted, there = _found(pair.source, name), _found(pair.target, name)
    for mark in _beyond(wanted, there):
        hint = f"write {mark.name} where it belongs"
        yield pair.fault(rule, f"translation lacks {mark.name}", hint, source=(mark.start, mark.end))
    for mark in _beyond(there, wanted):
        hint = f"delete {mark.name}, or correct it to what the source has"
        message = f"translation has {mark.name}, the source has not"
        yield pair.fault(rule, message, hint, at=(mark.start, mark.end))


def _found(passage: Passage, name: Callable[[Word], str]) -> list[_Found]:
    return [
        _Found(called, word.start, word.end)
        for word in flat(words(passage))
        if isinstance(word, Mark | Citation | CrossReference | Hyperlink) and (called := name(word))
    ]


def _beyond(some: list[_Found], others: list[_Found]) -> Iterator[_Found]:
    """Yield each of `some` that `others` have not as often; of several alike the last."""
    spare = Counter(found.name for found in others)
    for found in some:
        if spare[found.name]:
            spare[found.name] -= 1
        else:
            yield found
