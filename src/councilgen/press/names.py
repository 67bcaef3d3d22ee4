"""What a finished file is called."""

from __future__ import annotations

from typing import Literal, Protocol

from councilgen.languages import LANGUAGES, Tag
from councilgen.model.symbol import Symbol
from councilgen.press.formats import Format

INDEX = "index.html"
# As the published documents of the Union are called: the program that wrote them stands for the format.
_PUBLISHED = {"docx": "MSW", "pdf": "PDF", "html": "HTML"}


class Named(Protocol):
    """A session as far as it names files."""

    @property
    def code(self) -> str:
        """Return the symbol of the session: C26."""
        ...

    @property
    def file_names(self) -> Literal["plain", "published"]:
        """Return the scheme of names."""
        ...


def file_name(session: Named, symbol: Symbol, language: Tag, form: Format) -> str:
    """Return the name of a file: C26-17-E.docx, or S26-CL-C-0017!!MSW-E.docx under the published scheme."""
    letter = LANGUAGES[language].letter
    if session.file_names == "plain":
        return f"{_plain(symbol)}-{letter}.{form}"
    year = "".join(character for character in symbol.session if character.isdigit())
    marks = (("R", symbol.revision), ("A", symbol.addendum), ("C", symbol.corrigendum))
    infix = "".join(f"{mark}{count}" for mark, count in marks if count)
    return f"S{year}-CL-{symbol.series or 'C'}-{symbol.number:04d}!{infix}!{_PUBLISHED[form]}-{letter}.{form}"


def copy_name(symbol: Symbol, languages: tuple[Tag, ...], kind: str) -> str:
    """Return the name of a copy that is not issued, without its ending: C26-901-E-F-review.

    It says what it is in any scheme of names, since a published name belongs to what is published.
    """
    return "-".join((_plain(symbol), *(LANGUAGES[tag].letter for tag in languages), kind))


def _plain(symbol: Symbol) -> str:
    suffixes = symbol.suffixes.replace("(", "-").replace(")", "")
    series = f"{symbol.series}-" if symbol.series else ""
    return f"{symbol.session}-{series}{symbol.number}{suffixes}"


def package_name(session: Named, language: Tag | None = None) -> str:
    """Return the name of a ZIP file of one language or of the whole set.

    C26-E.zip and C26.zip, or S26-CL!!ZIP-E.zip and S26-CL!!ZIP.zip under the published scheme.
    """
    letter = f"-{LANGUAGES[language].letter}" if language else ""
    if session.file_names == "plain":
        return f"{session.code}{letter}.zip"
    year = "".join(character for character in session.code if character.isdigit())
    return f"S{year}-CL!!ZIP{letter}.zip"
