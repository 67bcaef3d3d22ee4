"""Odd faults: all that a file, a text or a name may hold that a format could stumble over."""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic, Related, Rule, Span
from councilgen.diagnostics.report import Report

ERROR = Rule(
    "CG998", "odd-error", "error", "A text is odd. It has {braces}, [brackets](1) and <signs>.\n\nMend it & go."
)
WARNING = Rule("CG999", "odd-warning", "warning", "A text is nearly odd.")

TEXTS = {
    "arabic": "الترجمة تفتقد {session} في القرار 140",
    "mixed directions": "the text 'القرار 140 (rev.)' differs\u202e\u2066",
    "lines": "one\ntwo\r\nthree\u2028four",
    "workflow commands": "::error file=x::y ::stop-commands::z ##[add-path]/bin %0A::set-output name=a::b",
    "end of cdata": "]]> <![CDATA[ --> &amp; &#0; <script>alert(1)</script>",
    "controls": "bell \x07 escape \x1b[31m null \x00 delete \x7f next line \x85 noncharacter \ufffe",
    "surrogate": "half \ud800 a character",
    "astral": "𠮷野家 😀 𝒜",
    "markdown": "`code` **bold** [link](https://example.org) | cell | <b> @name #12 www.example.org",
    "links of sarif": "see [here](1), [\\]](2) and {0} {{1}}",
    "attachment": "[[ATTACHMENT|/etc/passwd]]",
    "empty": "",
    "long": "a long text " * 20_000,
}
FILES = (
    "content/c26/a b.yaml",
    "content/c26/a:b,c.yaml",
    "content/c26/100%25 é.yaml",
    "content/c26/文件 (1)#?.yaml",
    "content/c26/line\nend.yaml",
    "content/c26/undecodable-\udcff.yaml",
    "content/c26/\"quoted\" & <b> 'it'.yaml",
    "c:/x.yaml",
)
ODD: tuple[Diagnostic, ...] = tuple(
    rule.at(
        Span(FILES[number % len(FILES)], number + 1, 2, number + 1 + number % 2, 4),
        text,
        text,
        related=(Related(Span(FILES[(number + 3) % len(FILES)], 7), text),),
    )
    for rule in (ERROR, WARNING)
    for number, text in enumerate(TEXTS.values())
)
CLEAN = "content/c26/clean.yaml"


def reported(*faults: Diagnostic, lines: list[str] | None = None, fails: bool = False, folder: str = "") -> Report:
    """Return a report of faults in files of the same lines, and of one clean file."""
    files = tuple(sorted({CLEAN, *(fault.span.file for fault in faults)}))
    return Report(
        faults, lambda _file: lines or [], files, fails, folder, "1.2.3", "https://example.org/",
        "https://example.org/docs/checks/",
    )  # fmt: skip


def encoded(text: str) -> bytes:
    """Return `text` as the program writes it into a file."""
    return text.encode("utf-8", "replace")
