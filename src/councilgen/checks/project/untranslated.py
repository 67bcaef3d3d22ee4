"""A text of a document has no translation in a language that the session is issued in.

**What it does.** Counts the messages of each document that its catalog leaves empty or marks as fuzzy, and shows the
first of them. Where the session requires translations (`require` in `session.yaml`, `--require`, `--strict`) this is an
error.

**Why it matters.** The text is issued in the language of the original, marked as such.

**Cure.** Translate it; confirm a fuzzy one by deleting the mark `fuzzy`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES
from councilgen.model.passage import Passage

RULE = Rule("CG203", "untranslated", "warning", __doc__)
REQUIRED = replace(RULE, severity="error")


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for session, domain, original, texts in subject.texts():
        messages = list({passage.message: passage for passage in texts}.values())
        for language in session.languages:
            if language != original:
                rule = RULE if session.require.get(language, "none") == "none" else REQUIRED
                yield from _missing(subject.catalogs[language, domain], messages, rule)


def _missing(catalog: Catalog, messages: list[Passage], rule: Rule) -> Iterator[Diagnostic]:
    if catalog.faults:
        return
    missing = [passage for passage in messages if catalog.find(passage.message) is None]
    if not missing:
        return
    entry = catalog.entries.get(("", missing[0].message))
    span = entry.span if entry else Span(path(catalog.language, catalog.domain))
    name = LANGUAGES[catalog.language].autonym
    shown = missing[0].message if len(missing[0].message) < 50 else missing[0].message[:49] + "…"
    message = f"{len(missing)} of {len(messages)} messages are not translated into {name}, the first: {shown!r}"
    yield rule.at(span, message, "translate them, or confirm the fuzzy ones")


CHECK = Check(RULE, _run)
