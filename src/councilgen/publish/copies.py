"""Copies that are never issued: for reviewers, both languages side by side; for makers of templates, pseudo-languages.

They lie in folders of their own beside the languages of a set. Neither the manifest nor the page of the set knows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from councilgen.blocks.model import Edition
from councilgen.checks.subject import Subject
from councilgen.compose.bilingual import side_by_side
from councilgen.compose.edition import Setting, compose
from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import UsageError
from councilgen.i18n import pseudo
from councilgen.i18n.catalogs import Catalog, catalog
from councilgen.i18n.localise import localise_session, translated
from councilgen.i18n.messages import Domain, document_domain, session_domain
from councilgen.i18n.places import INTERFACE, REGISTER, path
from councilgen.i18n.pseudo import Pseudo
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.project import Loaded
from councilgen.model.document import Document
from councilgen.model.walk import passages, with_passages
from councilgen.press.formats import FORMATS, Format
from councilgen.press.names import copy_name
from councilgen.press.printing import Printing, pack, printed, stationery
from councilgen.proofing.proofs import pictures
from councilgen.publish.files import Shelf
from councilgen.workspace import Workspace

REVIEW = "review"
_MISSING = ("CG203", "CG204")  # untranslated texts and labels
REVIEW_FORMATS: tuple[Format, ...] = ("docx", "html")


@dataclass(frozen=True, slots=True)
class Copies:
    """Which copies are wanted."""

    bilingual: tuple[Tag, ...] = ()
    pseudo: tuple[Pseudo, ...] = ()
    formats: tuple[Format, ...] = ()  # empty: all that the kind of copy has

    def __bool__(self) -> bool:
        return bool(self.bilingual or self.pseudo)


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy, composed; `name` is its path below the folder of the session, without the ending."""

    name: str
    edition: Edition
    formats: tuple[Format, ...]


def wanted_of(subject: Subject, names: tuple[str, ...]) -> tuple[Loaded, ...]:
    """Return the sessions with the documents that are named, by number or path, or with all; a name must be one."""
    known = {name for _loaded, document in subject.documents() for name in (str(document.symbol), document.file)}
    known |= {fault.span.file for fault in subject.contents.faults} | {*subject.contents.unread}
    for name in names:
        if name not in known:
            raise UsageError(f"there is no document {name}", "councilgen list shows all documents")
    return tuple(
        replace(loaded, documents=tuple(d for d in loaded.documents if not names or {str(d.symbol), d.file} & {*names}))
        for loaded in subject.contents.sessions
    )


def shown_in(
    faults: list[Diagnostic], subject: Subject, sessions: tuple[Loaded, ...], names: tuple[str, ...], asked: Copies
) -> list[Diagnostic]:
    """Return the faults that matter to copies: not what is missing, nor what lies in documents and languages unseen."""
    shown = {document.file for loaded in sessions for document in loaded.documents}
    tags = {document.original for loaded in sessions for document in loaded.documents} | {*asked.bilingual}
    hidden = [tag for tag in LANGUAGES if tag not in tags]
    others = {path(tag, domain) for tag in hidden for domain in (INTERFACE, REGISTER)}
    for loaded, document in subject.documents():
        folder, other = loaded.session.folder, document.file not in shown
        others |= {path(tag, session_domain(folder)) for tag in hidden}
        others |= {path(tag, document_domain(document, folder)) for tag in (LANGUAGES if other else hidden)}
        others |= {document.file} if other else set()
    if names:
        named = {*shown, *names, *(file for number, file in subject.contents.unread.items() if number in names)}
        others |= {fault.span.file for fault in subject.contents.faults} - named
    return [fault for fault in faults if fault.rule.code not in _MISSING and fault.span.file not in others]


def copies(workspace: Workspace, subject: Subject, loaded: Loaded, wanted: Copies) -> Iterator[Copy]:
    """Yield the copies of a session's documents, each kind in turn."""
    for language in wanted.bilingual:
        if language in loaded.session.languages:
            yield from _bilingual(workspace, subject, loaded, language, wanted.formats or REVIEW_FORMATS)
    for kind in wanted.pseudo:
        yield from _pseudo(workspace, subject, loaded, kind, wanted.formats or FORMATS)


def shelve(workspace: Workspace, output: Path, loaded: Loaded, found: list[Copy]) -> tuple[list[Path], list[Path]]:
    """Make the files of copies of one session; return the paths whose bytes changed, and all paths."""
    folder, template = output / loaded.session.folder, loaded.session.template
    looks = {template: stationery(workspace, template)}
    names: list[str] = []
    with closing(Shelf(folder)) as shelf:
        for copy in found:
            files = printed(looks, Printing(pack(copy.edition), template, copy.formats, 0))
            for form, (data, _pages) in zip(copy.formats, files, strict=True):
                names.append(f"{copy.name}.{form}")
                shelf.stage(names[-1], data)
        changed = shelf.publish(names)
    return [folder / name for name in changed], [folder / name for name in names]


# ------------------------------------------------------------------------------------------------------------- review


def _bilingual(
    workspace: Workspace, subject: Subject, loaded: Loaded, language: Tag, formats: tuple[Format, ...]
) -> Iterator[Copy]:
    for document in loaded.documents:
        if document.original == language:
            continue
        edition = review_copy(workspace, subject, loaded, document, language)
        name = copy_name(document.symbol, (document.original, language), REVIEW)
        yield Copy(f"{REVIEW}/{name}", edition, formats)


def review_copy(workspace: Workspace, subject: Subject, loaded: Loaded, document: Document, language: Tag) -> Edition:
    """Return a document beside its translation into another language than its own."""
    catalogs = _with_original(workspace, subject, loaded, document.original)
    source, target = (_setting(workspace, subject, loaded, tag, catalogs) for tag in (document.original, language))
    return side_by_side(document, source, target)


def _with_original(
    workspace: Workspace, subject: Subject, loaded: Loaded, language: Tag
) -> Mapping[tuple[Tag, str], Catalog]:
    """Return the catalogs with those by which the original's own language is worded, though it may not be issued."""
    needed = ((language, name) for name in (INTERFACE, REGISTER, session_domain(loaded.session.folder)))
    more = {key: catalog(workspace, *key) for key in needed if key not in subject.catalogs}
    return {**subject.catalogs, **more}


def _setting(
    workspace: Workspace, subject: Subject, loaded: Loaded, language: Tag, catalogs: Mapping[tuple[Tag, str], Catalog]
) -> Setting:
    session = localise_session(loaded.session, catalogs[language, session_domain(loaded.session.folder)])
    return Setting(session, Words(subject.register, language, catalogs), pictures(subject), workspace)


# ------------------------------------------------------------------------------------------------- pseudo-languages


def _pseudo(
    workspace: Workspace, subject: Subject, loaded: Loaded, kind: Pseudo, formats: tuple[Format, ...]
) -> Iterator[Copy]:
    language, folder = pseudo.CARRIERS[kind].language, f"pseudo-{kind}"
    own = {document.file: _domain(document_domain(document, loaded.session.folder), document) for document in
           loaded.documents}  # fmt: skip
    domains = (*subject.shared.values(), _domain(session_domain(loaded.session.folder), loaded.session), *own.values())
    catalogs = pseudo.catalogs(domains, kind)
    setting = _setting(workspace, subject, loaded, language, catalogs)
    for document in loaded.documents:
        words = catalogs[language, own[document.file].name]
        # Not by `localise`, which leaves a document in its own language alone: a pseudo-language is never that.
        made = replace(with_passages(document, lambda text, words=words: translated(text, words)), language=language)  # type: ignore[misc]
        yield Copy(f"{folder}/{copy_name(document.symbol, (), folder)}", compose(made, setting), formats)


def _domain(name: str, part: object) -> Domain:
    domain = Domain(name)
    for passage in passages(part):
        domain.add_passage(passage)
    return domain
