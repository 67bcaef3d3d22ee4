"""An edition is not built as the original is: a heading, a numbered paragraph, a footnote, a link more or less.

**What it does.** Composes each document in all of its languages and compares what can be counted and cited: headings
with their numbers, paragraphs with theirs, quoted paragraphs with the numbers of their source, list items, tables with
their rows and columns, figures, footnotes, links, cross-references, annexes. Words, line ends and emphasis may differ;
so may lines that the template adds in a style of its own.

**Why it matters.** Six delegates who speak of paragraph 12 mean one paragraph, and what one of them can look up the
others can too.

**Cure.** The place is the text that differs, or the number of the document where the difference comes from what
documents share, which is named beside it. A link or a footnote more or less: mend the translation. A heading, a
paragraph, a list, a table: the template does not lay out all languages alike; mend its `document.html.j2`.
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


def parity_broken(original: Side, edition: Side, number: Span, template: str) -> Iterator[Diagnostic]:
    """Yield a fault for everything that `edition` has and `original` has not, or has in another form.

    A fault lies in a file of the document: in its own text or catalog, or, where it comes from what documents share, at
    its `number`, with the place that is shared beside it.
    """
    ours, theirs = edition.skeleton, original.skeleton
    if ours == theirs:
        return
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    for kind, start, end, at, stop in matcher.get_opcodes():
        if kind != "equal":
            for wanted, found in zip_longest(theirs[start:end], ours[at:stop]):
                here, there = (LANGUAGES[side.language].autonym for side in (edition, original))
                message = f"{here} has {found or 'nothing'} where {there} has {wanted or 'nothing'}"
                place = _place(edition, found)
                place = _place(original, wanted) if place is None else place
                inside = all(bone is None or bone.kind in INSIDE for bone in (wanted, found))
                if place is None:
                    hint = "no text of the document stands there: mend the template, so that all languages are alike"
                    yield RULE.at(number, message, hint, related=(Related(Span(template), "the template"),))
                else:
                    yield _fault(message, original.texts[place], edition.texts[place], inside, number, template)


def _fault(message: str, source: Passage, target: Passage, inside: bool, number: Span, template: str) -> Diagnostic:
    """Return the fault of a text and its translation, or of the template that sets them."""
    if inside and _marks(source) != _marks(target):
        hint = "give the translation the links and footnotes of its source, no more and no fewer"
        places = ((target.span(), "the translation"), (source.span(), "the source text"))
    else:
        hint = f"{template} lays out this text in one language only, or in another way: mend the template"
        places = ((source.span(), "the text"), (Span(template), "the template"))
    (first, name), *others = places
    if first.file != number.file and not first.file.endswith(_own_catalog(number.file)):
        first, others = number, [(first, name), *others]
    related = tuple(Related(span, words) for span, words in others if span.file != first.file)
    return RULE.at(first, message, hint, related=related)


def _own_catalog(file: str) -> str:
    """Return how the path of the catalogs of a document ends: content/c26/x.yaml has …/c26/x.po."""
    return f"{file.removeprefix('content').removesuffix('.yaml')}.po"


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
