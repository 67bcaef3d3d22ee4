"""One person's name is written in two ways.

**What it does.** Compares the names that stand with a title (Ms, S.E., г-н, 女士): names that share a part and differ
in a letter or two elsewhere, two names in the letters of the language for one in Latin letters, and names that differ
only in what joins their parts (多琳·伯格丹-马丁, 多琳•伯格丹-马丁).

**Why it matters.** Nobody likes to find a name of theirs misspelt in a document of the Council, and the index has two
persons.

**Cure.** Look the name up and write it the same way everywhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from councilgen.checks.editing.terms.likeness import bare, distance
from councilgen.checks.editing.terms.persons import Named, persons
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.recognise.mentions import Person

RULE = Rule("CG193", "person-two-spellings", "warning", __doc__)

_SLIP = 2  # letters
_COMPARED = 200  # names that a name is held against; no document of the Council has so many


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    known: set[str] = set()
    before: deque[Named] = deque(maxlen=_COMPARED)
    for later in persons(manuscript):
        if later.person.name in known:
            continue
        known.add(later.person.name)
        earlier = next((one for one in before if _one_person(one.person, later.person)), None)
        before.append(later)
        if earlier is not None:
            message = f"{later.person.name} is written {earlier.person.name} elsewhere"
            related = (Related(earlier.span, "written so here"),)
            yield RULE.at(later.span, message, "look the name up and write it one way", related=related)


def _one_person(one: Person, other: Person) -> bool:
    """Say whether two names that are written differently are one person's."""
    if bare(one.name) == bare(other.name):
        return True
    if one.latin and bare(one.latin) == bare(other.latin):
        return True
    if len(one.parts) < 2 or len(one.parts) != len(other.parts):
        return False
    different = [pair for pair in zip(one.parts, other.parts, strict=True) if bare(pair[0]) != bare(pair[1])]
    if len(different) != 1:
        return False
    ours, theirs = different[0]
    return min(len(ours), len(theirs)) > _SLIP and distance(bare(ours), bare(theirs), _SLIP) <= _SLIP


CHECK = ManuscriptCheck(RULE, _run, beside=True)
