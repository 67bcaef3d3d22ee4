"""A project to be edited: the register of the repository, a session in three languages, a document with catalogs."""

from __future__ import annotations

import shutil
from pathlib import Path

from cli.project import write

ROOT = Path(__file__).parents[2]
DOCUMENT = "content/t26/doc.yaml"
SESSION = "content/t26/session.yaml"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
ARABIC = "locales/ar/LC_MESSAGES/t26/doc.po"
INSTRUMENTS = "content/register/instruments.yaml"
_SESSION = """\
session: T26
name: Council 2026
place: geneva
start: 2026-04-28
end: 2026-05-08
website: https://example.org
languages: [ar, en, fr]
"""
TEXT = """\
document: T26/1
agenda_item: PL 1.4
date: 2026-01-01
original: en
submitted_by: secretary-general
title: Working methods of the Council
purpose: This report tells how the Council works.
strategic_plan: [partnerships]
financial_implications: none
references:
  - pp-140
numbering: {headings: arabic}
action:
  note: this report
sections:
  - id: scope
    heading: Scope of the review
    body: |
      The Council took note of the review.

      It follows [@pp-140], as [](#methods) explains.[^why]

      ## Limits {#limits}

      Nothing else was looked at, as [](#limits) says.

      ## Sources

      Members sent letters.

      [^why]: The review was asked for in 2025.
  - id: methods
    heading: Methods
    body: |
      Members were asked in writing.
"""
_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
_FRENCH = {
    "Working methods of the Council": "Méthodes de travail du Conseil",
    "This report tells how the Council works.": "Le présent rapport expose le fonctionnement du Conseil.",
    "Scope of the review": "Portée de l'examen",
    "The Council took note of the review.": "Le Conseil a pris note de l'examen.",
    "It follows [@pp-140], as [](#methods) explains.[^why]":
        "Il fait suite à la [@pp-140], comme l'explique [](#methods)[^why].",
    "Limits": "Limites",
    "Nothing else was looked at, as [](#limits) says.": "Rien d'autre n'a été examiné, comme l'indique [](#limits).",
    "Sources": "Sources documentaires",
    "Members sent letters.": "Les Membres ont envoyé des lettres.",
    "The review was asked for in 2025.": "L'examen a été demandé en 2025.",
    "Methods": "Méthodes",
    "Members were asked in writing.": "Les Membres ont été consultés par écrit.",
}  # fmt: skip


def project(folder: Path, text: str = TEXT) -> Path:
    """Make the project in `folder`, and return it."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "content/register", folder / "content/register")
    for tag in ("ar", "zh", "fr", "ru", "es"):
        for name in ("interface", "register"):
            own = f"locales/{tag}/LC_MESSAGES/{name}.po"
            write(folder, {own: (ROOT / own).read_bytes()})
    write(folder, {SESSION: _SESSION, DOCUMENT: text, FRENCH: french(), ARABIC: arabic()})
    write(folder, {f"locales/{tag}/LC_MESSAGES/t26/session.po": _session(tag) for tag in ("ar", "fr")})
    return folder


def french() -> str:
    """Return a whole catalog."""
    body = "".join(
        f'\n#. paragraph\n#: {DOCUMENT}#scope\nmsgid "{source}"\nmsgstr "{target}"\n'
        for source, target in _FRENCH.items()
    )
    return _HEAD + body


def arabic() -> str:
    """Return a catalog with one translation that is to be confirmed."""
    return _HEAD + '\n#, fuzzy\nmsgid "The Council took note of the review."\nmsgstr "أحاط المجلس علماً بالاستعراض."\n'


def _session(tag: str) -> str:
    name = {"ar": "المجلس 2026", "fr": "Conseil 2026"}[tag]
    return f'{_HEAD}\n#: {SESSION}#cover\nmsgid "Council 2026"\nmsgstr "{name}"\n'
