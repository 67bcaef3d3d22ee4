"""The rivals on a whole session: a process for each file, as many at once as asked for, driven by make."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

from bench import words
from bench.corpus import specimens
from bench.rivals import Unequal, hand_over, words_of_pandoc, words_of_typst
from councilgen.render.docx import render_docx


def write_makefile(project: Path, folder: Path) -> int:
    """Hand all documents of a project over in all languages, with a Makefile; return how many files it makes.

    Whether the rivals say the same words is looked at in the first document: the others are made of the same stuff.
    """
    found = specimens(project)
    folder.mkdir(parents=True)
    for specimen in found:
        once = replace(specimen)  # whose tree goes when it has been written
        manuscript = hand_over(once, folder / specimen.name)
        if specimen.symbol == found[0].symbol:
            due = words.of_docx(render_docx(once.edition, once.look))
            if words_of_pandoc(manuscript) != due or words_of_typst(manuscript) != due:
                raise Unequal(f"{specimen.name}: the rivals say other words than ours")
            (manuscript.folder / "pandoc.docx").unlink()
    names = " ".join(specimen.name for specimen in found)
    rules = (
        f"names := {names}",
        "all: $(names:%=%/pandoc.docx) $(names:%=%/typst.pdf)",
        f"%/pandoc.docx: %/document.md\n\tcd $* && {_shell(manuscript.pandoc)}",
        f"%/typst.pdf: %/document.typ\n\tcd $* && {_shell(manuscript.typst)}",
    )
    (folder / "Makefile").write_text("\n\n".join(rules) + "\n", encoding="utf-8")
    return 2 * len(found)


def _shell(command: tuple[str, ...]) -> str:
    return shlex.join(command).replace("$", "$$")
