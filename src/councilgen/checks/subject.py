"""What the checks look at: a project's content, register and catalogs, all read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.messages import Domain, document_domain
from councilgen.languages import Tag
from councilgen.load.project import Contents, Loaded
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.register.model import Register


@dataclass(frozen=True, slots=True)
class Subject:
    """A project, or the part of it that a run is about."""

    contents: Contents
    register: Register
    catalogs: Mapping[tuple[Tag, str], Catalog]  # by language and domain
    shared: Mapping[str, Domain]  # what interface and register ask translators for

    def documents(self) -> Iterator[tuple[Loaded, Document]]:
        """Yield every document with its session."""
        for loaded in self.contents.sessions:
            for document in loaded.documents:
                yield loaded, document

    def pairs(self) -> Iterator[Pair]:
        """Yield every text of a document with its translation into each language that has one."""
        for loaded, document in self.documents():
            domain = document_domain(document, loaded.session.folder)
            for language in loaded.session.languages:
                catalog = self.catalogs.get((language, domain))
                if language == document.original or catalog is None:
                    continue
                for passage in dict.fromkeys(passages(document)):
                    entry = catalog.find(passage.message)
                    if entry is not None:
                        yield Pair(passage, entry.passage(passage, language))


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its translation."""

    source: Passage
    target: Passage


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and how its breaches are found."""

    rule: Rule
    run: Callable[[Subject], Iterator[Diagnostic]]
