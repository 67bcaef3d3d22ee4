"""Catalogs of a large session: our commands beside gettext's msgmerge, which does what `catalog update` does.

The session is made of the words of the repository's own documents and their translations, by a sequence that is the
same everywhere. Its messages are as long as real ones; what they say is nothing.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.clock import Contest, process
from bench.vocabulary import Sequence, words_by_language
from councilgen.i18n import po
from councilgen.i18n.messages import Domain, domains
from councilgen.i18n.places import path
from councilgen.i18n.update import template, updated
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import sources
from councilgen.workspace import CONTENT, LOCALES, TEMPLATES, DiskWorkspace

SESSION = "s26"
EVERY = 20  # one message in so many is edited before an update
TASKS = ("update", "update, nothing to do", "check", "stat", "prefill", "msgmerge")
AIM = 3.0  # times as long as msgmerge an update may take
_COMMAND = (sys.executable, "-m", "councilgen")


@dataclass(frozen=True, slots=True)
class Size:
    """How large a session is."""

    documents: int
    messages: int  # of each document


LARGE = Size(100, 200)
SMALL = Size(2, 20)


@dataclass(frozen=True, slots=True)
class Session:
    """A large session, and what was measured on it."""

    size: Size
    contest: Contest

    def measure(self) -> None:
        """Run every task once."""
        self.contest.round(*TASKS)

    @property
    def ratio(self) -> float:
        """Return how many times as long as msgmerge an update takes."""
        return self.contest["update"].least / self.contest["msgmerge"].least


def session(root: Path, folder: Path, size: Size) -> Session:
    """Write a session and its catalogs; return it, to be measured."""
    project, edited, half = folder / "project", folder / "edited", folder / "half"
    words = words_by_language(root)
    _write_project(root, project, words, size)
    shutil.copytree(project, edited)
    for document in range(size.documents):
        text = _document(document, words["en"], size, edited=True)
        (edited / CONTENT / SESSION / f"document-{document}.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(project, half)
    _empty_half(half, size)
    merge = folder / "merge"
    _write_templates(edited, merge)
    script = folder / "merge.sh"
    script.write_text("\n".join(("set -e", *_merges(project, merge))) + "\n", encoding="utf-8")
    work = folder / "work"

    def ours(*arguments: str, source: Path = project) -> tuple[str, ...]:
        return ("/bin/sh", "-c", 'rm -rf "$1" && cp -r "$2" "$1" && shift 2 && exec "$@"', "sh", str(work), str(source),
                *_COMMAND, "--workspace", str(work), *arguments)  # fmt: skip

    tasks = {
        "update": process(*ours("catalog", "update", source=edited), folder=folder),
        "update, nothing to do": process(*ours("catalog", "update"), folder=folder),
        "check": process(*ours("check"), folder=folder),
        "stat": process(*ours("catalog", "stat"), folder=folder),
        "prefill": process(*ours("catalog", "prefill", source=half), folder=folder),
        "msgmerge": process("/bin/sh", str(script), folder=folder),
    }
    return Session(size, Contest(tasks))


def _empty_half(project: Path, size: Size) -> None:
    """Take the translations of the second half of the documents away."""
    workspace = DiskWorkspace(project)
    contents, register, _faults = sources(workspace)
    late = {f"{SESSION}/document-{number}" for number in range(size.documents // 2, size.documents)}
    for domain, original in domains(contents, register, workspace):
        for tag in LANGUAGES:
            if tag != original and domain.name in late:
                (project / path(tag, domain.name)).write_bytes(updated(domain, tag, None))


def _write_project(root: Path, folder: Path, words: dict[Tag, list[str]], size: Size) -> None:
    for part in (TEMPLATES, f"{CONTENT}/register", *(f"{LOCALES}/{tag}" for tag in LANGUAGES)):
        if (root / part).is_dir():
            shutil.copytree(root / part, folder / part, ignore=shutil.ignore_patterns("c26", "demo"))
    session = folder / CONTENT / SESSION
    session.mkdir(parents=True)
    text = (root / CONTENT / "c26/session.yaml").read_text(encoding="utf-8").replace("session: C26", "session: S26")
    own = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("list_of_documents:"))
    (session / "session.yaml").write_text(own, encoding="utf-8")
    for document in range(size.documents):
        text = _document(document, words["en"], size)
        (session / f"document-{document}.yaml").write_text(text, encoding="utf-8")
    workspace = DiskWorkspace(folder)
    contents, register, _faults = sources(workspace)
    for domain, original in domains(contents, register, workspace):
        for tag in LANGUAGES:
            if tag != original and "/" in domain.name:
                file = folder / path(tag, domain.name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(_translated(domain, tag, words[tag]))


def _document(number: int, words: list[str], size: Size, edited: bool = False) -> str:
    """Return a document; `edited` has a word put into every so many paragraphs."""
    sequence = Sequence(number + 1)
    lines = [
        f"document: S26/{number + 1}", "date: 2026-01-01", "original: en", "submitted_by: secretary-general",
        f"title: Title {number} {sequence.text(words, 6)}", "sections:",
    ]  # fmt: skip
    for message in range(size.messages - 1):
        if message % 10 == 0:
            heading = f"Part {message} {sequence.text(words, 5)}"
            lines += [f"  - id: part-{message}", f"    heading: {heading}", "    body: |"]
        else:
            text = f"Point {message} {sequence.text(words, 6 + sequence.below(45))}"
            lines += [f"      {text}{' indeed' if edited and message % EVERY == 1 else ''}.", ""]
    return "\n".join(lines) + "\n"


def _translated(domain: Domain, language: Tag, words: list[str]) -> bytes:
    """Return the catalog of a domain, its messages translated into so many words as the original has."""
    sequence = Sequence(len(domain.name) + ord(language[0]))
    found = po.read(updated(domain, language, None).decode("utf-8"), "")
    blocks = [block.retold(strings=(sequence.text(words, len(block.message.split())),)) for block in found.blocks]
    head = () if found.header is None else (found.header,)
    return po.written([*head, *blocks])


def _write_templates(project: Path, folder: Path) -> None:
    workspace = DiskWorkspace(project)
    contents, register, _faults = sources(workspace)
    for domain, _original in domains(contents, register, workspace):
        file = folder / f"{domain.name}.pot"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(template(domain))


def _merges(project: Path, templates: Path) -> Iterator[str]:
    """Yield a line of shell for each catalog."""
    for pot in sorted(templates.rglob("*.pot")):
        name = pot.relative_to(templates).with_suffix("").as_posix()
        for tag in LANGUAGES:
            file = project / path(tag, name)
            if file.exists():
                yield f"msgmerge --quiet --previous -o {templates}/out.po {file} {pot}"
