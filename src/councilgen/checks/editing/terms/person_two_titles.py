"""One person is Ms in one place and Mr in another.

**What it does.** Compares the titles that a document gives to one name. Family names alone are passed over, since two
people may have one.

**Why it matters.** One of the two is wrong, and it is noticed by the one person whom it concerns.

**Cure.** Write the right one.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.likeness import bare
from councilgen.checks.editing.terms.persons import Named, persons
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Related, Rule
from councilgen.languages import Tag
from councilgen.recognise.mentions import Person

RULE = Rule("CG194", "person-two-titles", "error", __doc__)

_OF_ONE = ({"ms"}, {"mr", "sir"})


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    first: dict[str, tuple[int, Named]] = {}
    for one in persons(manuscript):
        side = next((number for number, titles in enumerate(_OF_ONE) if titles.intersection(one.person.titles)), None)
        if side is None or not _full(one.person, manuscript.language):
            continue
        before, earlier = first.setdefault(bare(one.person.name), (side, one))
        if before != side:
            message = f"{one.person.name} has another title here than elsewhere"
            yield RULE.at(one.span, message, "write the right one", related=(Related(earlier.span, "the other one"),))


def _full(person: Person, language: Tag) -> bool:
    """Say whether a name is more than a family name, which two people may share."""
    return len(person.parts) > 1 or (language == "zh" and len(person.name) > 1)


CHECK = ManuscriptCheck(RULE, _run, beside=True)
