"""A session of three short documents in two languages, to be built again after this and that has changed."""

from __future__ import annotations

import re
from pathlib import Path

from checks.casefile import BASE
from cli.project import small_project, write
from cli.running import run

FAST = ("build", "-f", "docx,html", "-j", "1")
DOCUMENT = """\
document: T26/{number}
date: 2026-01-0{number}
original: en
submitted_by: secretary-general
title: Document {number}
sections:
  - id: first
    heading: First
    body: |
      {text}
"""
BODIES = """\
pp:
  name: Plenipotentiary Conference
  abbreviation: PP
  citations:
    resolution: {one: "Resolution {items}", many: "Resolutions {items}", new: "{number} ({place}, {year})"}
"""
INSTRUMENTS = """\
pp-71: {title: A plan, body: pp, kind: resolution, number: "71", place: dubai, year: "2018"}
wsis-forum: {title: WSIS Forum, url: "https://www.itu.int/wsis/forum"}
"""
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
TEXTS = ("One text.", "Another text on [@pp-71].", "A third text.")
FRENCH = ("Un texte.", "Un autre texte sur la [@pp-71].", "Un troisième texte.")


def path(number: int) -> str:
    """Return the file of a document."""
    return f"content/t26/doc{number}.yaml"


def catalog(number: int) -> str:
    """Return the file of a document's French catalog."""
    return f"locales/fr/LC_MESSAGES/t26/doc{number}.po"


def meeting(folder: Path) -> Path:
    """Make the project in `folder`, and return it."""
    root = small_project(folder)
    (root / "content/t26/doc.yaml").unlink()
    session = str(BASE["content/t26/session.yaml"]).replace("languages: [en]", "languages: [en, fr]")
    files: dict[str, bytes | str] = {
        "content/t26/session.yaml": session,
        "content/register/places.yaml": "geneva: Geneva\ndubai: Dubai\n",
        "content/register/bodies.yaml": BODIES,
        "content/register/instruments.yaml": INSTRUMENTS,
        "locales/fr/LC_MESSAGES/register.po": _register("Dubaï"),
    }
    for number, (text, french) in enumerate(zip(TEXTS, FRENCH, strict=True), 1):
        files[path(number)] = DOCUMENT.format(number=number, text=text)
        files[catalog(number)] = f'{HEADER}\nmsgid "{text}"\nmsgstr "{french}"\n'
    write(root, files)
    return root


def rename_place(root: Path, name: str) -> None:
    """Call Dubai otherwise in French."""
    write(root, {"locales/fr/LC_MESSAGES/register.po": _register(name)})


def _register(dubai: str) -> str:
    frame = 'msgctxt "resolution of pp"\nmsgid "Resolution {items}"\nmsgid_plural "Resolutions {items}"\n'
    frame += 'msgstr[0] "Résolution {items}"\nmsgstr[1] "Résolutions {items}"\n'
    item = 'msgctxt "resolution of pp, new"\nmsgid "{number} ({place}, {year})"\nmsgstr "{number} ({place}, {year})"\n'
    return f'{HEADER}\nmsgctxt "place dubai"\nmsgid "Dubai"\nmsgstr "{dubai}"\n\n{frame}\n{item}'


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Change a file as an author would, who finds in it what is to be changed."""
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


def rebuilt(root: Path, *options: str) -> dict[str, str]:
    """Build again; return what was made anew by its name, with the reason that is given."""
    ran = run(*FAST, *options, "--explain", folder=root)
    assert ran.code == 0, ran.err
    found = re.findall(r"^wrote \S*/build/t26/(?:\w\w/)?(\S+?)(?:: (.+))?$", ran.out, re.MULTILINE)
    return {name: why for name, why in found if not name.endswith((".json", "index.html"))}
