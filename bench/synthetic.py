"""A whole session of any number of documents: as long as real ones, in six languages, and no two of them the same.

Their paragraphs, notes, items and cells are those of the repository's own documents with their translations, put
together anew by a sequence that is the same everywhere. So the checks find about as much to say as in a real session,
and every language has the words, fonts and line breaks that it has there. A session has no list of its documents: the
rivals make none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree, ignore_patterns

from bench.vocabulary import Sequence
from councilgen.i18n import po
from councilgen.i18n.catalogs import catalog
from councilgen.i18n.messages import Message, domains
from councilgen.i18n.places import REGISTER, path
from councilgen.i18n.update import updated
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import sources
from councilgen.workspace import CONTENT, LOCALES, TEMPLATES, DiskWorkspace

FOLDER = "s26"
PLACE = "bucharest"  # where texts were adopted that some documents cite
_EVERY = 3  # one document in so many does
_TRANSLATIONS: tuple[Tag, ...] = tuple(tag for tag in LANGUAGES if tag != "en")
# What every draw of texts breaks and no author does: one stands twice, an abbreviation before its long form, a list has
# items of two others. The rules are asked all the same; hundreds of their warnings would be what a build mostly writes.
_DRAWN = ("CG161", "CG185", "CG186", "CG187", "CG325", "CG368", "CG369")
_CITATION = re.compile(r"(?<=[\[(]@)[\w-]+")
_MARK = re.compile(r"\[\^[\w-]+\]")
_TANGLED = re.compile(r"^\*|[|`\\{#]|]\(#")  # what means nothing, or something else, in another place
_SHORT = frozenset({"table cell", "table, column heading", "list item"})  # kinds that real documents have few of

Words = Mapping[Tag, str]  # a text in all languages


@dataclass(frozen=True, slots=True)
class Synthetic:
    """A session on the disk, and what can be changed in it."""

    folder: Path
    count: int
    pool: Mapping[str, list[Words]]  # by kind
    there: frozenset[str]  # instruments that were adopted in the place

    @property
    def symbols(self) -> tuple[str, ...]:
        """Return the numbers of the documents."""
        return tuple(f"S26/{number + 1}" for number in range(self.count))

    @property
    def citing(self) -> tuple[str, ...]:
        """Return the numbers of the documents that cite what was adopted in the place."""
        return self.symbols[::_EVERY]

    def change_paragraph(self, number: int) -> None:
        """Put a paragraph before the first one of a document, in all languages."""
        self.write(number, edited=True)

    def change_translation(self, number: int) -> None:
        """Put a word into the French of one paragraph of a document."""
        self._retell(f"{FOLDER}/document-{number}", lambda block: block.extracted == "paragraph")

    def change_place(self) -> None:
        """Give the place another name in French."""
        self._retell(REGISTER, lambda block: block.context == f"place {PLACE}")

    def write(self, *numbers: int, edited: bool = False) -> None:
        """Write documents and their catalogs."""
        told: dict[str, Words] = {}
        for number in numbers:
            author = _Author(self, number, told)
            text = "\n".join(author.document(edited=edited)) + "\n"
            _put(self.folder / CONTENT / FOLDER / f"document-{number}.yaml", text.encode())
        workspace = DiskWorkspace(self.folder)
        contents, register, _faults = sources(workspace)
        wanted = {f"{FOLDER}/document-{number}" for number in numbers}
        for domain, _original in domains(contents, register, workspace):
            for tag in _TRANSLATIONS if domain.name in wanted else ():
                found = po.read(updated(domain, tag, None).decode("utf-8"), "")
                blocks = [
                    block.retold(strings=(told[block.message][tag] if block.message in told else block.message,))
                    for block in found.blocks
                ]
                _put(self.folder / path(tag, domain.name), po.written([*_head(found), *blocks]))

    def _retell(self, domain: str, wanted: Callable[[po.Block], bool]) -> None:
        """Change the French of the first message that is `wanted`."""
        file = self.folder / path("fr", domain)
        found = po.read(file.read_text(encoding="utf-8"), "")
        chosen = next(block for block in found.blocks if wanted(block))
        told = chosen.retold(strings=tuple(f"{words} bis" for words in chosen.strings))
        blocks = [told if block is chosen else block for block in found.blocks]
        _put(file, po.written([*_head(found), *blocks], found.tail))


def synthetic(root: Path, folder: Path, count: int) -> Synthetic:
    """Write a session of `count` documents in the look and with the register of the project in `root`."""
    for part in (TEMPLATES, f"{CONTENT}/register", *(f"{LOCALES}/{tag}" for tag in LANGUAGES)):
        if (root / part).is_dir():
            copytree(root / part, folder / part, ignore=ignore_patterns("c26", "demo"))
    text = (root / CONTENT / "c26/session.yaml").read_text(encoding="utf-8").replace("session: C26", "session: S26")
    own = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(("list_of_documents:", "#")))
    off = "".join(f'  {code}: "off"\n' for code in _DRAWN)
    _put(folder / CONTENT / FOLDER / "session.yaml", f"{own}rules:\n{off}".encode())
    for tag in _TRANSLATIONS:
        _put(folder / path(tag, f"{FOLDER}/session"), (root / path(tag, "c26/session")).read_bytes())
    made = _collected(root, folder, count)
    made.write(*range(count))
    return made


def _collected(root: Path, folder: Path, count: int) -> Synthetic:
    """Return a session that is still to be written, with the texts of the documents in `root` by kind."""
    workspace = DiskWorkspace(root)
    contents, register, _faults = sources(workspace)
    pool: dict[str, list[Words]] = {}
    for domain, original in domains(contents, register, workspace):
        if domain.name.startswith(("c26/", "demo/")) and original == "en":
            found = {tag: catalog(workspace, tag, domain.name).entries for tag in _TRANSLATIONS}
            for key, message in domain.messages.items():
                words: dict[Tag, str] = {tag: found[tag][key].strings[0] for tag in _TRANSLATIONS}
                words["en"] = message.text
                kind = message.comments[0]
                if not _TANGLED.search(message.text) and (domain.name.startswith("c26/") or _fits(message)):
                    pool.setdefault(kind, []).append(words)
    there = frozenset(key for key, found in register.instruments.items() if found.place == PLACE)
    return Synthetic(folder, count, pool, there)


def _fits(message: Message) -> bool:
    """Say whether a text of the guide for authors may stand elsewhere."""
    return message.comments[0] in _SHORT and not _MARK.search(message.text)


def _head(file: po.File) -> tuple[po.Block, ...]:
    return () if file.header is None else (file.header,)


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


@dataclass(slots=True)
class _Author:
    """Writes one document and remembers the translations of what it says."""

    session: Synthetic
    number: int
    told: dict[str, Words]
    draw: Sequence = field(init=False)
    notes: int = 0

    def __post_init__(self) -> None:
        self.draw = Sequence(self.number + 1)

    def document(self, *, edited: bool) -> Iterator[str]:
        """Yield the lines of a document of about three to ten pages."""
        purpose = self._say(self._one("paragraph", there=self.number % _EVERY == 0))
        sections = [line for section in range(2 + self.draw.below(4)) for line in self._section(section)]
        if edited:
            first = sections.index("    body: |") + 1
            sections[first:first] = [f"      {self._plain('paragraph')}", ""]
        cited = dict.fromkeys(_CITATION.findall("\n".join((purpose, *sections))))
        yield from (
            f"document: S26/{self.number + 1}", "date: 2026-01-01", "original: en", "kind: report",
            "submitted_by: secretary-general", f"title: {json.dumps(self._plain('heading'))}",
            f"purpose: {json.dumps(purpose)}", "action: {note: this report}", "strategic_plan: [partnerships]",
            "financial_implications: none", f"references: [{', '.join(cited)}]",
            "numbering: {headings: arabic, paragraphs: none}", "sections:", *sections,
        )  # fmt: skip

    def _section(self, section: int) -> Iterator[str]:
        yield from (f"  - id: part-{section}", f"    heading: {json.dumps(self._plain('heading'))}", "    body: |")
        for line in self._body(section):
            yield f"      {line}" if line else ""

    def _body(self, section: int) -> Iterator[str]:
        """Yield paragraphs, one of them with a note, then a list, a table or both."""
        first = self.notes
        for paragraph in range(5 + self.draw.below(7)):
            yield from (self._noted() if paragraph == 1 else self._plain("paragraph"), "")
        if section % 2 == 0:
            yield from (*(f"- {self._plain('list item')}" for _item in range(3 + self.draw.below(4))), "")
        if section % 3 == 1:
            yield from (*self._table(section), "")
        for note in range(first, self.notes):
            yield f"[^n{note}]: {self._plain('footnote')}"

    def _table(self, section: int) -> Iterator[str]:
        yield from (f"Table: {self._plain('heading')} {{#table-{section}}}", "")
        yield f"| {' | '.join(self._plain('table, column heading') for _cell in range(4))} |"
        yield "| :-- | :-- | :-- | --: |"
        for _row in range(4 + self.draw.below(9)):
            cells = (self._plain("table cell") for _cell in range(3))
            yield f"| {' | '.join(cells)} | {12 + self.draw.below(80)} |"

    def _plain(self, kind: str) -> str:
        return self._say(self._one(kind))

    def _noted(self) -> str:
        """Return a paragraph with marks of notes, labelled anew."""
        words = self._one("paragraph", noted=True)
        marks = dict.fromkeys(_MARK.findall(words["en"]))
        labels = {mark: f"[^n{self.notes + place}]" for place, mark in enumerate(marks)}
        self.notes += len(labels)
        return self._say({tag: _MARK.sub(lambda found: labels[found[0]], text) for tag, text in words.items()})

    def _one(self, kind: str, *, there: bool = False, noted: bool = False) -> Words:
        """Return a text with or without marks of notes, and with or without what was adopted in the place."""
        found = [
            words
            for words in self.session.pool[kind]
            if noted == bool(_MARK.search(words["en"]))
            and there != self.session.there.isdisjoint(_CITATION.findall(words["en"]))
        ]
        return found[self.draw.below(len(found))]

    def _say(self, words: Words) -> str:
        """Remember what is said in all languages; return it in English."""
        self.told[words["en"]] = words
        return words["en"]
