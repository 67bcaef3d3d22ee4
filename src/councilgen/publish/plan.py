"""What is to be made: every file that is wanted, and whether it is there, known, or still to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from councilgen.languages import Tag
from councilgen.model.symbol import Symbol
from councilgen.press.cache import Printed, print_key
from councilgen.press.formats import Format
from councilgen.press.names import file_name
from councilgen.press.project import Project
from councilgen.proofing.cards import DocumentCard, EditionCard, SessionCard
from councilgen.proofing.inventory import digest_of_file
from councilgen.publish.selection import Wanted


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One file that is wanted."""

    session: SessionCard
    document: DocumentCard
    edition: EditionCard
    symbol: Symbol
    form: Format
    path: str  # from the set's folder
    key: str  # of its bytes in the cache


class Plan:
    """Looks at what is there: finished files in the output folder, and the cache."""

    def __init__(self, project: Project, output: Path, wanted: Wanted) -> None:
        self._project, self._output, self._wanted = project, output, wanted
        self._ready: dict[str, bool] = {}
        self._printed: dict[str, Printed | None] = {}
        self._stands: dict[tuple[str, str, str], bool] = {}
        self._pieces: dict[int, tuple[DocumentCard, list[Piece]]] = {}

    def pieces(self, cards: Iterable[DocumentCard]) -> Iterator[Piece]:
        """Yield the files that are wanted of documents."""
        for card in cards:
            if id(card) not in self._pieces:  # with the card, so that no other gets its place in memory
                self._pieces[id(card)] = (card, list(self._of(card)))
            yield from self._pieces[id(card)][1]

    def _of(self, card: DocumentCard) -> Iterator[Piece]:
        session, symbol = self._project.session(card.folder), card.symbol
        if symbol is None:
            return
        for edition in card.editions:
            for form in self._wanted.formats if self._asked(edition) else ():
                path = f"{edition.language}/{file_name(session, symbol, edition.language, form)}"
                key = print_key(edition.digest, session.template, form, self._project.inventory)
                yield Piece(session, card, edition, symbol, form, path, key)

    def _asked(self, edition: EditionCard) -> bool:
        return edition.digest != "" and (not self._wanted.languages or edition.language in self._wanted.languages)

    def printed(self, piece: Piece) -> Printed | None:
        """Return what is known of the bytes of a file."""
        if piece.key not in self._printed:
            self._printed[piece.key] = self._project.cache.file(piece.key)
        return self._printed[piece.key]

    def ready(self, piece: Piece) -> bool:
        """Say whether nobody has to print a file: it stands there as it should, or the cache has it."""
        if piece.key not in self._ready:
            printed = self.printed(piece)
            there = printed is not None and self.stands(piece, printed)
            self._ready[piece.key] = there or (printed is not None and self.data(printed) is not None)
        return self._ready[piece.key]

    def data(self, printed: Printed) -> bytes | None:
        """Return the bytes of a file out of the cache, if they are there."""
        return self._project.cache.data(printed)

    def keep(self, piece: Piece, data: bytes, pages: int | None) -> Printed:
        """Remember a file that was printed."""
        self._printed[piece.key] = printed = self._project.cache.keep_file(piece.key, data, pages)
        return printed

    def stands(self, piece: Piece, printed: Printed) -> bool:
        """Say whether a file stood under its name, with just these bytes, when it was first looked at."""
        key = (piece.session.folder, piece.path, printed.sha256)
        if key not in self._stands:
            try:
                found = digest_of_file(f"{self._output}/{piece.session.folder}/{piece.path}")
            except OSError:
                found = ""
            self._stands[key] = found == printed.sha256
        return self._stands[key]

    def needs(self, card: DocumentCard) -> tuple[Tag, ...]:
        """Return the languages in which a document has files that somebody has to print."""
        missing = [piece.edition.language for piece in self.pieces([card]) if not self.ready(piece)]
        return tuple(dict.fromkeys(missing))
