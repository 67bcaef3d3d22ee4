"""Translations that exist already put into a catalog: as they are where that is safe, else for a person to confirm."""

from __future__ import annotations

from dataclasses import dataclass

from councilgen.i18n import po
from councilgen.i18n.memory import Known, Memory, preferred
from councilgen.i18n.origins import Origin
from councilgen.i18n.reviewing import headed
from councilgen.i18n.substitution import fitted


@dataclass(frozen=True, slots=True)
class Prefilled:
    """A catalog with what could be put into it, and how many messages got what."""

    data: bytes
    taken: int = 0  # translations of the same text, as they are
    adapted: int = 0  # of texts with other symbols, keys or years, which were put in
    suggested: int = 0  # as fuzzy
    left: int = 0  # without anything


@dataclass(frozen=True, slots=True)
class Found:
    """A translation for a message."""

    text: str
    origin: Origin
    fuzzy: bool
    source: str = ""  # that it was made for, if that is another


def prefilled(old: po.File, domain: str, memory: Memory) -> Prefilled:
    """Return the catalog of a domain with its untranslated messages filled from a memory."""
    counts = {"taken": 0, "adapted": 0, "suggested": 0, "left": 0}
    made = []
    for block in old.blocks:
        new = block
        if not block.obsolete and not any(block.strings) and not block.fuzzy:
            found = None if block.plural else find(block, domain, memory)
            counts[_outcome(found)] += 1
            new = block if found is None else _with(block, found)
        made.append(new)
    first = () if old.header is None else (headed(old.header, made),)
    return Prefilled(po.written([*first, *made], old.tail), **counts)


def find(block: po.Block, domain: str, memory: Memory) -> Found | None:
    """Return the best translation for a message that is known, or nothing.

    That of the same text, of the same kind and in the same context, from the project, is taken as it is unless there
    are several; any other of the same text waits to be confirmed, first one that a memory has of the same kind and
    context. Then come texts that differ in figures only, then texts that are alike.
    """
    kind, context, session = kind_of(block), block.context or "", domain.rpartition("/")[0]
    same = memory.same(block.message)
    placed = [each for each in same if (each.kind, each.context) == (kind, context)]
    near = [each for each in placed if each.ours]
    for known in (near, placed, same):
        if known:
            best = preferred(known, session)
            sure = known is near and len({each.translation for each in near}) == 1
            return Found(best.translation, Origin(best.origin, "" if sure else "100 %"), not sure)
    if context:  # labels and register: what is cited otherwise is another thing
        return None
    return _adapted(block.message, kind, session, memory) or _alike(block.message, kind, memory)


def kind_of(block: po.Block) -> str:
    """Return what a message is in its document: paragraph, heading, table cell."""
    return block.extracted.partition("\n")[0]


def _adapted(text: str, kind: str, session: str, memory: Memory) -> Found | None:
    framed = [each for each in memory.framed(text) if each.ours and each.kind == kind and not each.context]
    found: dict[str, tuple[Known, bool]] = {}
    for known in sorted(framed, key=lambda each: not (session and each.origin.startswith(f"{session}/"))):
        made = fitted(known.text, known.translation, text, memory.original, memory.language)
        if made is not None:
            found.setdefault(made.text, (known, made.safe))
    if not found:
        return None
    words, (known, safe) = next(iter(found.items()))
    sure = safe and len(found) == 1
    return Found(words, Origin(known.origin, "adapted" if sure else "adapted, to be confirmed"), not sure, known.text)


def _alike(text: str, kind: str, memory: Memory) -> Found | None:
    found = memory.like(text, kind)
    if found is None:
        return None
    known, alike = found
    return Found(known.translation, Origin(known.origin, f"{int(alike * 100)} %"), fuzzy=True, source=known.text)


def _outcome(found: Found | None) -> str:
    if found is None:
        return "left"
    if found.fuzzy:
        return "suggested"
    return "adapted" if found.source else "taken"


def _with(block: po.Block, found: Found) -> po.Block:
    """Return a message with a translation, and a comment that says where it comes from."""
    comment = f"{block.comment}\n{found.origin.line}" if block.comment else found.origin.line
    flags = (po.FUZZY, *block.flags) if found.fuzzy else block.flags
    previous = po.Previous(found.source) if found.fuzzy and found.source else None
    return po.Fields(
        block.message, block.plural, block.context, block.extracted, block.references, comment, flags, (found.text,),
        previous,
    ).block()  # fmt: skip
