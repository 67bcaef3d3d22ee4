"""A Chinese enumeration is parted by marks of two kinds, or two things by the mark for three.

**What it does.** Looks for a ， before the last of several bodies that a ： announces and 、 parts, for a ， between
the first items of a first-page field that is nothing but an enumeration, and for a 、 between two instruments that
are all of an entry on the list of references.

**Why it matters.** The 、 holds an enumeration together; at a ， the reader takes the sentence to go on, and the last
item falls out.

**Cure.** Write 、 between the items, and 和 before the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck, Piece
from councilgen.checks.text.alphabets import HAN
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.citations import citations
from councilgen.recognise.names import Names

RULE = Rule("CG373", "enumeration-marks", "warning", __doc__)

_ITEM = rf"[{HAN}A-Za-z0-9]{{2,16}}"
_LAST = re.compile(rf"(?<=：)(?P<items>{_ITEM}(?:、{_ITEM})+)(?P<mark>，)(?P<last>[{HAN}]{{2,8}})(?=[。；]|$)")
_FIELD = re.compile(rf"[{HAN}]{{2,8}}(?P<mark>，)[{HAN}]{{2,8}}[和与及][{HAN}]{{2,8}}。?")
_BODIES = (
    "组织",
    "署",
    "会议",
    "委员会",
    "小组",
    "工作组",
    "基金会",
    "经社会",
    "总局",
    "银行",
    "理事会",
    "秘书处",
    "联盟",
)
_AND = re.compile("[和与及]")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    if manuscript.language != "zh":
        return
    for piece in manuscript.own:
        text = piece.text.prose
        for found in _LAST.finditer(text) if "，" in text and "、" in text else ():
            items = found["items"].split("、")
            if sum(_body(item, manuscript.names) for item in items) * 2 >= len(items):
                wanted = "、" if _AND.search(found["last"]) else "和"
                yield _fault(piece, found.span("mark"), f"， parts {found['last']} from the items before it", wanted)
        field = _FIELD.fullmatch(text) if piece.part == "strategic_plan" else None
        if field:
            yield _fault(piece, field.span("mark"), "the items of an enumeration are parted by ，", "、")
        if piece.part == "references" and text.count("、") == 1:
            yield from _pair(piece, manuscript.names)


def _body(words: str, names: Names) -> bool:
    """Say whether words are the name of a body and nothing else."""
    if words.endswith(_BODIES):
        return True
    found = names.after(words, 0)
    return found is not None and found[1] == len(words)


def _pair(piece: Piece, names: Names) -> Iterator[Diagnostic]:
    text = piece.text.typed
    found = citations(text, "zh", names)
    if len(found) == 2 and text[found[0].end : found[1].start] == "、" and found[1].end >= len(text.rstrip(" 。；")):
        yield _fault(piece, (found[0].end, found[1].start), "two things are joined by 、", "和")


def _fault(piece: Piece, at: tuple[int, int], message: str, wanted: str) -> Diagnostic:
    fix = piece.text.fix(f"write {wanted}", at, wanted)
    return piece.text.fault(RULE, message, f"write {wanted}", at=at, fixes=(fix,))


CHECK = ManuscriptCheck(RULE, _run)
