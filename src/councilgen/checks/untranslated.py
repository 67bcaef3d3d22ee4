"""A text of a document has no translation in a language that the session is issued in.

**What it does.** Counts the messages of each document that its catalog leaves empty or marks as fuzzy, and shows the
first of them. With `--strict` this is an error.

**Why it matters.** The text is issued in the language of the original, marked as such.

**Cure.** Translate it; confirm a fuzzy one by deleting the mark `fuzzy`.
"""

from __future__ import annotations

from collections.abc import Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.messages import document_domain, session_domain
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.document import Document, Session
from councilgen.model.passage import Passage
from councilgen.model.walk import passages

RULE = Rule("CG203", "untranslated", "warning", __doc__)


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for loaded in subject.contents.sessions:
        for language in loaded.session.languages:
            parts: list[tuple[str, Session | Document, Tag]] = [
                (session_domain(loaded.session.folder), loaded.session, "en")
            ]
            parts += [(document_domain(d, loaded.session.folder), d, d.original) for d in loaded.documents]
            for domain, part, original in parts:
                if language != original:
                    messages = {passage.message: passage for passage in passages(part)}
                    yield from _missing(subject.catalogs[language, domain], list(messages.values()), language, domain)


def _missing(catalog: Catalog, messages: list[Passage], language: Tag, domain: str) -> Iterator[Diagnostic]:
    if catalog.faults:
        return
    missing = [passage for passage in messages if catalog.find(passage.message) is None]
    if not missing:
        return
    entry = catalog.entries.get(("", missing[0].message))
    span = entry.span if entry else Span(path(language, domain))
    name = LANGUAGES[language].autonym
    shown = missing[0].message if len(missing[0].message) < 50 else missing[0].message[:49] + "…"
    message = f"{len(missing)} of {len(messages)} messages are not translated into {name}, the first: {shown!r}"
    yield RULE.at(span, message, "translate them, or confirm the fuzzy ones")


CHECK = Check(RULE, _run)
