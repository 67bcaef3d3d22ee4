"""A label of the template, or a word of the register that a document uses, has no translation.

**What it does.** Looks through the catalogs `interface` and `register` of every language of the sessions.

**Why it matters.** An English label would stand in a document in another language. Where a session requires
translations into the language (`require` in `session.yaml`, `--require`, `--strict`) this is an error.

**Cure.** Translate it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.i18n.places import INTERFACE, REGISTER, path
from councilgen.languages import LANGUAGES

RULE = Rule("CG204", "interface-untranslated", "warning", __doc__)
REQUIRED = replace(RULE, severity="error")


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for (language, domain), catalog in sorted(subject.catalogs.items()):
        if domain not in (INTERFACE, REGISTER) or language == "en" or catalog.faults:
            continue
        name, asked = LANGUAGES[language].autonym, subject.shared[domain].messages
        missing = [key for key in asked if catalog.find(key[1], key[0]) is None]
        if not missing:
            continue
        entry = catalog.entries.get(missing[0])
        span = entry.span if entry else Span(path(language, domain))
        counted = f"{len(missing)} of {len(asked)} messages of {domain}"
        message = f"{counted} are not translated into {name}, the first: {missing[0][1][:50]!r}"
        rule = REQUIRED if subject.required(language) - {"none"} else RULE
        yield rule.at(span, message, "bring the catalog up to date (councilgen catalog update) and translate them")


CHECK = Check(RULE, _run, scope="shared")
