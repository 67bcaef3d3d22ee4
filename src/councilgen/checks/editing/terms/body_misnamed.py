"""The name of a body differs by a word or a character from what the register calls it.

**What it does.** Looks for stretches that are the official name of a body but for a few letters of one word (World
Telecommunications Development Conference), or for a particle (Conférence des plénipotentiaires, Economic & Social
Council), or in Chinese for one character: 经济与社会理事会 for 经济及社会理事会. Forms of a name that grammar asks for
are the name.

**Why it matters.** A body has one name in each language; with another it is another body to a search, and to the body
itself a slight.

**Cure.** Write the name that the message gives. If it is the name of something else, allow it with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.editing.terms.misnaming import nearly
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.recognise.bodies import bodies
from councilgen.recognise.names import Names
from councilgen.remembering import remembered

RULE = Rule("CG191", "body-misnamed", "warning", __doc__)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for piece in manuscript.own:
        for start, end, name in _misnamed(piece.text.prose, manuscript.names):
            written = piece.text.prose[start:end]
            bent = manuscript.language in ("ar", "ru")  # where the sentence may ask for another form of the name
            fixes = () if bent else (piece.text.fix(f"write {name}", (start, end), name, safe=False),)
            message = f"{written} is nearly, but not quite, {name}"
            yield piece.text.fault(RULE, message, f"write {name}", at=(start, end), fixes=fixes)


@remembered(2048)
def _misnamed(text: str, names: Names) -> tuple[tuple[int, int, str], ...]:
    """Return the stretches that are nearly the official name of a body, and no other body's name."""
    found = [
        (*place, name.text) for name in names.own if name.form == "name" and name.official
        for place in nearly(text, name.text, names.tag)
    ]  # fmt: skip
    if not found:
        return ()
    named = [one for one in bodies(text, names.tag, names) if one.form == "name" and one.official]
    return tuple(
        (start, end, name)
        for start, end, name in found
        if not any(
            start < one.end and one.start < end and (one.wording == name or one.end - one.start >= end - start)
            for one in named
        )
    )


CHECK = ManuscriptCheck(RULE, _run)
