"""The project's own fonts: which there are, for which language, and which characters nobody can set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

from councilgen.blocks.model import Edition
from councilgen.errors import MachineError
from councilgen.languages import LANGUAGES, Language
from councilgen.render.words import edition_words

FOLDER = Path(__file__).parents[1] / "fonts"
LATIN = "Carlito"
MONOSPACED = "Cousine"

# These fonts have letters and digits of their own, of another design than Carlito's. Hidden, they leave Latin words and
# numbers to Carlito, and punctuation that Chinese and Latin share, such as “ ” … —, stays with the Chinese font.
HIDDEN: dict[str, tuple[range, ...]] = {
    "Amiri": (range(0x21, 0x7F), range(0xA1, 0x250)),
    "Noto Sans SC": (range(0x21, 0x7F), range(0xA1, 0xB7), range(0xB8, 0x250)),
}
# Amiri draws its letters small in their square; so enlarged, they stand as high as Carlito's beside them.
ENLARGED = {"Amiri": 1.2}
# Characters without a shape of their own: controls, marks of direction, joiners, ends of lines; selectors of variants.
_SHAPELESS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_FORMATTING = (  # of the formats (Cf) those that are never seen; the others are signs, or refused by PDF/A
    range(0xAD, 0xAE), range(0x61C, 0x61D), range(0x180E, 0x180F), range(0x200B, 0x2010), range(0x202A, 0x202F),
    range(0x2060, 0x2065), range(0x2066, 0x2070), range(0xE0020, 0xE0080),
)  # fmt: skip
_REFUSED = {0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB}  # by PDF/A, as are characters for private use (Co)
_SELECTORS = range(0xFE00, 0xFE10)
_EXCERPT = 30  # characters either side of one that cannot be set


class Face(NamedTuple):
    """One font file: its name in the folder of fonts, its family and the code points that it may set."""

    file: str
    family: str
    characters: frozenset[int]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A character that no font has, with the words around it."""

    character: str
    excerpt: str


def families(language: Language) -> tuple[str, ...]:
    """Return the families for words in `language`, first choice first.

    The font of the script stands before the Latin one, to which it leaves its Latin letters; after them stand all the
    other families, so that a name in another script is set in the font of that script, that of code last.
    """
    own = sorted(language.fonts, key=lambda family: family == LATIN)
    others = (face.family for face in faces() if face.family != MONOSPACED)
    return tuple(dict.fromkeys((*own, *others, MONOSPACED)))


def family_rules() -> str:
    """Return the fonts of each language as a style sheet; `--family` lets code name its own before them."""
    rules = [
        f'[lang|="{language.tag}"] {{ --family: {_quoted(families(language))}; font-family: var(--family) }}'
        for language in LANGUAGES.values()
    ]
    return "\n".join((*rules, f'code {{ font-family: "{MONOSPACED}", var(--family) }}'))


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@cache
def coverage() -> frozenset[int]:
    """Return the code points that can be set, in bold and italic too.

    They do not depend on the language: each language can fall back on the fonts of all others, see `families`.
    """
    by_family: dict[str, frozenset[int]] = {}
    for _file, family, characters in faces():
        by_family[family] = by_family.get(family, characters) & characters
    found = chain.from_iterable(by_family.values())
    return frozenset(each for each in found if category(chr(each)) != "Co") - _REFUSED


def uncovered(edition: Edition) -> tuple[Uncovered, ...]:
    """Return each character of `edition` that no font has, with the first words that it stands in."""
    faults: dict[str, Uncovered] = {}
    for words in edition_words(edition):
        for index, character in _missing(words):
            excerpt = words[max(index - _EXCERPT, 0) : index + _EXCERPT + 1].strip()
            faults.setdefault(character, Uncovered(character, excerpt))
    return tuple(faults.values())


def _missing(words: str) -> Iterator[tuple[int, str]]:
    if words.isascii():
        return
    covered = coverage()
    for index, character in enumerate(words):
        if ord(character) not in covered and _has_shape(character):
            yield index, character


def _has_shape(character: str) -> bool:
    if ord(character) in _SELECTORS or any(ord(character) in span for span in _FORMATTING):
        return False
    return category(character) not in _SHAPELESS


@cache
def faces() -> tuple[Face, ...]:
    """Return the fonts, by the names of their files."""
    found = tuple(_read(path) for path in sorted(FOLDER.glob("*.ttf")))
    if not found:
        raise MachineError(f"there are no fonts in {FOLDER}", "install councilgen again, or run script/make-fonts")
    return found


def _read(path: Path) -> Face:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        # Names of glyphs are not asked for; without this the font would make thousands of them up.
        font.setGlyphOrder([""] * font["maxp"].numGlyphs)
        family: str = font["name"].getBestFamilyName()
        hidden = frozenset(chain.from_iterable(HIDDEN.get(family, ())))
        return Face(path.name, family, frozenset(font.getBestCmap()) - hidden)
