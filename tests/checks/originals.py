"""Originals with planted faults of authors: read from Markdown, built into one project per language, and examined.

`python -m checks.originals`, with `tests` on the path, prints what is found and what is found for nothing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from checks.plants import FOLDER, ROOT
from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.languages import Tag
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace

HERE = FOLDER / "originals"
LANGUAGES: tuple[Tag, ...] = ("en", "fr", "es", "ru", "zh", "ar")

_BLOCK = re.compile(
    r"^## (?P<id>\S+): (?P<what>.+)\n\n(?P<why>(?:(?!## |```).*\n)*)"
    r"```(?P<form>body|document)(?P<beside>(?: CG\d{3})*)\n(?P<text>(?:(?!```).*\n)+)```$",
    re.MULTILINE,
)
_MARK = re.compile(r"⟦(?P<kind>near |limit )?(?P<codes>CG\d{3}(?:\+CG\d{3})*) (?P<words>[^⟦⟧]*)⟧")
_LABEL: dict[Tag, str] = {
    "en": "Considerations", "fr": "Considérations", "es": "Consideraciones", "ru": "Соображения", "zh": "审议情况",
    "ar": "الاعتبارات",
}  # fmt: skip
_TITLE: dict[Tag, str] = {
    "en": "Work carried out in 2025", "fr": "Travaux menés en 2025", "es": "Labor realizada en 2025",
    "ru": "Работа, проведенная в 2025 году", "zh": "2025年开展的工作", "ar": "الأعمال المنفذة في عام 2025",
}  # fmt: skip
_DEFAULTS = {
    "date": "2026-02-27",
    "submitted_by": "secretary-general",
    "numbering": "{headings: arabic, paragraphs: none}",
}
_SESSION = (
    "session: T26\nname: Council 2026\nplace: geneva\nstart: 2026-04-28\nend: 2026-05-08\n"
    "website: https://example.org\nlanguages: [{language}]\nagenda_items: [PL 1.1, PL 1.2, PL 2.4, ADM 3, ADM 12]\n"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an original and what the rules are to say of them."""

    kind: str  # "", a fault; "near", right words that look wrong; "limit", a fault that is known not to be found
    code: str
    words: str
    start: tuple[int, int]  # line and column of the file
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Original:
    """A document of one language with faults, or with none, and the codes that may be found beside the marked ones."""

    language: Tag
    id: str
    what: str
    beside: frozenset[str]
    file: str
    text: str
    marks: tuple[Mark, ...]


@cache
def originals(language: Tag) -> tuple[Original, ...]:
    """Return the originals of a language."""
    text = (HERE / f"{language}.md").read_text(encoding="utf-8")
    return tuple(_original(language, number, found) for number, found in enumerate(_BLOCK.finditer(text), 1))


def _original(language: Tag, number: int, found: re.Match[str]) -> Original:
    written, body = found["text"].replace("⍽", "\u00a0"), found["form"] == "body"
    if body:
        lines = "".join(f"      {line}".rstrip() + "\n" for line in written.splitlines())
        written = f"sections:\n  - id: a\n    heading: {_LABEL[language]}\n    body: |\n{lines}"
    fields = {"document": f"T26/{100 + number}", "original": language, "title": _TITLE[language], **_DEFAULTS}
    missing = (key for key in fields if not re.search(rf"^{key}:", written, re.MULTILINE))
    whole = "".join(f"{key}: {fields[key]}\n" for key in missing) + written
    plain, marks = _unmarked(whole)
    return Original(
        language, found["id"], found["what"], frozenset(found["beside"].split()),
        f"content/t26/{found['id']}.yaml", plain, marks,
    )  # fmt: skip


def _unmarked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Return a text without its marks, and where the marked words stand in it."""
    plain, marks, place = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[place : found.start()]
        start = _place(plain)
        plain += found["words"]
        kind = (found["kind"] or "").strip()
        marks += [Mark(kind, code, found["words"], start, _place(plain)) for code in found["codes"].split("+")]
        place = found.end()
    return plain + text[place:], tuple(marks)


def _place(text: str) -> tuple[int, int]:
    return text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1


@cache
def found(language: Tag) -> dict[str, tuple[Diagnostic, ...]]:
    """Return what the rules find in each original of a language, by its file; under "" what they find elsewhere."""
    files: dict[str, bytes | str] = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in [*(ROOT / "content/register").glob("*.yaml"), *(ROOT / "locales").glob("*/LC_MESSAGES/*.po")]
    }
    files["content/t26/session.yaml"] = _SESSION.format(language=language)
    if language != "en":
        name = ROOT / f"locales/{language}/LC_MESSAGES/c26/session.po"
        files[f"locales/{language}/LC_MESSAGES/t26/session.po"] = name.read_bytes()
    files["content/t26/chart.png"] = (ROOT / "content/demo/words-by-language.png").read_bytes()
    files |= {original.file: original.text for original in originals(language)}
    by_file: dict[str, list[Diagnostic]] = {original.file: [] for original in originals(language)} | {"": []}
    for fault in examine(MemoryWorkspace(files)):
        by_file[fault.span.file if fault.span.file in by_file else ""].append(fault)
    return {file: tuple(faults) for file, faults in by_file.items()}


def hit(original: Original, mark: Mark) -> bool:
    """Say whether the rule of a mark finds something at its words."""
    return any(_meets(fault, mark) for fault in found(original.language)[original.file])


def _meets(fault: Diagnostic, mark: Mark) -> bool:
    start, end = _stretch(fault.span)
    return fault.rule.code == mark.code and start < mark.end and mark.start < end


def _stretch(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    whole = replace(span, end_line=span.end_line or span.line, end_column=span.end_column or span.column + 1)
    return (whole.line, whole.column), (whole.end_line, whole.end_column)


def false_alarms(original: Original) -> Iterator[Diagnostic]:
    """Yield what is found in an original beside the marked faults and the codes that it names."""
    planted = [mark for mark in original.marks if mark.kind != "near"]
    for fault in found(original.language)[original.file]:
        if fault.rule.code not in original.beside and not any(_meets(fault, mark) for mark in planted):
            yield fault


def _table() -> Iterator[str]:
    """Yield the lines of a table: each rule with what each language's plants of it are and how many are found."""
    marks = [(original, mark) for tag in LANGUAGES for original in originals(tag) for mark in original.marks]
    yield f"| rule | {' | '.join(LANGUAGES)} | all |"
    yield "|---|" + "---|" * (len(LANGUAGES) + 1)
    planted = [pair for pair in marks if pair[1].kind != "near"]
    for code in sorted({mark.code for _original, mark in planted}):
        yield f"| {code} | {' | '.join(_figures([pair for pair in planted if pair[1].code == code]))} |"
    yield f"| **found of planted** | {' | '.join(_figures(planted))} |"
    near = [sum(mark.kind == "near" for original, mark in marks if original.language == tag) for tag in LANGUAGES]
    yield f"| near misses | {' | '.join(map(str, [*near, sum(near)]))} |"
    alarms = [sum(len(list(false_alarms(original))) for original in originals(tag)) for tag in LANGUAGES]
    yield f"| **false alarms** | {' | '.join(map(str, [*alarms, sum(alarms)]))} |"


def _figures(pairs: list[tuple[Original, Mark]]) -> Iterator[str]:
    for tag in LANGUAGES:
        yield _figure([pair for pair in pairs if pair[0].language == tag])
    yield _figure(pairs)


def _figure(pairs: list[tuple[Original, Mark]]) -> str:
    return f"{sum(hit(*pair) for pair in pairs)}/{len(pairs)}" if pairs else ""


def _lists() -> Iterator[str]:
    """Yield the plants that are missed, and every false alarm."""
    everything = [original for tag in LANGUAGES for original in originals(tag)]
    yield "\n## Missed\n"
    for original in everything:
        for mark in original.marks:
            if mark.kind != "near" and not hit(original, mark):
                yield f"- {original.id} {mark.code} {mark.words}" + (f" ({mark.kind})" if mark.kind else "")
    yield "\n## False alarms\n"
    for original in everything:
        for fault in false_alarms(original):
            yield f"- {original.id} {fault.rule.code} {fault.message} ({fault.span})"


if __name__ == "__main__":
    sys.stdout.write("\n".join([*_table(), *_lists()]) + "\n")
