"""What earlier builds found out and made, by what it was made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar

import msgspec

from councilgen.press.formats import LOOKS, Format
from councilgen.press.store import DiskStore, Store
from councilgen.press.toolchain import toolchain
from councilgen.proofing.cards import BuildCard, DocumentCard, Survey
from councilgen.proofing.inventory import Inventory
from councilgen.workspace import TEMPLATES

_STATES = 8  # of one document that are remembered: branches come and go

Card = TypeVar("Card", Survey, DocumentCard)


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished file as the cache knows it."""

    sha256: str
    bytes: int
    pages: int | None  # of a PDF; of other files nobody knows before they are opened


class Cache:
    """Cards of documents, and files by the edition that they show.

    Nothing is looked up by time or by name alone: a card holds what was asked of the project and is used while the
    answers are the same; a file stands under the hash of edition, look, format and tools. Cards are read as data, never
    as objects, since a cache travels between machines.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def survey(self, inventory: Inventory, require: str) -> Survey | None:
        """Return what all documents share, if nothing of it has changed."""
        return self._card(Survey, "survey", inventory, require)

    def document(self, file: str, inventory: Inventory, shared: str) -> DocumentCard | None:
        """Return the card of a document, if neither it nor what it shares has changed."""
        return self._card(DocumentCard, file, inventory, shared)

    def keep_survey(self, survey: Survey, require: str) -> None:
        """Remember what all documents share."""
        self._keep(Survey, "survey", survey, require)

    def keep_document(self, card: DocumentCard, shared: str) -> None:
        """Remember a document."""
        self._keep(DocumentCard, card.file, card, shared)

    def listing(self, key: str) -> DocumentCard | None:
        """Return the card of a list of documents that says just this."""
        found: DocumentCard | None = _decoded(DocumentCard, self._store.get(_path("cards", key)))
        return found

    def keep_listing(self, key: str, card: DocumentCard) -> None:
        """Remember a list of documents."""
        kept = replace(card, inputs={})
        self._store.put(_path("cards", key), msgspec.json.encode(kept))

    def build(self, wanted: str) -> BuildCard | None:
        """Return the card of the latest build of what is wanted, whether or not it holds."""
        found: BuildCard | None = _decoded(BuildCard, self._store.get(_path("builds", _key("build", wanted))))
        return found if found is not None and found.wanted == wanted else None

    def keep_build(self, card: BuildCard) -> None:
        """Remember a build. The latest takes the place of the one before, so that they do not pile up."""
        try:
            data = msgspec.json.encode(card)
        except UnicodeEncodeError:  # the name of a file is no text
            return
        self._store.put(_path("builds", _key("build", card.wanted)), data)

    def known_inputs(self, file: str, shared: str) -> set[str]:
        """Return the files that a document named when it was last read."""
        states = self._states(DocumentCard, file, shared)
        return {question.partition(" ")[2] for state in states[:1] for question in state.inputs}

    def file(self, key: str) -> Printed | None:
        """Return what is known of the file that stands under a key."""
        found: Printed | None = _decoded(Printed, self._store.get(_path("prints", key)))
        return found

    def data(self, printed: Printed) -> bytes | None:
        """Return the bytes of a file, if they are still there."""
        data = self._store.get(_path("files", printed.sha256))
        return data if data is not None and sha256(data).hexdigest() == printed.sha256 else None

    def keep_file(self, key: str, data: bytes, pages: int | None) -> Printed:
        """Remember a file."""
        printed = Printed(sha256(data).hexdigest(), len(data), pages)
        self._store.put(_path("files", printed.sha256), data)
        self._store.put(_path("prints", key), msgspec.json.encode(printed))
        return printed

    def tidy(self, most: int) -> None:
        """Keep the store within `most` bytes, if this run has added to it."""
        if isinstance(self._store, DiskStore) and self._store.written:
            self._store.prune(most)

    def _card(self, kind: type[Card], name: str, inventory: Inventory, shared: str) -> Card | None:
        states = self._states(kind, name, shared)
        return next((state for state in states if inventory.agrees(state.inputs)), None)

    def _keep(self, kind: type[Card], name: str, card: Card, shared: str) -> None:
        others: list[Card] = [state for state in self._states(kind, name, shared) if state.inputs != card.inputs]
        try:
            data = msgspec.json.encode([card, *others[: _STATES - 1]])
        except UnicodeEncodeError:  # the name of a file is no text
            return
        self._store.put(_path("cards", _key(name, shared)), data)

    def _states(self, kind: type[Card], name: str, shared: str) -> list[Card]:
        wanted: Any = list[kind]  # type: ignore[valid-type]
        found: list[Card] | None = _decoded(wanted, self._store.get(_path("cards", _key(name, shared))))
        return found or []


def print_key(edition: str, template: str, form: Format, inventory: Inventory) -> str:
    """Return the key of a file: everything that its bytes follow from."""
    return _key("print", edition, form, inventory.mark(f"read {TEMPLATES}/{template}/{LOOKS[form]}"))


def set_key(*parts: str) -> str:
    """Return the key of what is made of a whole set."""
    return _key("set", *parts)


def _key(*parts: str) -> str:
    return sha256("\0".join((*parts, toolchain())).encode("utf-8", "surrogateescape")).hexdigest()


def _path(kind: str, key: str) -> str:
    return f"{kind}/{key[:2]}/{key[2:]}"


def _decoded(kind: Any, data: bytes | None) -> Any:
    """Return what an entry says; one that says nothing we understand is as good as none."""
    try:
        return None if data is None else msgspec.json.decode(data, type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None
