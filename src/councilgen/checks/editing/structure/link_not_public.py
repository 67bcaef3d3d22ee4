"""The address of a link is not one for the public, or carries a tracker.

**What it does.** Looks for addresses of one machine or of an inner network (localhost, 10.…, 192.168.…, names without
a dot), for addresses wrapped by a mail filter, for parameters that follow readers (utm_source and the like), and for
http where the same host is linked with https elsewhere in the document.

**Why it matters.** Delegates cannot open an inner page, a wrapped address runs out, and a tracker tells a company who
reads the document.

**Cure.** Write the public address, without what follows the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.model import Text
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG356", "link-not-public", "warning", __doc__)

_ADDRESS = re.compile(r"(?P<scheme>https?)://(?P<host>[^\s/()<>\[\]?#:，。；）]+)(?P<rest>[^\s()<>\[\]，。；）]*)")
_INNER = re.compile(
    r"localhost|[^.]+|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+"
    r"|.+\.(?:local|internal|intranet|lan|corp)"
)
_WRAPPED = re.compile(
    r".*(?:safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com)|linkprotect\.\w+\.com)"
)
# Parameters of analytics and of advertisements.
_TRACKER = re.compile(
    r"(?P<sign>[?&])(?P<name>utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|_ga|igshid|yclid)=[^&#\s]*&?"
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    found = [
        (piece.text, match)
        for piece in manuscript.own
        if "://" in piece.text.passage.markup
        for match in _ADDRESS.finditer(piece.text.passage.markup)
    ]
    secure = {match["host"].lower() for _text, match in found if match["scheme"] == "https"}
    for text, match in found:
        host = match["host"].lower()
        if _INNER.fullmatch(host):
            yield _fault(text, match, f"the address {match[0]} is of an inner network", "write the public address")
        elif _WRAPPED.fullmatch(host):
            yield _fault(text, match, f"the address is wrapped by a mail filter: {host}", "write the address itself")
        elif match["scheme"] == "http" and host in secure:
            fix = text.fix("write https", match.span("scheme"), "https", safe=False)
            message = f"{host} is linked with http here, and with https elsewhere"
            yield text.fault(RULE, message, "write https", at=match.span("scheme"), fixes=(fix,))
        yield from _trackers(text, match)


def _trackers(text: Text, address: re.Match[str]) -> Iterator[Diagnostic]:
    place = address.start("rest")
    for found in _TRACKER.finditer(address["rest"]):
        at = (place + found.start(), place + found.end())
        instead = found["sign"] if found[0].endswith("&") else ""
        fix = text.fix(f"delete {found['name']}", at, instead)
        message = f"the address carries the tracker {found['name']}"
        yield text.fault(RULE, message, "delete the parameter", at=at, fixes=(fix,))


def _fault(text: Text, found: re.Match[str], message: str, hint: str) -> Diagnostic:
    return text.fault(RULE, message, hint, at=found.span())


CHECK = ManuscriptCheck(RULE, _run)
