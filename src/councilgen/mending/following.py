"""Translations follow their text: where an original was mended without changing its sense, catalogs know it again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from councilgen.i18n import po
from councilgen.i18n.messages import document_domain, session_domain
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES
from councilgen.load.project import Loaded, load
from councilgen.mending.applying import Read
from councilgen.mending.pages import Page, page
from councilgen.mending.texts import Text
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.workspace import Workspace


def following(before: Workspace, after: Workspace, files: Collection[str], read: Read) -> dict[str, bytes]:
    """Return the catalogs in which messages of the mended `files` have their new wording, and nothing else is new.

    A message that some text still has in its old wording stays, and so does one whose new wording is there already.
    """
    found: dict[str, bytes] = {}
    for domain, renamed in _renamed(before, after, files):
        for language in LANGUAGES:
            file = path(language, domain)
            data = read(file)
            known = page(data) if data is not None else None
            changed = _with_names(known, file, renamed) if known is not None and renamed else None
            if changed is not None:
                found[file] = changed.data
    return found


def _renamed(before: Workspace, after: Workspace, files: Collection[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the domains of mended files with the old and the new wording of their messages."""
    if not files:
        return
    sessions = {loaded.session.folder: loaded for loaded in load(after, only=files).sessions}
    for old in load(before, only=files).sessions:
        new = sessions.get(old.session.folder)
        if new is not None:
            for domain, texts in _texts(old).items():
                yield domain, _pairs(texts, _texts(new).get(domain, ()))


def _texts(loaded: Loaded) -> dict[str, tuple[Passage, ...]]:
    folder = loaded.session.folder
    documents = {document_domain(each, folder): tuple(passages(each)) for each in loaded.documents}
    return {session_domain(folder): tuple(passages(loaded.session)), **documents}


def _pairs(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> dict[str, str]:
    """Return the new wording of each message by its old one; nothing where texts came or went."""
    if [(text.kind, text.place) for text in old] != [(text.kind, text.place) for text in new]:
        return {}
    still = {text.message for text in new}
    both = ((a.message, b.message) for a, b in zip(old, new, strict=True))
    return {before: after for before, after in both if before != after and before not in still}


def _with_names(known: Page, file: str, renamed: Mapping[str, str]) -> Page | None:
    """Return a catalog with messages renamed; nothing where it has none of them or cannot be read."""
    found = po.read(known.text, file)
    keys = {block.key for block in found.blocks if not block.obsolete}
    raw, count = known.raw, 0
    for block in () if found.faults else reversed(found.blocks):
        new = renamed.get(block.message)
        if new is None or block.obsolete or (block.context or "", new) in keys:
            continue
        text = _message(block)
        first, last, words = _difference(text.value, new)
        spelt = text.spelt(words, known.newline)
        start, end = (known.at(spot) for spot in text.stretch(first, last))
        raw, count = f"{raw[:start]}{spelt}{raw[end:]}", count + 1
    changed = page(raw.encode("utf-8")) if count else None
    return changed if changed is not None and _says(changed, file, found, renamed) else None


def _message(block: po.Block) -> Text:
    words, line = po.source_lines(block)
    runs = tuple(po.runs(words, line - 1))
    return Text(block.message, "catalog", runs, runs[0].start, runs[-1].end, 0)


def _difference(old: str, new: str) -> tuple[int, int, str]:
    """Return which stretch of a text differs from another, and what stands there."""
    first = _alike(old, new)
    tail = _alike(old[first:][::-1], new[first:][::-1])
    return first, len(old) - tail, new[first : len(new) - tail]


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    differs = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differs, min(len(one), len(other)))


def _says(changed: Page, file: str, before: po.File, renamed: Mapping[str, str]) -> bool:
    """Say whether a catalog says what it said, but for the wording of messages."""
    after = po.read(changed.text, file)
    if after.faults or len(after.blocks) != len(before.blocks):
        return False
    return all(
        (old.strings, old.comments, old.plural, old.context) == (new.strings, new.comments, new.plural, new.context)
        and new.message in (old.message, renamed.get(old.message))
        for old, new in zip(before.blocks, after.blocks, strict=True)
    )
