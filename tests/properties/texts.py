"""Texts that nobody would write, and the project around them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from checks.casefile import AROUND, BASE, DOCUMENT
from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic
from councilgen.pipeline import examine, read
from councilgen.proofing.proofs import Proof, proofs
from councilgen.workspace import MemoryWorkspace, Workspace

ROOT = Path(__file__).parents[2]
TEMPLATE = {
    file.relative_to(ROOT).as_posix(): file.read_bytes()
    for file in sorted(ROOT.glob("templates/council/*"))
    if file.is_file()
}


def budget(examples: int) -> settings:
    """Return settings with the same examples on every machine, and no clock."""
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


# Private characters are how readers of finished files tell the marks of notes from figures.
ANY = st.text(st.characters(exclude_categories=("Cs", "Co")), max_size=80)

_WORDS = (
    "word", "Word", "a", "1", "2026", "12 %", "16-18", "C26/17", "naïve", "e\u0301", "\u00a0", "\u00ad", "\u200d",
    "\u200e", "\u200f", "\u2066", "\u2069", "\ufeff", "\u2028", "理事会", "，",
    "تقرير", "لك", "(كلمة)", "совет", "👩\u200d👧", "&amp;", "&#7;",
    "&", "<", ">", '"', "'", "\\", "{", "}", "{#id}", "{{ 1 }}", "{% x %}", "{place}", "_", "`", "|", "]]>", "%s",
)  # fmt: skip
_MARKS = (
    "**", "*", "__", "`", "[", "](", ")", "[@pp-140]", "[words](@pp-140)", "[words](https://example.org/?a=1&b=2)",
    "[](#a)", "[there](#a)", "<https://example.org>", "![seen](x.png)", "\\*", "\\\\", "<b>", "[^n]", "[^m]", "  ",
)  # fmt: skip
_LINES = (
    "\n", "\n\n", "\n- ", "\n  - ", "\n\n1. ", "\n\n7) ", "\n   ", "\n> ", "\n\n## ", "\n\n### ", "\n\n[^n]: ",
    "\n\n[^m]: ", "\n\n    ", "\\\n", "  \n", "\n\n| a | b |\n|:-|-:|\n| 1 | 2 |\n",
    "\n\nTable: Costs {#t}\n\n| a |\n|--|\n| x \\| y |\n",
    "\n\n---\n\n", "\n\n```table\nsource: x.csv\n```\n", "\n\t",
)  # fmt: skip
# Pieces of Markdown in any order: most of what comes out is well formed, and nothing looks as anybody expects.
MARKUP = st.lists(st.sampled_from((*_WORDS, " ", " ", *_MARKS, *_LINES)), max_size=16).map("".join)
TEXT = st.one_of(MARKUP, MARKUP, ANY)


def document(body: str) -> str:
    """Return a document with `body` as its one section, below the line 9 of its file."""
    return AROUND + "".join(f"      {line}".rstrip(" ") + "\n" for line in body.split("\n"))


def project(body: str, languages: str = "en", others: Mapping[str, str] = MappingProxyType({})) -> MemoryWorkspace:
    """Return a project of one document, and of `others`, by path."""
    session = {name: text.replace("[en]", f"[{languages}]") for name, text in BASE.items()}
    beside = {"content/t26/x.csv": "Year,Cost\n2025,1234.5\n2026,12%\n"}
    return MemoryWorkspace({**session, **TEMPLATE, **beside, DOCUMENT: document(body), **others})


def proof(workspace: Workspace) -> tuple[Proof | None, list[Diagnostic]]:
    """Return the document composed in its last language, or nothing where the project has errors; and all faults."""
    subject, faults = read(workspace)[0], examine(workspace)
    if any(fault.severity == "error" for fault in faults):
        return None, faults
    return _last(workspace, subject), faults


def _last(workspace: Workspace, subject: Subject) -> Proof:
    *_others, found = proofs(workspace, subject, subject.contents.sessions[0], ())
    return found
