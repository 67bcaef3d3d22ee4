"""Two places of a document have one id.

**What it does.** Compares the ids of sections, sub-headings, tables, figures and annexes of each document.

**Why it matters.** A cross-reference would lead to the first one only, and translations of two sections would mix.

**Cure.** Give one of them another id.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span
from councilgen.model.document import Document
from councilgen.model.prose import Grid, Listing, Picture, ProseBlock, Quote, SubHeading

RULE = Rule("CG142", "id-repeated", "error", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for _loaded, document in subject.documents():
        seen: dict[str, Span] = {}
        for name, span in _ids(document):
            if name in seen:
                first = Related(seen[name], "the first one")
                yield RULE.at(span, f"the id {name!r} stands twice", "give one of the two another id", related=(first,))
            seen.setdefault(name, span)


def _ids(document: Document) -> Iterator[tuple[str, Span]]:
    for section in document.sections:
        yield section.id, section.span
        yield from _in_blocks(section.body.blocks)
    for annex in document.annexes:
        yield annex.id, annex.span
        for prose in (annex.body, *(extract.body for extract in annex.extracts)):
            yield from _in_blocks(prose.blocks)


def _in_blocks(blocks: tuple[ProseBlock, ...]) -> Iterator[tuple[str, Span]]:
    for block in blocks:
        match block:
            case SubHeading(passage=passage, id=name) if name:
                yield name, passage.span()
            case Grid(id=name, span=span) | Picture(id=name, span=span) if name:
                yield name, span
            case Listing(items=items):
                for item in items:
                    yield from _in_blocks(item)
            case Quote(blocks=inner):
                yield from _in_blocks(inner)
            case _:
                pass


CHECK = Check(RULE, _run)
