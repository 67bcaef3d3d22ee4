"""Reading and writing the case files: prose, sources, and the faults that are expected, in one Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from councilgen.checks.editing.style import table as style
from councilgen.checks.editing.terms import table as terms
from councilgen.checks.table import EDITING_CHECKS
from councilgen.diagnostics.model import Diagnostic

# The smallest project that has no fault; a case's own files are laid over it.
BASE = {
    "content/register/places.yaml": "geneva: Geneva\n",
    "content/register/instruments.yaml": (
        "wsis-forum:\n  title: WSIS Forum\n  url: https://www.itu.int/wsis/forum\npp-140:\n  title: Resolution 140\n"
    ),
    "content/register/offices.yaml": (
        "secretary-general: {name: Secretary-General, report: Report by the Secretary-General}\n"
    ),
    "content/register/phrases.yaml": (
        "action: {note: {this document: Note it.}}\n"
        'financial_implications: {within_budget: "Within {period}.", none: None.}\n'
    ),
    "content/register/vocabulary.yaml": "strategic_plan: {partnerships: partnerships}\n",
    "content/t26/session.yaml": (
        "session: T26\nname: Council 2026\nplace: geneva\nstart: 2026-04-28\nend: 2026-05-08\n"
        "website: https://example.org\nlanguages: [en]\n"
    ),
}
# What stands around the body of a case that is only about Markdown; its first line is line 10.
AROUND = (
    "document: T26/1\ndate: 2026-01-01\noriginal: en\nsubmitted_by: secretary-general\ntitle: A title\nsections:\n"
    "  - id: a\n    heading: First\n    body: |\n"
)
DOCUMENT = "content/t26/doc.yaml"
# How the title and the heading of a case that is about one translation are worded in its language.
FRAME = {
    "en": ("A title", "First"),
    "ar": ("عنوان", "أولا"),
    "zh": ("标题", "第一节"),
    "fr": ("Un titre", "Premier point"),
    "ru": ("Название", "Первый раздел"),
    "es": ("Un título", "Primer punto"),
}
_EDITING = {check.rule.code for check in EDITING_CHECKS} | {
    check.rule.code for check in (*style.TEXT_CHECKS, *terms.TEXT_CHECKS)
}
_TITLE = re.compile(r"^## Case: (.+)$", re.MULTILINE)
_NOTE = re.compile(r"^\[\^\w+\]: ")
_FENCE = re.compile(r"^(````?)([^\n`]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One case of a file."""

    file: Path
    title: str
    sources: dict[str, str]
    expected: str
    about: str = ""  # the one file whose faults the case is about; empty: all of them

    @property
    def name(self) -> str:
        """Return what the case is called in a report."""
        return f"{self.file.stem}: {self.title}"


def cases(folder: Path) -> list[Case]:
    """Return all cases of a folder."""
    return [case for file in sorted(folder.glob("*.md")) for case in _cases(file)]


def _cases(file: Path) -> list[Case]:
    text = file.read_text(encoding="utf-8")
    titles = list(_TITLE.finditer(text))
    ends = [title.start() for title in titles[1:]] + [len(text)]
    return [_case(file, title[1], text[title.end() : end]) for title, end in zip(titles, ends, strict=True)]


def _case(file: Path, title: str, text: str) -> Case:
    sources, expected, about = dict(BASE), "", ""
    for _fence, info, content in _FENCE.findall(text):
        if info == "faults":
            expected = content
        elif info == "body":
            sources[DOCUMENT] = AROUND + "".join(f"      {line}".rstrip() + "\n" for line in content.splitlines())
        elif info.startswith("body "):
            about = DOCUMENT
            sources |= original(*info[5:].split(), content=content)
            about = DOCUMENT  # that labels and register wait for a translation is not what the case is about
        elif info == "fields":  # of the document, before its sections
            sources[DOCUMENT] = sources[DOCUMENT].replace("\nsections:\n", f"\n{content}sections:\n", 1)
        elif info.startswith("pairs "):
            language, house = (*info[6:].split(), "itu")[:2]
            about = f"locales/{language}/LC_MESSAGES/t26/doc.po"
            sources |= pairs(language, content, house)
        else:
            sources[info] = content
    return Case(file, title, sources, expected, about)


def original(language: str, house: str = "itu", *, content: str) -> dict[str, str]:
    """Return the files of a project whose one document was written in `language`, with this text in its section."""
    title, heading = FRAME[language]
    around = AROUND.replace("original: en", f"original: {language}").replace("A title", title).replace("First", heading)
    session = BASE["content/t26/session.yaml"].replace("languages: [en]", f"languages: [{language}]\nhouse: {house}")
    body = "".join(f"      {line}".rstrip() + "\n" for line in content.splitlines())
    return {"content/t26/session.yaml": session, DOCUMENT: around + body}


def pairs(language: str, content: str, house: str = "itu") -> dict[str, str]:
    """Return the files of a project whose one document has the texts of `content`, with their translations.

    A text, its translation on the next line, and an empty line; lines that begin with `#` before them are comments of
    the translator. A footnote is written with its mark, `[^a]: text`, in both. `pairs fr un` is a session of another
    house.
    """
    body, messages = "", ""
    frame = zip(("A title", "First"), FRAME[language], strict=True)
    for source, target in frame:
        messages += f'\nmsgid "{source}"\nmsgstr "{target}"\n'
    for group in content.strip("\n").split("\n\n"):
        comments = [line for line in group.split("\n") if line.startswith("#")]
        source, target = (line for line in group.split("\n") if not line.startswith("#"))
        body += f"      {source}\n\n"
        source, target = (_NOTE.sub("", text) for text in (source, target))
        quoted = [text.replace("\\", "\\\\").replace('"', '\\"') for text in (source, target)]
        messages += "".join(f"{line}\n" for line in ("", *comments)) + f'msgid "{quoted[0]}"\nmsgstr "{quoted[1]}"\n'
    session = BASE["content/t26/session.yaml"].replace(
        "languages: [en]", f"languages: [en, {language}]\nhouse: {house}"
    )
    header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return {
        "content/t26/session.yaml": session,
        DOCUMENT: AROUND + body,
        f"locales/{language}/LC_MESSAGES/t26/doc.po": header + messages,
    }


def concerns(fault: Diagnostic, case: Case) -> bool:
    """Say whether a case is about a fault: texts that show one rule may have many things that an editor finds."""
    code = fault.rule.code
    if case.about and fault.span.file != case.about:
        return False
    return case.file.stem.startswith(code) or code not in _EDITING


def accepted(case: Case, faults: str) -> None:
    """Write `faults` into the case's file as what is expected."""
    text = case.file.read_text(encoding="utf-8")
    start = text.index(f"## Case: {case.title}\n")
    block = text.index("```faults\n", start) + len("```faults\n")
    end = text.index("```", block)
    case.file.write_text(text[:block] + faults + text[end:], encoding="utf-8")
