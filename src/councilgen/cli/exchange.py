"""`councilgen catalog export` and `councilgen catalog import`"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.cli.writing import write_whole
from councilgen.diagnostics.model import Diagnostic, Span, failed
from councilgen.errors import UsageError
from councilgen.languages import LANGUAGES, Tag
from councilgen.workspace import DiskWorkspace

if TYPE_CHECKING:
    from councilgen.checks.subject import Subject
    from councilgen.exchange.books import Shelf
    from councilgen.exchange.segments import Book
    from councilgen.exchange.taking import Tally
    from councilgen.i18n.entries import Change, Key

_FORMATS = ("xliff", "xliff-1.2", "tmx")
_SUFFIXES = (".xlf", ".xliff", ".tmx")
_ONLY = ("untranslated", "fuzzy", "all")


def _languages(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[Tag, ...]:
    found = [word.strip() for value in values for word in value.split(",")]
    for word in found:
        if word not in LANGUAGES:
            raise click.BadParameter(f"{word!r} is none of {', '.join(LANGUAGES)}")
    return tuple(cast("Tag", word) for word in found)


@click.command("export")
@click.argument("names", nargs=-1, metavar="[DOCUMENT|CATALOG]...")
@click.option("-l", "--language", "languages", multiple=True, callback=_languages, help="ar,zh,en,fr,ru,es")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="xliff", help="xliff is XLIFF 2.1")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="a folder, or one file")
@click.option("--only", multiple=True, type=click.Choice(_ONLY), help="messages in this state; all by default")
@click.pass_obj
def export_command(  # click passes each option as an argument
    root: Path, names: tuple[str, ...], languages: tuple[Tag, ...], form: str, output: Path, only: tuple[str, ...]
) -> int:
    """Write catalogs for the tools of translators: those of each DOCUMENT, or CATALOG such as register, or all."""
    from councilgen.exchange.books import memory
    from councilgen.exchange.tmx import written

    if form == "tmx" and only:
        raise UsageError("a memory has what is translated; --only is for XLIFF", "leave --only out")
    workspace = DiskWorkspace(root)
    subject, found, faults = _read(workspace)
    if failed(faults):
        return _nothing(faults, workspace)
    wanted = _named(names, subject, found)
    if stale := sorted({book.file for book in wanted} & {*found.stale}):
        for file in stale:
            click.echo(f"out of date: {file}", err=True)
        click.echo("nothing was written: run councilgen catalog update first", err=True)
        return FAULTS
    wanted = [book for book in wanted if not languages or book.language in languages]
    if form != "tmx":
        return _save(_documents(wanted, form, only, workspace, subject), output)
    if output.suffix == ".tmx":
        units = list(memory(wanted))
        return _save({output.name: (written(units, _source(wanted)), len(units))}, output)
    files = {}
    for language in LANGUAGES:
        units = list(memory(book for book in wanted if book.language == language))
        if units:
            files[f"{language}.tmx"] = (written(units, _source(wanted)), len(units))
    return _save(files, output)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="change nothing; say what would be taken")
@click.pass_obj
def import_command(root: Path, files: tuple[Path, ...], dry_run: bool) -> int:
    """Take the translations of XLIFF files into the catalogs, each only where that is safe."""
    from councilgen.exchange.opening import opened
    from councilgen.exchange.taking import taken

    workspace = DiskWorkspace(root)
    _subject, found, faults = _read(workspace)
    if failed(faults):
        return _nothing(faults, workspace)
    parts = []
    for file in files:
        data, name = _data(file, workspace)
        opened_parts, more = opened(data, name, found.books) if isinstance(data, bytes) else ([], [data])
        parts += opened_parts
        faults += more
    if failed(faults):
        return _nothing(faults, workspace)
    changes, tallies, more = taken(parts, {book.file: book for book in found.books})
    report([*faults, *more], workspace)
    if not dry_run:
        _write(changes, workspace)
    for tally in tallies:
        click.echo(_line(tally, dry_run))
    return FAULTS if failed(more) else DONE


def _read(workspace: DiskWorkspace) -> tuple[Subject, Shelf, list[Diagnostic]]:
    """Return the project, its catalogs in all languages, and the faults of both."""
    from councilgen.exchange.books import shelf
    from councilgen.i18n.messages import domains
    from councilgen.pipeline import read

    subject, faults = read(workspace)
    found = shelf(workspace, domains(subject.contents, subject.register, workspace))
    return subject, found, sorted({*faults, *found.faults}, key=lambda fault: fault.order)


def _nothing(faults: list[Diagnostic], workspace: DiskWorkspace) -> int:
    report(faults, workspace)
    click.echo("nothing was written: mend the faults first", err=True)
    return FAULTS


# -------------------------------------------------------------------------------------------------------------- export


def _named(names: tuple[str, ...], subject: Subject, found: Shelf) -> list[Book]:
    """Return the catalogs that are asked for: by the number or the path of a document, or by their own name."""
    from councilgen.i18n.messages import document_domain

    known = {book.domain: book.domain for book in found.books}
    for loaded, document in subject.documents():
        domain = document_domain(document, loaded.session.folder)
        known |= {str(document.symbol): domain, document.file: domain}
    for name in names:
        if name not in known:
            cure = f"the catalogs are: {', '.join(sorted({*known.values()}))}"
            raise UsageError(f"there is no document or catalog {name}", cure)
    domains = {known[name] for name in names} or {*known.values()}
    return [book for book in found.books if book.domain in domains]


def _documents(
    books: list[Book], form: str, only: tuple[str, ...], workspace: DiskWorkspace, subject: Subject
) -> dict[str, tuple[bytes, int]]:
    """Return one XLIFF file a catalog, with how many messages it has; none for a catalog without any."""
    from councilgen.exchange.books import chosen, exported
    from councilgen.exchange.states import State
    from councilgen.i18n.catalogs import REGISTER, catalog
    from councilgen.i18n.wording import Words

    states = () if "all" in only else tuple(State.EMPTY if word == "untranslated" else State.FUZZY for word in only)
    files = {}
    for book in books:
        catalogs = {(book.original, REGISTER): catalog(workspace, book.original, REGISTER)}
        words = Words(subject.register, book.original, catalogs)

        def cited(key: str, words: Words = words) -> str:
            return words.citation(key).text if key in words.register.instruments else ""

        if segments := chosen(book, states):
            count = len({segment.record.key for segment in segments})
            files[f"{book.language}/{book.domain}.xlf"] = (exported(book, segments, form, cited), count)
    return files


def _source(books: Iterable[Book]) -> Tag:
    return next((book.original for book in books), "en")


def _save(files: Mapping[str, tuple[bytes, int]], output: Path) -> int:
    """Write files into a folder, or the one there is to the path itself where that is the name of a file."""
    if not files:
        click.echo("there is nothing to export")
        return DONE
    single = output.suffix in _SUFFIXES and not output.is_dir()
    if single and len(files) > 1:
        raise UsageError(
            f"{len(files)} files do not go into {output}", "name a folder, or one document and -l LANGUAGE"
        )
    for name, (data, count) in files.items():
        write_whole(output if single else output / name, data)
        click.echo(f"{output if single else name}: {count} messages")
    return DONE


# -------------------------------------------------------------------------------------------------------------- import


def _data(file: Path, workspace: DiskWorkspace) -> tuple[bytes | Diagnostic, str]:
    """Return the bytes of a file that is no larger than it may be, and its name as a fault has it."""
    from councilgen.exchange.rules import EXCHANGE_SYNTAX
    from councilgen.exchange.xml import LARGEST_EXCHANGE, too_large

    path = file.resolve()
    name = path.relative_to(workspace.root).as_posix() if path.is_relative_to(workspace.root) else str(file)
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_EXCHANGE + 1)
            size = path.stat().st_size
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        return EXCHANGE_SYNTAX.at(Span(name), message, "ask who owns it"), name
    return (too_large(size, name) if len(data) > LARGEST_EXCHANGE else data), name


def _write(changes: Mapping[str, Mapping[Key, Change]], workspace: DiskWorkspace) -> None:
    from councilgen.i18n.entries import changed

    for file, found in changes.items():
        if found:
            write_whole(workspace.root / file, changed(workspace.read(file), found))


def _line(tally: Tally, dry_run: bool) -> str:
    guessed = f" ({tally.fuzzy} of them fuzzy)" if tally.fuzzy else ""
    taken = f"{tally.taken} {'would be taken' if dry_run else 'taken'}{guessed}"
    return f"{tally.file}: {taken}, {tally.unchanged} unchanged, {tally.empty} empty, {tally.reported} reported"
