"""Reviewing a catalog: marks on its messages, and a header that says whether all of them are reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from councilgen.i18n import origins, po, reviews
from councilgen.i18n.messages import Domain

DRAFT = "draft, not yet reviewed"
REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Review:
    """What a reviewer says of a catalog: who, about which messages, and whether earlier marks are taken back."""

    by: str = ""
    about: re.Pattern[str] | None = None  # found in the context, the text or the translation; nothing: every message
    undo: bool = False

    def concerns(self, block: po.Block) -> bool:
        """Say whether the review is about a message."""
        texts = (block.context or "", block.message, block.plural, *block.strings)
        return self.about is None or any(self.about.search(text) for text in texts)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A catalog after a review, and what became of the messages that it was about."""

    data: bytes
    changed: int = 0  # got a mark or lost it
    standing: int = 0  # were so before
    unfit: int = 0  # cannot be reviewed: not translated, or fuzzy


def reviewed(old: po.File, domain: Domain, review: Review) -> Reviewed:
    """Return a catalog with the marks that a review asks for; bare marks elsewhere are completed, void ones go."""
    counts = {"changed": 0, "standing": 0, "unfit": 0}
    made = []
    for block in old.blocks:
        new = block
        if not block.obsolete:
            comment = settled(block, block.fuzzy)
            if block.key in domain.messages and review.concerns(block):
                comment, outcome = _marked(block, comment, review)
                counts[outcome] += 1
            new = block if comment == block.comment else block.retold(comment)
        made.append(new)
    first = () if old.header is None else (headed(old.header, made),)
    return Reviewed(po.written([*first, *made], old.tail), **counts)


def headed(first: po.Block, blocks: Iterable[po.Block]) -> po.Block:
    """Return the header of a catalog, which says whether all of its messages are reviewed."""
    stated = REVIEWED if is_reviewed(blocks) else DRAFT
    for said in (DRAFT, REVIEWED):
        for line in first.comments.split("\n"):
            if line.startswith("# ") and line.endswith(f": {said}."):
                new = f"{line.removesuffix(f'{said}.')}{stated}."
                return replace(
                    first, text=first.text.replace(line, new, 1), comments=first.comments.replace(line, new, 1)
                )
    return first


def is_reviewed(blocks: Iterable[po.Block]) -> bool:
    """Say whether every message of a catalog is translated and reviewed; an empty one is not."""
    found = [_reviewed(block) for block in blocks if not block.obsolete]
    return bool(found) and all(found)


def digest(block: po.Block) -> str:
    """Return the digits of a block's text and translation, as a review mark has them."""
    return reviews.digest(block.context or "", block.message, block.plural, block.strings)


def _reviewed(block: po.Block) -> bool:
    return block.translated and "eviewed" in block.comments and reviews.holds(block.comment, digest(block))


def settled(block: po.Block, fuzzy: bool) -> str:
    """Return what translators wrote above a message, with review marks and origins as they should now be."""
    comment = block.comment
    if not comment:
        return ""
    wanted = digest(block)
    comment = reviews.settled(comment, wanted, not fuzzy and bool(block.strings) and all(block.strings))
    return origins.settled(comment, fuzzy, reviews.holds(comment, wanted))


def _marked(block: po.Block, comment: str, review: Review) -> tuple[str, str]:
    """Return the comments of a message after a review, and what became of it."""
    if review.undo:
        return reviews.without(comment), "changed" if reviews.marks(block.comment) else "standing"
    if not block.translated:
        return comment, "unfit"
    wanted = digest(block)
    if reviews.holds(block.comment, wanted):
        return comment, "standing"
    if not reviews.holds(comment, wanted):  # not even as a bare mark, which keeps its own name and remark
        comment = reviews.marked(comment, reviews.Mark(wanted, review.by))
    return origins.settled(comment, fuzzy=False, reviewed=True), "changed"
