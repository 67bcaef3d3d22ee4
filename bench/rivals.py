"""The rivals: pandoc for Word files, typst for PDFs, and the files from which they make the same words as we do."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

from bench import words
from bench.corpus import Specimen
from bench.markdown import write_markdown
from bench.typst_markup import write_typst
from councilgen.blocks.model import Figure
from councilgen.blocks.walking import every_block
from councilgen.render.fonts import FOLDER
from councilgen.render.html.setting import html_tag

ROOT = Path(__file__).parents[1]
_NO_TEXT = frozenset({"head", "doc-noteref", "doc-backlink"})  # of typst's HTML: the rest is what it was given
_runs = count(1)


class Unequal(Exception):
    """A rival was given other words than ours."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document as the rivals are given it, in a folder of its own."""

    folder: Path

    @property
    def pandoc(self) -> tuple[str, ...]:
        """Return the command that makes the Word file, in the styles of our template; its quickest reader is used."""
        options = ("--from=commonmark_x-smart", "--reference-doc=reference.docx", "--metadata-file=metadata.json")
        return (pandoc_path(), *options, "--quiet", "--output=pandoc.docx", "document.md")

    @property
    def typst(self) -> tuple[str, ...]:
        """Return the command that makes the PDF in a process of its own."""
        return (sys.executable, str(Path(__file__).with_name("typeset.py")), str(FOLDER), "document.typ", "typst.pdf")

    def typeset(self) -> bytes:
        """Return the PDF, made in this process with the fonts loaded before, and nothing else remembered."""
        from bench.typeset import typeset

        return typeset(_fonts(), self.folder / "document.typ", next(_runs))


def hand_over(specimen: Specimen, folder: Path) -> Manuscript:
    """Write `specimen` for the rivals."""
    edition = specimen.edition
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "document.md").write_text(write_markdown(edition), encoding="utf-8")
    (folder / "document.typ").write_text(write_typst(edition), encoding="utf-8")
    (folder / "reference.docx").write_bytes(specimen.look.reference)
    metadata = {"lang": html_tag(edition.language), "dir": edition.language.direction}
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    for image in (block.image for block in every_block(edition.body) if isinstance(block, Figure)):
        (folder / image.name).write_bytes(image.data)
    return Manuscript(folder)


def words_of_pandoc(manuscript: Manuscript) -> list[str]:
    """Return the words of the Word file that pandoc makes."""
    subprocess.run(manuscript.pandoc, cwd=manuscript.folder, check=True)
    return words.of_docx((manuscript.folder / "pandoc.docx").read_bytes())


def words_of_typst(manuscript: Manuscript) -> list[str]:
    """Return the words that typst reads."""
    import typst

    page = typst.compile(str(manuscript.folder / "document.typ"), format="html")
    return words.of_html(page.decode("utf-8"), _NO_TEXT)


@cache
def pandoc_path() -> str:
    """Return where pandoc is."""
    import pypandoc

    return str(pypandoc.get_pandoc_path())


@cache
def _fonts() -> object:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])
