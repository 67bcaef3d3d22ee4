"""`councilgen catalog prefill`"""

from __future__ import annotations

from collections.abc import Iterator
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
    from councilgen.i18n import po
    from councilgen.i18n.memory import Known


@click.command()
@names
@languages()
@click.option("--dry-run", is_flag=True, help="write nothing, only say what would be done")
@click.pass_obj
def prefill(root: Path, names: tuple[str, ...], languages: tuple[str, ...], dry_run: bool) -> int:
    """Fill what is not translated from the catalogs of the project.

    The translation of the same text is taken; that of one that is alike waits for somebody to confirm it. A comment
    says where each comes from.
    """
    from councilgen.i18n.memory import Memory
    from councilgen.i18n.prefill import prefilled
    from councilgen.pipeline import sources

    workspace = DiskWorkspace(root)
    contents, register, faults = sources(workspace)
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
                memory = Memory(original, part.language, _known(found, original))
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
