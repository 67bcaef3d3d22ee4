"""`councilgen catalog prefill`"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from councilgen.cli.catalog.chosen import languages, names, parts
from councilgen.cli.catalog.files import staged
from councilgen.cli.main import DONE, FAULTS
from councilgen.cli.reporting import report
from councilgen.diagnostics.model import failed
from councilgen.languages import LANGUAGES, Tag
from councilgen.workspace import DiskWorkspace

if TYPE_CHECKING:  # slow to import, and `councilgen catalog --help` needs none of it
    from councilgen.cli.catalog.chosen import Part
    from councilgen.diagnostics.model import Diagnostic
    from councilgen.exchange.tmx import Unit
    from councilgen.i18n import po
    from councilgen.i18n.memory import Known


@click.command()
@names
@languages()
@click.option(
    "--tmx",
    "memories",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="a memory of translations, from any tool; may be given several times",
)
@click.option("--dry-run", is_flag=True, help="write nothing, only say what would be done")
@click.pass_obj
def prefill(
    root: Path, names: tuple[str, ...], languages: tuple[str, ...], memories: tuple[Path, ...], dry_run: bool
) -> int:
    """Fill what is not translated from the catalogs of the project, and from memories.

    The translation of the same text is taken; that of one that is alike waits for somebody to confirm it. A comment
    says where each comes from.
    """
    from councilgen.i18n.memory import Memory
    from councilgen.i18n.prefill import prefilled
    from councilgen.pipeline import sources

    workspace = DiskWorkspace(root)
    contents, register, faults = sources(workspace)
    units, broken = _units(memories)
    faults += broken
    said = []
    with staged(workspace.root) as files:
        for language in languages or LANGUAGES:
            wanted = {part.file for part in parts(contents, register, workspace, names, (language,))}
            found: list[tuple[Part, po.File, bytes | None]] = []
            for part in parts(contents, register, workspace, (), (language,)):
                data, read, broken = part.read(workspace)
                faults += broken
                if read is not None:
                    found.append((part, read, data))
            for original in dict.fromkeys(part.original for part, _read, _data in found):
                known = chain(_known(found, original), _elsewhere(units, original, part.language))
                memory = Memory(original, part.language, known)
                for part, read, data in found:
                    if part.original != original or part.file not in wanted or data is None:
                        continue
                    done = prefilled(read, part.domain.name, memory)
                    counts = f"{done.taken} taken, {done.adapted} adapted, {done.suggested} suggested"
                    if done.data != data:
                        said.append(f"{part.file}: {counts}, {done.left} left")
                        files.add(workspace.root / part.file, done.data)
        report(faults, workspace)
        if failed(faults):
            click.echo("nothing was written: mend the faults first", err=True)
            return FAULTS
        if not dry_run:
            files.name()
    for line in said:
        click.echo(line)
    click.echo(f"{len(said)} catalogs {'would get' if dry_run else 'got'} translations")
    return DONE


def _known(found: list[tuple[Part, po.File, bytes | None]], original: Tag) -> Iterator[Known]:
    """Yield what the catalogs of texts of one original language have."""
    from councilgen.i18n.memory import Known
    from councilgen.i18n.prefill import kind_of

    for part, read, _data in found:
        if part.original == original:
            for block in read.blocks:
                if block.translated and not block.obsolete and not block.plural:
                    kind, context = kind_of(block), block.context or ""
                    yield Known(block.message, block.strings[0], part.domain.name, kind, context)


def _units(memories: tuple[Path, ...]) -> tuple[list[Unit], list[Diagnostic]]:
    """Return what the memories hold, in the order in which they were named, and what is wrong with them."""
    from councilgen.diagnostics.model import Span
    from councilgen.exchange.rules import EXCHANGE_SYNTAX
    from councilgen.exchange.tmx import read
    from councilgen.exchange.xml import LARGEST_EXCHANGE, too_large

    units: list[Unit] = []
    faults: list[Diagnostic] = []
    for file in memories:
        try:
            size = file.stat().st_size
            found, broken = (
                ([], [too_large(size, file.name)]) if size > LARGEST_EXCHANGE else read(file.read_bytes(), file.name)
            )
        except OSError as error:
            message = f"the file cannot be read: {error.strerror or error}"
            found, broken = [], [EXCHANGE_SYNTAX.at(Span(file.name), message, "ask who owns it")]
        units += found
        faults += broken
    return units, faults


def _elsewhere(units: list[Unit], original: Tag, language: Tag) -> Iterator[Known]:
    """Yield what memories have of two languages."""
    from councilgen.i18n.memory import Known

    for unit in units:
        if original in unit.languages and language in unit.languages:
            origin = "-".join(unit.origin.split())  # one word, so that the comment is known as ours
            text, translation = unit.languages[original], unit.languages[language]
            yield Known(text, translation, origin, unit.kind, unit.context, ours=False)
