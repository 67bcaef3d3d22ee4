"""What the register knows of bodies, places and instruments, for whoever reads free texts of one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from councilgen.i18n.catalogs import Catalog
from councilgen.i18n.lexicon import Wordings
from councilgen.languages import LANGUAGES, Tag
from councilgen.recognise.cited import numbered
from councilgen.recognise.names import Name, Names
from councilgen.register.model import Register


def names(register: Register, catalogs: Mapping[tuple[Tag, str], Catalog], language: Tag) -> Names:
    """Return the names by which texts of `language` are read; without a register, those that everybody knows."""
    rooms = Wordings(catalogs)
    places = {
        wording: key for key, place in register.places.items() if (wording := rooms.of(place, f"place {key}", language))
    }
    cited = {
        (instrument.body, instrument.kind, numbered(instrument.number)): key
        for key, instrument in register.instruments.items()
        if instrument.body and instrument.number
    }
    return Names(language, tuple(_bodies(register, rooms, language)), places, cited)


class Naming:
    """The names of each language, made when the first text of that language is read."""

    def __init__(self, register: Register, catalogs: Mapping[tuple[Tag, str], Catalog]) -> None:
        self._register, self._catalogs = register, catalogs
        self._known: dict[Tag, Names] = {}

    def __call__(self, language: Tag) -> Names:
        """Return the names by which texts of `language` are read."""
        if language not in self._known:
            self._known[language] = names(self._register, self._catalogs, language)
        return self._known[language]


def _bodies(register: Register, rooms: Wordings, language: Tag) -> Iterator[Name]:
    for tag in (language, *(other for other in LANGUAGES if other != language)):
        for key, body in register.bodies.items():
            name = rooms.of(body.name, f"body {key}", tag)
            short = rooms.of(body.abbreviation, f"abbreviation {key}", tag)
            if name:
                yield Name(key, name, "name", tag, official=True)
            if short and short != name:
                yield Name(key, short, "abbreviation", tag, official=True)
