"""How long an author waits: every keystroke in an editor without a screen, with its faults and what may follow it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from bench.editor import Editor, place
from bench.report import table
from bench.synthetic import FOLDER, synthetic
from councilgen.i18n import po
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES

_PARTS = 7  # synthetic documents that make one of some 40 pages
_TYPED = "See [@pp-140] and [](#part-0) of 2026. "
_HEADER = ("what", "document", "bytes", "pages", "times", "median ms", "p95 ms", "most ms")


@dataclass(slots=True)
class Waits:
    """How long one thing took, each time."""

    what: str
    document: str
    bytes: int
    pages: int
    milliseconds: list[float] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """Return what 95 of 100 did not exceed."""
        return quantiles(self.milliseconds, n=20)[-1]


def waits(root: Path, folder: Path, count: int) -> list[Waits]:
    """Measure a document of some 40 pages alone, then one document in a session of `count`."""
    long = long_document(root, folder / "long")
    session = synthetic(root, folder / "session", count)
    one = session.folder / f"content/{FOLDER}/document-1.yaml"
    found: list[Waits] = []
    for file, name in ((long, "long"), (one, f"one of {count}")):
        project = file.parents[2]
        found += _typed(project, file, name, _pages(project))
    return found


def _typed(project: Path, file: Path, name: str, pages: int) -> Iterator[Waits]:
    """Type into a paragraph while the rest of the project is being read, then into a catalog."""
    with Editor(project) as editor:
        address = editor.open(file)
        start = perf_counter()
        editor.seen(address, lambda _found: True)
        yield Waits("first faults after a start", name, file.stat().st_size, pages, [_since(start)] * 2)
        yield from _in_document(editor, address, name, pages)
        catalog = project / path("fr", f"{FOLDER}/{file.stem}")
        yield _in_catalog(editor, editor.open(catalog), name, pages)


def _in_document(editor: Editor, address: str, name: str, pages: int) -> Iterator[Waits]:
    text = editor.texts[address]
    size = len(text.encode())
    faults, offers = Waits("first look", name, size, pages), Waits("completion in a text", name, size, pages)
    sentences = Waits("second look", name, size, pages)
    keys = Waits("completion of a key", name, size, pages)
    at = text.index("    body: |\n") + len("    body: |\n") + 6
    for character in _TYPED * 3:
        start = perf_counter()
        here = place(text, at)
        text, at = text[:at] + character + text[at:], at + 1
        version = editor.type(address, here, here, character, text)
        if character in "@#-":
            began = perf_counter()
            editor.complete(address, place(text, at))
            offers.milliseconds.append(_since(began))
        editor.seen(address, lambda _found: True, version)
        faults.milliseconds.append(_since(start))
    for _time in range(20):  # somebody who waits after each word
        start = perf_counter()
        here = place(text, at)
        text, at = text[:at] + "word " + text[at:], at + 5
        editor.seen(address, lambda _found: True, editor.type(address, here, here, "word ", text), times=2)
        sentences.milliseconds.append(_since(start))
    for _time in range(20):
        broken = f"{text}\n  - id: more\n    "
        version = editor.change(address, broken)
        began = perf_counter()
        editor.complete(address, place(broken, len(broken)))
        keys.milliseconds.append(_since(began))
        editor.seen(address, lambda _found: True, version)
    editor.change(address, text)
    yield from (faults, sentences, offers, keys)


def _in_catalog(editor: Editor, address: str, name: str, pages: int) -> Waits:
    text = editor.texts[address]
    found = Waits("first look at a catalog", name, len(text.encode()), pages)
    at = re.search(r'^#\. paragraph\n(?:#.*\n)*msgid(?:.*\n)+?msgstr ""\n"', text, re.MULTILINE)
    start_at = at.end() if at else text.rindex('msgstr "') + 8
    for character in "Le Conseil en 2026 ":
        start = perf_counter()
        here = place(text, start_at)
        text, start_at = text[:start_at] + character + text[start_at:], start_at + 1
        editor.seen(address, lambda _found: True, editor.type(address, here, here, character, text))
        found.milliseconds.append(_since(start))
    return found


def _since(start: float) -> float:
    return 1000 * (perf_counter() - start)


def long_document(root: Path, folder: Path) -> Path:
    """Write a project whose one document has the sections of several synthetic ones, with all translations."""
    made = synthetic(root, folder, _PARTS)
    files = [folder / f"content/{FOLDER}/document-{number}.yaml" for number in range(made.count)]
    texts = [
        re.sub(r"#(?=table-)", f"#document-{number}-", file.read_text("utf-8")) for number, file in enumerate(files)
    ]
    sections = [text.partition("\nsections:\n")[2].rstrip("\n") for text in texts]
    body = "\n".join(sections)
    count = iter(range(1000))
    body = re.sub(r"(?m)^  - id: .*$", lambda _found: f"  - id: part-{next(count)}", body)
    cited = ", ".join(dict.fromkeys(key for text in texts for key in re.findall(r"(?<=[\[(]@)[\w-]+", text)))
    head = re.sub(r"(?m)^references: .*$", f"references: [{cited}]", texts[0].partition("\nsections:\n")[0])
    files[0].write_text(f"{head}\nsections:\n{body}\n", "utf-8")
    for tag in LANGUAGES:
        if tag != "en":
            _join_catalogs([folder / path(tag, f"{FOLDER}/{file.stem}") for file in files])
    for file in files[1:]:
        file.unlink()
    return files[0]


def _join_catalogs(files: list[Path]) -> None:
    read = [po.read(file.read_text("utf-8"), "") for file in files]
    blocks = {block.key: block for found in reversed(read) for block in found.blocks}
    header = (read[0].header,) if read[0].header else ()
    files[0].write_bytes(po.written([*header, *blocks.values()]))
    for file in files[1:]:
        file.unlink()


def _pages(project: Path) -> int:
    """Return how many pages the English of the first document has."""
    command = (sys.executable, "-m", "councilgen", "build", "S26/1", "-l", "en", "-f", "pdf", "--no-cache")
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    manifest = json.loads((project / "build" / FOLDER / "manifest.json").read_text("utf-8"))
    return max(_numbers(manifest, "pages"))


def _numbers(data: object, name: str) -> Iterator[int]:
    if isinstance(data, dict):
        found = data.get(name)
        if isinstance(found, int):
            yield found
        for value in data.values():
            yield from _numbers(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _numbers(value, name)


def waits_table(found: list[Waits]) -> str:
    """Return the report for people."""
    rows = (
        (
            each.what, each.document, f"{each.bytes:,}", str(each.pages), str(len(each.milliseconds)),
            f"{median(each.milliseconds):.0f}", f"{each.p95:.0f}", f"{max(each.milliseconds):.0f}",
        )
        for each in found
    )  # fmt: skip
    return "## Keystrokes\n\n" + table(_HEADER, rows)


def data_of_waits(found: list[Waits]) -> dict[str, object]:
    """Return all figures."""
    return {"keystrokes": [asdict(each) for each in found]}
