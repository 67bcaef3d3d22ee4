"""An edition is not built as the original is: a heading, a numbered paragraph, a footnote, a link more or less.

**What it does.** Composes each document in all of its languages and compares what can be counted and cited: headings
with their numbers, paragraphs with theirs, quoted paragraphs with the numbers of their source, list items, tables with
their rows and columns, figures, footnotes, links, cross-references, annexes. Words, line ends and emphasis may differ;
so may lines that the template adds in a style of its own.

**Why it matters.** Six delegates who speak of paragraph 12 mean one paragraph, and what one of them can look up the
others can too.

**Cure.** The place is the text that differs. A link or a footnote: mend the translation. A heading, a paragraph, a
list, a table: the template does not lay out all languages alike; mend its `document.html.j2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import zip_longest

from councilgen.blocks.skeleton import INSIDE, Bone, Skeleton
from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span
from councilgen.languages import LANGUAGES, Tag
from councilgen.markup.inline import words
from councilgen.model.passage import Passage
from councilgen.model.words import Citation, CrossReference, Hyperlink, Mark, Plain, Verbatim, flat

RULE = Rule("CG310", "parity-broken", "error", __doc__)
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


@dataclass(frozen=True)  # without slots: what the texts are searched for is worked out once
class Side:
    """A document in one language: how it is built, and what it says."""

    language: Tag
    skeleton: Skeleton
    texts: Sequence[Passage]  # the same ones in the same order on either side, those that the system words too

    @cached_property
    def fragments(self) -> list[tuple[str, ...]]:
        """Return the characters of each text that stand in the edition as they are."""
        return [_fragments(text) for text in self.texts]


def parity_broken(original: Side, edition: Side, template: str) -> Iterator[Diagnostic]:
    """Yield a fault for everything that `edition` has and `original` has not, or has in another form."""
    ours, theirs = edition.skeleton, original.skeleton
    if ours == theirs:
        return
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    for kind, start, end, at, stop in matcher.get_opcodes():
        if kind != "equal":
            for wanted, found in zip_longest(theirs[start:end], ours[at:stop]):
                yield _fault(original, edition, wanted, found, template)


def _fault(original: Side, edition: Side, wanted: Bone | None, found: Bone | None, template: str) -> Diagnostic:
    here, there = LANGUAGES[edition.language].autonym, LANGUAGES[original.language].autonym
    message = f"{here} has {found or 'nothing'} where {there} has {wanted or 'nothing'}"
    place = _place(edition, found)
    if place is None:
        place = _place(original, wanted)
    if place is None:
        hint = "no text of the document stands there: mend the template, so that it lays out all languages alike"
        return RULE.at(Span(template), message, hint)
    ours, theirs = edition.texts[place], original.texts[place]
    inside = all(bone is None or bone.kind in INSIDE for bone in (wanted, found))
    if inside and _marks(ours) != _marks(theirs):
        related = (Related(theirs.span(), f"the text in {there}"),) if theirs.file != ours.file else ()
        hint = "give the translation the links and footnotes of its source, no more and no fewer"
        return RULE.at(ours.span(), message, hint, related=related)
    hint = f"{template} lays out this text in one language only, or in another way: mend the template"
    return RULE.at(theirs.span(), message, hint, related=(Related(Span(template), "the template"),))


def _place(side: Side, bone: Bone | None) -> int | None:
    """Return which text of a side a bone is made of: the one of which most stands in it."""
    if bone is None:
        return None
    held = " ".join(bone.words.split())
    best, found = 0, None
    for index, fragments in enumerate(side.fragments):
        length = sum(map(len, fragments))
        if length > best and _in_order(fragments, held):
            best, found = length, index
    return found


def _marks(text: Passage) -> list[str]:
    """Return what a text refers to; where source and translation agree in that, neither of them is at fault."""
    found = []
    for word in flat(words(text)):
        match word:
            case Citation(key=what) | CrossReference(target=what) | Hyperlink(address=what) | Mark(label=what):
                found.append(f"{type(word).__name__} {what}")
            case _:
                pass
    return sorted(found)


def _in_order(fragments: tuple[str, ...], held: str) -> bool:
    at = 0
    for fragment in fragments:
        at = held.find(fragment, at)
        if at < 0:
            return False
        at += len(fragment)
    return True


def _fragments(text: Passage) -> tuple[str, ...]:
    """Return the words of a text in pieces: citations, cross-references and placeholders are worded elsewhere."""
    spelled = (word.text for word in flat(words(text)) if isinstance(word, Plain | Verbatim | Hyperlink))
    pieces = (piece for text in spelled for piece in _PLACEHOLDER.split(text))
    return tuple(filter(None, (" ".join(piece.split()) for piece in pieces)))
