"""A title is shortened, and the text never says so.

**What it does.** Compares the titles in 《》 of the sections. One that has the first or the last characters of a longer
one, and of what is between them a part, is its short form: 《突尼斯议程》 of 《信息社会突尼斯议程》. It is reported
where nothing ties the two, neither brackets, 下称 nor 简称.

**Why it matters.** A reader takes two titles for two documents.

**Cure.** Write 《信息社会突尼斯议程》（下称《突尼斯议程》） at the first mention, or the long title everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.terms.abbreviating import body
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.diagnostics.model import Diagnostic, Related, Rule

RULE = Rule("CG376", "title-shortened", "warning", __doc__)

_TITLE = re.compile(r"《(?P<title>[^《》]{4,80})》")
_TIES = re.compile(r"(?:下称|简称|以下称|[（(]“?)$")
_EDGE = 2  # characters at an edge of the long title that its short form keeps
_JOINTS = "和与及、：—–"  # before a title that is another one beside
_PROPER = 4  # characters of a short form that is one

_Found = tuple[str, Piece, int, int]


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language != "zh":
        return
    titles: dict[str, _Found] = {}
    tied: set[str] = set()
    for piece in manuscript.own:
        text = piece.text.prose
        for found in _TITLE.finditer(text) if body(piece) and "《" in text else ():
            titles.setdefault(found["title"], (found["title"], piece, *found.span("title")))
            if _TIES.search(text, 0, found.start()):
                tied.add(found["title"])
    for short, place in titles.items():
        long = next((each for each in titles.values() if _shortens(short, each[0])), None)
        if long and short not in tied:
            yield _fault(place, long)


def _shortens(short: str, long: str) -> bool:
    """Say whether a title is a longer one without some of its characters, but with its last ones."""
    if not _PROPER <= len(short) < len(long) or short[-_EDGE:] != long[-_EDGE:]:
        return False
    if long.endswith(short):
        return long[-len(short) - 1] not in _JOINTS
    rest = iter(long)
    return short[: _EDGE + 2] == long[: _EDGE + 2] and all(sign in rest for sign in short)


def _fault(short: _Found, long: _Found) -> Diagnostic:
    title, piece, start, end = short
    related = (Related(long[1].text.passage.span(long[2], long[3]), "the long title"),)
    message = f"《{title}》 is 《{long[0]}》 elsewhere, and the text does not say so"
    hint = f"write （下称《{title}》） behind the long title"
    return piece.text.fault(RULE, message, hint, at=(start, end), related=related)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
