"""Translations with planted faults: read from Markdown, built into one project per language, and examined.

`python -m checks.plants`, with `tests` on the path, prints what is found and what is found for nothing.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from councilgen.checks.table import EDITING_CHECKS, RULES
from councilgen.diagnostics.model import Diagnostic
from councilgen.languages import Tag
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "planted"
LANGUAGES: tuple[Tag, ...] = ("ar", "zh", "fr", "ru", "es")
FIRST, LAST = "CG206", "CG255"  # the rules that compare a text with its translation

_PLANT = re.compile(
    r"^### (?P<id>\S+) (?P<near>near )?(?P<code>CG\d{3}) (?P<name>[a-z-]+): (?P<what>.+)\n\n"
    r"```plant\n(?P<rows>(?:(?!```).*\n)+)```\n\n(?P<why>.+)$",
    re.MULTILINE,
)
_SHOWN = {"⍽": "\u00a0", "SP": " ", "RLM": "\u200f", "LRI": "\u2066", "PDI": "\u2069", "RLE": "\u202b"}
_SHOWN |= {"SHY": "\u00ad", "ZWSP": "\u200b"}
_HIDDEN = re.compile(r"⍽|⟦(?:U\+(?P<point>[0-9A-F]{4})|(?P<name>[A-Z]+))⟧")

# What the document has besides the plants, so that it is one, in the five languages.
_FRAME: dict[str, dict[Tag, str]] = {
    "A report on many things": {
        "ar": "تقرير عن أمور كثيرة",
        "zh": "关于多个事项的报告",
        "fr": "Rapport sur de nombreux sujets",
        "ru": "Отчет по многим вопросам",
        "es": "Informe sobre numerosos asuntos",
    },
    "Texts": {"ar": "النصوص", "zh": "案文", "fr": "Textes", "ru": "Тексты", "es": "Textos"},
    "Background": {"ar": "خلفية", "zh": "背景", "fr": "Contexte", "ru": "Исходная информация", "es": "Antecedentes"},
    "Outcomes": {"ar": "النواتج", "zh": "成果", "fr": "Résultats", "ru": "Итоги", "es": "Resultados"},
    "2026": dict.fromkeys(LANGUAGES, "2026"),
    "12": dict.fromkeys(LANGUAGES, "12"),
}
_SESSION = (
    "session: T26\nname: Council 2026\nplace: geneva\nstart: 2026-04-28\nend: 2026-05-08\n"
    "website: https://example.org\nlanguages: [en, {language}]\n"
)
_EDITING = {check.rule.code for check in EDITING_CHECKS}
_DOCUMENT = "content/t26/planted.yaml"
_HEAD = (
    "document: T26/1\ndate: 2026-01-01\noriginal: en\nsubmitted_by: secretary-general\n"
    "title: A report on many things\nnumbering: {headings: arabic, paragraphs: none}\nsections:\n"
)


@dataclass(frozen=True, slots=True)
class Text:
    """One message of a plant."""

    kind: str  # paragraph, heading, item, cell, caption, or "note x"
    source: str
    right: str
    faulty: str  # as the right one where nothing is planted


@dataclass(frozen=True, slots=True)
class Plant:
    """A fault planted in a translation; or, with `near`, a right translation that looks wrong."""

    language: Tag
    id: str
    code: str
    name: str
    what: str
    why: str
    near: bool
    texts: tuple[Text, ...]


@cache
def plants(language: Tag) -> tuple[Plant, ...]:
    """Return the plants and near misses of a language."""
    text = (FOLDER / f"{language}.md").read_text(encoding="utf-8")
    return tuple(
        Plant(
            language, found["id"], found["code"], found["name"], found["what"], found["why"], bool(found["near"]),
            tuple(_texts(found["rows"])),
        )
        for found in _PLANT.finditer(text)
    )  # fmt: skip


def _texts(rows: str) -> Iterator[Text]:
    values: dict[str, str] = {}
    for row in [*rows.splitlines(), "source: "]:
        key, _colon, value = row.partition(": ")
        if "source" in values and key in ("as", "source"):
            yield Text(*(_seen(values.get(part, values["right"])) for part in ("as", "source", "right", "faulty")))
            values = {}
        values.setdefault("as", "paragraph")
        values[key] = value


def _seen(text: str) -> str:
    """Return a text with its hidden characters as they are."""
    return _HIDDEN.sub(lambda m: chr(int(m["point"], 16)) if m["point"] else _SHOWN[m["name"] or m[0]], text)


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in a project of plants: faults of each plant, and those of nothing planted."""

    by_plant: dict[str, tuple[Diagnostic, ...]]
    others: tuple[Diagnostic, ...]

    def of(self, plant: Plant) -> tuple[Diagnostic, ...]:
        """Return what the rules of translation find in a plant."""
        return tuple(fault for fault in self.by_plant.get(plant.id, ()) if FIRST <= fault.rule.code <= LAST)


@cache
def examined(language: Tag, *, faulty: bool) -> Examined:
    """Return what is found in the plants of a language, with all translations faulty or all of them right."""
    catalog, owners = _catalog(language, faulty)
    file = f"locales/{language}/LC_MESSAGES/t26/planted.po"
    files: dict[str, bytes | str] = dict(_shared(language))
    files |= {
        "content/t26/session.yaml": _SESSION.format(language=language),
        _DOCUMENT: _content(plants(language)),
        file: catalog,
    }
    # The originals are sentences that belong to no document; what an editor would say of one is asked elsewhere.
    faults = [fault for fault in examine(MemoryWorkspace(files)) if fault.rule.code not in _EDITING]
    by_plant: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    others = []
    for fault in faults:
        owner = owners.get(fault.span.line) if fault.span.file == file else None
        if owner is None:
            others.append(fault)
        else:
            by_plant[owner].append(fault)
    return Examined({plant: tuple(found) for plant, found in by_plant.items()}, tuple(others))


def _shared(language: Tag) -> Iterator[tuple[str, bytes]]:
    """Yield the repository's register and the catalogs that all its documents share."""
    catalogs = ROOT / "locales" / language / "LC_MESSAGES"
    for path in [*(ROOT / "content/register").glob("*.yaml"), *catalogs.glob("*.po")]:
        yield path.relative_to(ROOT).as_posix(), path.read_bytes()
    yield f"locales/{language}/LC_MESSAGES/t26/session.po", (catalogs / "c26/session.po").read_bytes()


def _content(all_plants: Iterable[Plant]) -> str:
    """Return a document with the source of every text, each in the place that its kind asks for."""
    body: list[str] = []
    headings = ["Background", "Outcomes"]
    for number, text in enumerate(text for plant in all_plants for text in plant.texts):
        match text.kind.split():
            case ["heading"]:
                headings.append(text.source)
            case ["item"]:
                body.append(f"- {text.source}")
            case ["cell"]:
                body.append(f"| 2026 |\n|---|\n| {text.source} |")
            case ["caption"]:
                body.append(f"Table: {text.source} {{#t{number}}}\n\n| 2026 |\n|---|\n| 12 |")
            case ["note", label]:
                body.append(f"[^{label}]: {text.source}")
            case _:
                body.append(text.source)
    sections = _section("texts", "Texts", "\n\n".join(body))
    for number, heading in enumerate(headings):
        sections += _section(heading.lower() if number < 2 else f"s{number}", heading, "- 12")
    return _HEAD + sections


def _section(key: str, heading: str, body: str) -> str:
    lines = "".join(f"      {line}".rstrip() + "\n" for line in body.splitlines())
    return f"  - id: {key}\n    heading: {json.dumps(heading, ensure_ascii=False)}\n    body: |\n{lines}"


def _catalog(language: Tag, faulty: bool) -> tuple[str, dict[int, str]]:
    """Return the catalog of the document, and of which plant each of its lines is."""
    lines = ['msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=utf-8\\n"']
    owners: dict[int, str] = {}
    for source, targets in _FRAME.items():
        lines += ["", f"msgid {_quoted(source)}", f"msgstr {_quoted(targets[language])}"]
    for plant in plants(language):
        for text in plant.texts:
            target = text.faulty if faulty else text.right
            lines += ["", f"msgid {_quoted(text.source)}", f"msgstr {_quoted(target)}"]
            owners |= {len(lines) - 1: plant.id, len(lines): plant.id}
    return "\n".join(lines) + "\n", owners


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def caught(plant: Plant) -> bool:
    """Say whether the plant's own rule finds it."""
    return any(fault.rule.code == plant.code for fault in examined(plant.language, faulty=True).of(plant))


def false_alarms(language: Tag) -> Iterator[tuple[Plant, Diagnostic]]:
    """Yield what the rules find where nothing is wrong: in right translations, in near misses beside faulty ones."""
    for plant in plants(language):
        right = examined(language, faulty=False).of(plant)
        beside = examined(language, faulty=True).of(plant) if plant.near else ()
        seen = {(fault.rule.code, fault.message) for fault in right}
        yield from ((plant, fault) for fault in right)
        yield from ((plant, fault) for fault in beside if (fault.rule.code, fault.message) not in seen)


def _table() -> Iterator[str]:
    """Yield the lines of a table: each kind with what each language's plants of it are and how many are found."""
    everything = [plant for language in LANGUAGES for plant in plants(language)]
    faults = [plant for plant in everything if not plant.near]
    kinds = sorted({(plant.code, plant.name) for plant in faults})
    yield f"| kind | {' | '.join(LANGUAGES)} | all |"
    yield "|---|" + "---|" * (len(LANGUAGES) + 1)
    for code, name in kinds:
        of_kind = [plant for plant in faults if plant.code == code]
        note = "" if code in RULES else " (no such rule)"
        yield f"| {code} {name}{note} | {' | '.join(_figures(of_kind))} |"
    yield f"| **planted and found** | {' | '.join(_figures(faults))} |"
    near = [sum(plant.near for plant in plants(language)) for language in LANGUAGES]
    yield f"| near misses | {' | '.join(map(str, [*near, sum(near)]))} |"
    alarms = [len(list(false_alarms(language))) for language in LANGUAGES]
    yield f"| **false alarms** | {' | '.join(map(str, [*alarms, sum(alarms)]))} |"


def _figures(of_kind: list[Plant]) -> Iterator[str]:
    for wanted in ([language] for language in LANGUAGES):
        yield _figure([plant for plant in of_kind if plant.language in wanted])
    yield _figure(of_kind)


def _figure(some: list[Plant]) -> str:
    return f"{sum(map(caught, some))}/{len(some)}" if some else ""


def _lists() -> Iterator[str]:
    """Yield the plants that are missed though there is a rule, and every false alarm."""
    yield "\n## Missed\n"
    for plant in (plant for language in LANGUAGES for plant in plants(language)):
        if not plant.near and plant.code in RULES and not caught(plant):
            others = ", ".join(sorted({fault.rule.code for fault in examined(plant.language, faulty=True).of(plant)}))
            yield f"- {plant.id} {plant.code} {plant.what}" + (f" (found as {others})" if others else "")
    yield "\n## False alarms\n"
    for language in LANGUAGES:
        for plant, fault in false_alarms(language):
            yield f"- {plant.id}: {fault.message} [{fault.rule.code}]"


if __name__ == "__main__":
    sys.stdout.write("\n".join([*_table(), *_lists()]) + "\n")
