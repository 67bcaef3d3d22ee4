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
from councilgen.i18n import pseudo
from councilgen.i18n.catalogs import INTERFACE, REGISTER, Catalog, catalog
from councilgen.i18n.localise import localise_session, translated
from councilgen.i18n.messages import Domain, document_domain, session_domain
from councilgen.i18n.pseudo import Pseudo
from councilgen.i18n.wording import Words
from councilgen.languages import Tag
from councilgen.load.project import Loaded
from councilgen.model.walk import passages, with_passages
from councilgen.publish.files import Shelf
from councilgen.publish.names import FORMATS, Format, copy_name
from councilgen.publish.press import printed, stationery
from councilgen.publish.proofs import pictures
from councilgen.workspace import Workspace

REVIEW = "review"
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


def copies(workspace: Workspace, subject: Subject, loaded: Loaded, wanted: Copies) -> Iterator[Copy]:
    """Yield the copies of a session's documents, each kind in turn."""
    for language in wanted.bilingual:
        if language in loaded.session.languages:
            yield from _bilingual(workspace, subject, loaded, language, wanted.formats or REVIEW_FORMATS)
    for kind in wanted.pseudo:
        yield from _pseudo(workspace, subject, loaded, kind, wanted.formats or FORMATS)


def shelve(
    workspace: Workspace, folder: Path, loaded: Loaded, found: list[Copy], jobs: int
) -> tuple[list[Path], list[Path]]:
    """Make the files of copies of one session; return the paths whose bytes changed, and all paths."""
    look = stationery(workspace, loaded.session.template)
    tasks = [(copy.edition, form) for copy in found for form in copy.formats]
    names = [f"{copy.name}.{form}" for copy in found for form in copy.formats]
    with closing(Shelf(folder)) as shelf:
        for name, data in zip(names, printed(tasks, look, jobs), strict=True):
            shelf.stage(name, data)
        changed = shelf.publish(names)
    return [folder / name for name in changed], [folder / name for name in names]


# ------------------------------------------------------------------------------------------------------------- review


def _bilingual(
    workspace: Workspace, subject: Subject, loaded: Loaded, language: Tag, formats: tuple[Format, ...]
) -> Iterator[Copy]:
    for document in loaded.documents:
        if document.original == language:
            continue
        catalogs = _with_original(workspace, subject, loaded, document.original)
        sides = (_setting(workspace, subject, loaded, tag, catalogs) for tag in (document.original, language))
        name = copy_name(document.symbol, (document.original, language), REVIEW)
        yield Copy(f"{REVIEW}/{name}", side_by_side(document, *sides), formats)


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
