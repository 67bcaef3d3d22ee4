"""The words of the repository's own documents, drawn in an order that is the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from councilgen.i18n.catalogs import catalog
from councilgen.i18n.messages import domains
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import sources
from councilgen.recognise.reading import recognise
from councilgen.workspace import DiskWorkspace


class Sequence:
    """Numbers without an order that anybody would see, the same in every run (a linear congruence)."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, limit: int) -> int:
        """Return the next number, from 0 to below `limit`."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % limit

    def text(self, words: list[str], length: int) -> str:
        """Return `length` of the words."""
        return " ".join(words[self.below(len(words))] for _count in range(length))


def words_by_language(root: Path) -> dict[Tag, list[str]]:
    """Return the words of the repository's documents, in each language."""
    workspace = DiskWorkspace(root)
    contents, register, _faults = sources(workspace)
    found: dict[Tag, list[str]] = {tag: [] for tag in LANGUAGES}
    for domain, original in domains(contents, register, workspace):
        if domain.name.startswith("c26/") and original == "en":
            for text in (message for _context, message in domain.messages):
                found["en"] += _plain(text)
            for tag in LANGUAGES:
                entries = catalog(workspace, tag, domain.name).entries.values()
                found[tag] += [word for entry in entries for string in entry.strings for word in _plain(string)]
    return found


def _plain(text: str) -> Iterator[str]:
    """Yield the words that are only letters, so that no markup comes about by chance; of Chinese, by fours.

    Words of numbers and months are left out: by chance they would not be those of the source.
    """
    for word in text.replace("，", " ").replace("。", " ").split():
        if word.isalpha() and not any(recognise(word, tag) for tag in LANGUAGES):
            yield from (word[at : at + 4] for at in range(0, len(word), 4)) if word > "\u2e80" else (word,)
