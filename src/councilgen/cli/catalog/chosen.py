"""Which catalogs a command is about: those of the documents, domains and languages that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from councilgen.errors import UsageError
from councilgen.languages import LANGUAGES, Tag
from councilgen.workspace import DiskWorkspace

if TYPE_CHECKING:  # slow to import, and `councilgen catalog --help` needs none of it
    from councilgen.diagnostics.model import Diagnostic
    from councilgen.i18n import po
    from councilgen.i18n.messages import Domain
    from councilgen.load.project import Contents
    from councilgen.register.model import Register

Command = Callable[..., Any]


def names(command: Command) -> Command:
    """Give a command the arguments that name catalogs."""
    return click.argument("names", nargs=-1, metavar="[DOCUMENT|DOMAIN]...")(command)


def languages(required: bool = False) -> Callable[[Command], Command]:
    """Give a command the option that names languages."""
    return click.option(
        "-l", "--language", "languages", multiple=True, type=click.Choice(tuple(LANGUAGES)), required=required,
        help="of the translations; may be given several times",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """The messages of a domain and one language that they are translated into."""

    domain: Domain
    original: Tag
    language: Tag

    @property
    def file(self) -> str:
        """Return where the catalog lies."""
        from councilgen.i18n.places import path

        return path(self.language, self.domain.name)

    def read(self, workspace: DiskWorkspace) -> tuple[bytes | None, po.File | None, list[Diagnostic]]:
        """Return the catalog as bytes and as blocks, an empty one where there is none, and what is wrong with it."""
        from councilgen.i18n import po
        from councilgen.i18n.catalogs import blocks
        from councilgen.load.decoding import read_whole

        if not workspace.exists(self.file):
            return None, po.File(None, ()), []
        data, faults = read_whole(workspace, self.file)
        if data is None:
            return None, None, faults
        found, faults = blocks(data, self.file)
        return data, found, faults


def parts(
    contents: Contents, register: Register, workspace: DiskWorkspace, wanted: tuple[str, ...], tags: tuple[str, ...]
) -> Iterator[Part]:
    """Yield every catalog that is wanted, domain by domain; no names and no languages mean all of them."""
    from councilgen.i18n.messages import domains

    chosen = _domains(contents, wanted, workspace)
    into: tuple[Tag, ...] = tuple(cast("Tag", tag) for tag in tags) or tuple(LANGUAGES)
    for domain, original in domains(contents, register, workspace):
        if not chosen or domain.name in chosen:
            for language in into:
                if language != original:
                    yield Part(domain, original, language)


def _domains(contents: Contents, wanted: tuple[str, ...], workspace: DiskWorkspace) -> frozenset[str]:
    """Return the domains that are meant by names of domains, by numbers and by paths of documents."""
    from councilgen.i18n.messages import document_domain, session_domain
    from councilgen.i18n.places import INTERFACE, REGISTER

    known = {name: name for name in (INTERFACE, REGISTER)}
    for loaded in contents.sessions:
        folder = loaded.session.folder
        known[session_domain(folder)] = session_domain(folder)
        for document in loaded.documents:
            domain = document_domain(document, folder)
            known |= {domain: domain, str(document.symbol): domain, document.file: domain}
    meant = [_path(name, workspace) for name in wanted]
    for name in meant:
        if name not in known:
            domains = ", ".join(sorted(set(known.values())))
            raise UsageError(f"there is no document or catalog {name}", f"the catalogs are: {domains}")
    return frozenset(known[name] for name in meant)


def _path(name: str, workspace: DiskWorkspace) -> str:
    """Return a path as seen from the project, anything else as it is."""
    found = Path(name)
    if found.suffix == ".yaml" and found.exists() and found.resolve().is_relative_to(workspace.root):
        return found.resolve().relative_to(workspace.root).as_posix()
    return name
