"""Somebody edits for hours: thousands of saves of every kind, and none may be missed, nor memory grow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from bench.live import Missed, Page, marked, memory, project, save, served
from bench.vocabulary import Sequence

_DOCUMENTS = 6
_FIRST = 0.1  # of the time, after which what is kept on purpose is full: memory is compared from there on


@dataclass(slots=True)
class Editing:
    """What came of it."""

    saves: Counter[str] = field(default_factory=Counter)  # by kind
    missed: list[str] = field(default_factory=list)
    memory: list[tuple[float, int]] = field(default_factory=list)  # seconds since the start, bytes

    def report(self) -> str:
        """Return what is to be read."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.saves.items()))
        end = self.memory[-1][0] if self.memory else 0.0
        settled = next((held for seconds, held in self.memory if seconds >= _FIRST * end), 0)
        held = ", ".join(
            f"{seconds:.0f} s: {size / 1e6:.0f}" for seconds, size in self.memory[:: max(1, len(self.memory) // 10)]
        )
        return (
            f"{self.saves.total()} saves in {end:.0f} seconds ({kinds}); {len(self.missed)} missed {self.missed[:3]}\n"
            f"memory in MB: {settled / 1e6:.0f} after a tenth of the time, {self.memory[-1][1] / 1e6:.0f} at the end; "
            f"{held}"
        )


class _Author:
    """Saves documents in all the ways in which editors, scripts and people do."""

    def __init__(self, content: Path, found: Editing) -> None:
        self.content, self.found = content, found
        self.texts = {
            path.stem: path.read_text("utf-8") for path in sorted(content.glob("*.yaml")) if path.stem != "session"
        }
        self.root = content.parents[1]

    def path(self, name: str) -> Path:
        return self.content / f"{name}.yaml"

    def kinds(self) -> tuple[tuple[str, Callable[[str, str], None]], ...]:
        return (
            ("renamed", self.renamed), ("written over", self.written), ("broken before", self.broken),
            ("half-written before", self.halved), ("deleted before", self.deleted), ("bursts", self.burst),
            ("translations", self.translated), ("register", self.registered), ("one more document", self.another),
        )  # fmt: skip

    def renamed(self, name: str, mark: str) -> None:
        save(self.path(name), marked(self.texts[name], mark))

    def written(self, name: str, mark: str) -> None:
        self.path(name).write_text(marked(self.texts[name], mark), "utf-8")

    def broken(self, name: str, mark: str) -> None:
        save(self.path(name), self.texts[name].replace("title:", "titel: [", 1))
        self.found.saves["broken"] += 1
        self.renamed(name, mark)

    def halved(self, name: str, mark: str) -> None:
        text = marked(self.texts[name], mark)
        with self.path(name).open("w", encoding="utf-8") as file:
            file.write(text[: len(text) // 2])
            file.flush()
            file.write(text[len(text) // 2 :])

    def deleted(self, name: str, mark: str) -> None:
        self.path(name).unlink()
        self.renamed(name, mark)

    def burst(self, name: str, mark: str) -> None:
        for count in range(12):
            self.renamed(name, f"Burst {count}.") if count % 4 else self.broken(name, mark)
        self.found.saves["renamed"] += 12
        self.renamed(name, mark)

    def translated(self, name: str, mark: str) -> None:
        catalog = self.root / f"locales/fr/LC_MESSAGES/c26/{name}.po"
        if catalog.exists():
            text = catalog.read_text("utf-8")
            save(catalog, text[: len(text) // 3])
            save(catalog, text)
        self.renamed(name, mark)

    def registered(self, name: str, mark: str) -> None:
        register = self.root / "content/register/places.yaml"
        lines = register.read_text("utf-8").splitlines()
        kept = [line for line in lines if not line.startswith("# mark")]
        save(register, "\n".join((*kept, f"# mark {mark}")) + "\n")
        self.renamed(name, mark)

    def another(self, name: str, mark: str) -> None:
        other = self.content / "another.yaml"
        if other.exists():
            other.unlink()
        else:
            save(other, self.texts["one-page"].replace("C26/2000", "C26/2001"))
        self.renamed(name, mark)


def edited(root: Path, folder: Path, seconds: float, pause: float) -> Editing:
    """Edit for so many seconds, and rest for `pause` seconds after each change, as people do."""
    content, found, sequence = project(root, folder, 1, _DOCUMENTS), Editing(), Sequence(26)
    author = _Author(content, found)
    names, kinds = tuple(author.texts), author.kinds()
    with served(folder) as (address, process):
        pages = {name: Page(address, name) for name in names}
        started, count = monotonic(), 0
        while (spent := monotonic() - started) < seconds:
            if not found.memory or spent - found.memory[-1][0] > seconds / 100:
                found.memory.append((spent, memory(process)))
            name = names[-1] if count % 3 else names[sequence.below(len(names))]
            # A register that changes has everything read again; it comes as rarely as in life.
            kind, act = kinds[sequence.below(len(kinds) - 2)] if count % 50 else kinds[-2 + sequence.below(2)]
            count += 1
            try:
                pages[name].after(lambda: act(name, f"Mark {count}."), f"Mark {count}.")  # noqa: B023  # called at once
            except Missed as missed:
                found.missed.append(f"{kind} {missed}")
            found.saves[kind] += 1
            sleep(pause)
        found.memory.append((monotonic() - started, memory(process)))
        for page in pages.values():
            page.close()
    return found
