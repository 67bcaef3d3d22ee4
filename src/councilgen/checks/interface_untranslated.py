"""A label of the template, or a word of the register that a document uses, has no translation.

**What it does.** Looks through the catalogs `interface` and `register` of every language of the sessions.

**Why it matters.** An English label would stand in a document in another language. With `--strict` this is an error.

**Cure.** Translate it.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.i18n.catalogs import INTERFACE, REGISTER, path
from councilgen.languages import LANGUAGES

RULE = Rule("CG204", "interface-untranslated", "warning", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for (language, domain), catalog in sorted(subject.catalogs.items()):
        if domain not in (INTERFACE, REGISTER) or language == "en" or catalog.faults:
            continue
        missing = [entry for entry in catalog.entries.values() if not entry.translated]
        name = LANGUAGES[language].autonym
        if not catalog.entries:
            yield RULE.at(Span(path(language, domain)), f"there is no catalog {domain} in {name}", "write it")
        elif missing:
            shown = missing[0].message[:50]
            counted = f"{len(missing)} of {len(catalog.entries)} messages of {domain}"
            message = f"{counted} are not translated into {name}, the first: {shown!r}"
            yield RULE.at(missing[0].span, message, "translate them")


CHECK = Check(RULE, _run)
