"""The words of a link say another address than it has, or the same words lead to two addresses.

**What it does.** Compares an address that is written out as the words of a link with the address behind it; and the
addresses of links that have the same words in one document.

**Why it matters.** Who reads the paper types what stands there. One link of the two is wrong, or its words do not say
which of two pages is meant.

**Cure.** Correct the address, or word the links apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.structure.parts import Link, links
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG355", "link-two-ways", "warning", __doc__)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:int|org|com|net|edu|gov)(?:/\S*)?")
_HEAD = re.compile(r"^(?:https?://)?(?:www\.)?")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    seen: dict[str, Link] = {}
    for link in (link for piece in manuscript.own for link in links(piece.text)):
        words = link.words.replace("*", "").strip()
        if _ADDRESS.fullmatch(words):
            if not _bare(link.address).startswith(_bare(words)):
                message = f"the link shows {words} and leads to {link.address}"
                yield link.text.fault(RULE, message, "write one address in both places", at=link.at)
            continue
        first = seen.setdefault(words.casefold(), link)
        if _bare(first.address) != _bare(link.address):
            there = Related(first.text.passage.span(*first.at), f"here they lead to {first.address}")
            message = f"the words {words!r} lead to two addresses"
            yield link.text.fault(RULE, message, "correct one, or word the links apart", at=link.at, related=(there,))


def _bare(address: str) -> str:
    return _HEAD.sub("", address.replace("\\", "")).rstrip("/").casefold()


CHECK = ManuscriptCheck(RULE, _run)
