"""The catalogs of the repository before pofilter, the checks of the Translate Toolkit, which know no Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from optparse import Values
from pathlib import Path
from typing import Any

import pytest

checks = pytest.importorskip("translate.filters.checks")
pofilter = pytest.importorskip("translate.filters.pofilter")
pypo = pytest.importorskip("translate.storage.pypo")

ROOT = Path(__file__).parents[2]
FILES = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.glob("locales/**/*.po"))
ALL = ("ar", "zh", "fr", "ru", "es")


@dataclass(frozen=True)
class LeftOut:
    """Why a check is not asked, in which languages, and how often it was wrong there when that was decided."""

    why: str
    alarms: int
    languages: tuple[str, ...] = ALL


# No alarm was found to be right; all other checks are asked, in all languages.
LEFT_OUT = {
    "acronyms": LeftOut("abbreviations change with the language: WSIS is SMSI, CMSI, ВВУИО", 383),
    "puncspacing": LeftOut("marks of Markdown stand behind a full stop, and full-width signs have no space", 137),
    "unchanged": LeftOut("places, labels that are code or placeholders, and words that are the same in French", 91),
    "brackets": LeftOut("own words of citations have brackets, and those of Chinese are others", 85),
    "sentencecount": LeftOut("a translator may part a sentence; H.E. and г. end none", 70),
    "simplecaps": LeftOut("English writes more capitals", 43),
    "numbers": LeftOut("43rd in words, 12,5 for 12.5, the figures in own words of citations; CG212 knows", 40),
    "startpunc": LeftOut("a citation or placeholder may stand elsewhere in the sentence", 33),
    "startcaps": LeftOut("names of languages, and list items that go on a sentence", 30),
    "doublequoting": LeftOut("Russian and Chinese put more names in quotation marks, Chinese in its own", 24),
    "endpunc": LeftOut("no space before a French colon in this house, and footnote marks before the full stop", 18),
    "urls": LeftOut("a sign of theirs behind an address is read as a part of it; CG211 knows", 12, ("ar", "zh")),
    "simpleplurals": LeftOut("a label of the Union that has (s)", 5),
    "singlequoting": LeftOut("d'*italique* and l'[](#annex): the apostrophe is taken for a quotation mark", 5, ("fr",)),
    "doublewords": LeftOut("nous nous félicitons", 2, ("fr",)),
    "printf": LeftOut("93%以上 is no format", 2, ("zh",)),
    "pythonbraceformat": LeftOut("the form for one page says it in words", 1, ("ar",)),
}  # fmt: skip


@cache
def _filter(language: str) -> Any:
    """Return pofilter with all of its checks, as its command has them by default."""
    options = Values({"includefuzzy": True, "includereview": True, "autocorrect": False, "addnotes": False})
    options.limitfilters, options.excludefilters = None, {}
    kinds = [checks.StandardChecker, checks.StandardUnitChecker]
    return pofilter.pocheckfilter(options, kinds, checks.CheckerConfig(targetlanguage=language))


def _alarms(language: str, data: bytes) -> list[tuple[str, str]]:
    """Return what pofilter holds against a catalog: the names of its checks, with the messages."""
    found = [unit for unit in pypo.pofile.parsestring(data).units if not unit.isheader()]
    return [(name, str(unit.source)) for unit in found for name in _filter(language).filterunit(unit)]


def _asked(name: str, language: str) -> bool:
    return name not in LEFT_OUT or language not in LEFT_OUT[name].languages


@pytest.mark.parametrize("file", FILES)
def test_pofilter_has_no_complaint(file: str) -> None:
    """Each check that is asked, of each message."""
    language = file.split("/")[1]
    alarms = _alarms(language, (ROOT / file).read_bytes())
    assert [(name, text) for name, text in alarms if _asked(name, language)] == []


@pytest.mark.parametrize("language", ALL)
def test_what_is_left_out_is_there(language: str) -> None:
    """By the names of the toolkit; and most checks are asked."""
    known = _filter(language).checker.getfilters()
    assert {name for name, left in LEFT_OUT.items() if language in left.languages} <= set(known)
    assert len({name for name in known if _asked(name, language)}) >= 20


PLANTED = {
    "untranslated": ("A report.", ""),
    "doublespacing": ("One. Two.", "Uno.  Dos."),
    "doublewords": ("The report of the Council.", "El informe informe del Consejo."),
    "emails": ("Write to council@example.org.", "Escriba a consejo@example.org."),
    "escapes": (r"A \\n is kept.", r"Una n se conserva."),
    "newlines": (r"One\ntwo.", "Uno dos."),
    "pythonbraceformat": ("{number} of {place}", "{numero} de {place}"),
    "tabs": (r"One\ttwo.", "Uno dos."),
    "urls": ("See https://example.org/a.", "Véase https://example.org/b."),
    "xmltags": ("A <b>word</b>.", "Una <i>palabra</i>."),
    "startwhitespace": ("One.", " Uno."),
    "short": ("The Council takes note of the report and of its annex.", "No."),
}


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_asked_sees_faults(name: str) -> None:
    """A judge that says nothing must not be taken for praise."""
    source, target = PLANTED[name]
    data = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "{source}"\nmsgstr "{target}"\n'
    assert _asked(name, "es")
    assert name in [found for found, _text in _alarms("es", data.encode("utf-8"))]
