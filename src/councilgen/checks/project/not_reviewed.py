"""A translation that its session requires to be reviewed has not been reviewed.

**What it does.** Where a session requires it (`require: reviewed` in `session.yaml`, or `--require reviewed`), counts
the translated messages that have no valid review mark, in each catalog that its documents are made from, and shows the
first. Messages without translation are faults of the rules CG203 and CG204.

**Why it matters.** The document would be issued in words that no reviser has read. A mark is void as soon as the text
or its translation is another, so a correction after the review is one that nobody has read either.

**Cure.** Have it reviewed and mark it: `councilgen catalog review c26/report -l fr --by NAME`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgen.checks.subject import Check, Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Catalog
from councilgen.languages import LANGUAGES

RULE = Rule("CG260", "not-reviewed", "error", __doc__)
_HINT = "have them reviewed: councilgen catalog review {domain} -l {language}"


def _run(subject: Subject) -> Iterator[Diagnostic]:
    for (language, domain), catalog in sorted(subject.catalogs.items()):
        shared = domain in subject.shared and language != "en"
        if shared and "reviewed" in subject.required(language):
            yield from _unread(catalog, subject.shared[domain].messages)
    for session, domain, original, texts in subject.texts():
        for language in session.languages:
            if language != original and session.require.get(language) == "reviewed":
                yield from _unread(subject.catalogs[language, domain], {("", text.message): None for text in texts})


def _unread(catalog: Catalog, keys: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    found = [entry for context, text in keys if (entry := catalog.find(text, context)) is not None]
    unread = [entry for entry in found if not entry.reviewed]
    if not unread:
        return
    first = unread[0].message
    shown = first if len(first) < 50 else first[:49] + "…"
    name = LANGUAGES[catalog.language].autonym
    message = f"{len(unread)} of {len(found)} translations into {name} are not reviewed, the first: {shown!r}"
    yield RULE.at(unread[0].span, message, _HINT.format(domain=catalog.domain, language=catalog.language))


CHECK = Check(RULE, _run)
