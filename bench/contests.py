"""What is measured: each document in each language against the rivals, and larger projects."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from bench import words
from bench.clock import Contest, Task, inside, process
from bench.corpus import Specimen, specimens
from bench.growth import enlarged
from bench.rivals import Manuscript, Unequal, hand_over, words_of_pandoc, words_of_typst
from bench.share import Share
from councilgen.press.formats import Format
from councilgen.render.docx import render_docx
from councilgen.render.html import render_html
from councilgen.render.pdf import render_pdf
from councilgen.render.stationery import Stationery

WARM_WORD = ("docx writer", "docx", "html", "pandoc")
WARM_PDF = ("pdf", "typst")
_runs = count(1)
COLD = ("docx process", "pandoc", "pdf process", "typst process")


@dataclass(frozen=True, slots=True)
class Bout:
    """A document in a language, ours against theirs."""

    specimen: Specimen
    signs: int  # letters, digits and punctuation: Chinese has no spaces to count words by
    pages: tuple[int, int]  # ours, typst's
    contest: Contest
    share: Share = field(default_factory=Share)

    def warm(self, rounds: int) -> None:
        """Measure what runs in this process, and pandoc, which knows no warmth."""
        for _round in range(rounds):
            self.contest.round(*WARM_WORD)
        for _round in range(max(rounds // 2, 1)):
            self.contest.round(*WARM_PDF)
        self.share.measure(lambda: render_pdf(self.specimen.composed(), _fresh(self.specimen.look)))

    def cold(self) -> None:
        """Measure whole processes."""
        self.contest.round(*COLD)


@dataclass(frozen=True, slots=True)
class Step:
    """A project of some size, ours against theirs."""

    sections: int  # how many times the sections stand in each document
    documents: int
    contest: Contest


def bout(specimen: Specimen, root: Path, folder: Path) -> Bout:
    """Prepare a document for all; refuse to measure when a rival would say other words."""
    manuscript = hand_over(specimen, folder / specimen.name)
    due = words.of_docx(render_docx(specimen.edition, specimen.look))
    for rival, found in (("pandoc", words_of_pandoc(manuscript)), ("typst", words_of_typst(manuscript))):
        if found != due:
            raise Unequal(f"{specimen.name}: {rival} says other words than ours")
    pages = _pages(render_pdf(specimen.edition, specimen.look)), _pages(manuscript.typeset())
    output = folder / specimen.name / "ours"
    contest = Contest(
        {
            "docx writer": inside(lambda: render_docx(specimen.edition, specimen.look)),
            "docx": inside(lambda: render_docx(specimen.composed(), specimen.look)),
            "html": inside(lambda: render_html(specimen.edition, specimen.look)),
            "pdf": inside(lambda: render_pdf(specimen.composed(), _fresh(specimen.look))),
            "typst": inside(manuscript.typeset),
            "docx process": _build(root, output, "docx", specimen.language, specimen.symbol),
            "pdf process": _build(root, output, "pdf", specimen.language, specimen.symbol),
            **_rivals(manuscript),
        }
    )
    return Bout(specimen, len("".join(due)), pages, contest)


def step(root: Path, folder: Path, sections: int, documents: int) -> Step:
    """Prepare a project made of the repository's first report, in English."""
    project = folder / f"{sections}-sections-{documents}-documents"
    numbers = enlarged(root, project, sections, documents)
    specimen = next(found for found in specimens(project) if found.language == "en")
    manuscript = hand_over(specimen, project / "manuscript")
    ours = {f"{form} process": _build(project, project / "ours", form, "en", *numbers) for form in ("docx", "pdf")}
    return Step(sections, documents, Contest({**ours, **_rivals(manuscript, documents)}))


def _rivals(manuscript: Manuscript, times: int = 1) -> dict[str, Task]:
    return {
        "pandoc": process(*manuscript.pandoc, folder=manuscript.folder, times=times),
        "typst process": process(*manuscript.typst, folder=manuscript.folder, times=times),
    }


def _build(root: Path, output: Path, form: Format, language: str, *numbers: str) -> Task:
    options = ("--language", language, "--format", form, "--jobs", "1", "--output", str(output))
    return process(sys.executable, "-m", "councilgen", "build", *numbers, *options, folder=root, makes=output)


def _fresh(look: Stationery) -> Stationery:
    """Return a look that typst does not remember: letters are larger by what nobody sees."""
    size = f"size: {12 + next(_runs) / 100_000}pt"
    return replace(look, print_look=look.print_look.replace("size: 12pt", size))


def _pages(pdf: bytes) -> int:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as file:
        return len(file.pages)
