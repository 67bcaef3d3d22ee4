"""The catalogs of the repository: drafts, but whole ones, and in step with what they translate."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from gettext import c2py
from pathlib import Path

import polib
import pytest

from councilgen.i18n import po
from councilgen.i18n.messages import Domain, domains
from councilgen.i18n.places import path
from councilgen.i18n.reviewing import DRAFT
from councilgen.i18n.update import template, updated
from councilgen.languages import LANGUAGES, Tag
from councilgen.pipeline import read
from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[2]
FILES = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.glob("locales/**/*.po"))
# What gettext's manual gives for each language: how many forms, and the form of 0, 1, 2, 3, 5, 11, 21, 100, 102, 111.
FORMS = {
    "ar": (6, (0, 1, 2, 3, 3, 4, 4, 5, 5, 4)),
    "zh": (1, (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    "fr": (2, (0, 0, 1, 1, 1, 1, 1, 1, 1, 1)),
    "ru": (3, (2, 0, 1, 1, 2, 2, 0, 2, 1, 2)),
    "es": (2, (1, 0, 1, 1, 1, 1, 1, 1, 1, 1)),
    "en": (2, (1, 0, 1, 1, 1, 1, 1, 1, 1, 1)),
}
COUNTS = (0, 1, 2, 3, 5, 11, 21, 100, 102, 111)
_NOT_OURS = re.compile(  # dates and people change by themselves; the header has none on purpose
    r".*warning: header field '(?:PO-Revision-Date|Last-Translator|Language-Team)' missing in header"
)
every_file = pytest.mark.parametrize("file", FILES)


@cache
def _wanted() -> dict[str, tuple[Domain, Tag]]:
    """Return what there is to translate, by the file that it is translated in."""
    workspace = DiskWorkspace(ROOT)
    subject, _faults = read(workspace)
    found = domains(subject.contents, subject.register, workspace)
    return {path(tag, domain.name): (domain, tag) for domain, original in found for tag in LANGUAGES if tag != original}


def _parsed(file: str) -> polib.POFile:
    return polib.pofile((ROOT / file).read_text("utf-8"))


def test_there_is_a_catalog_for_each_text_and_no_other() -> None:
    """Each domain in each language but its own."""
    assert set(_wanted()) == set(FILES)


@every_file
def test_everything_is_translated(file: str) -> None:
    """Nothing is empty, nothing a guess, nothing left over."""
    found = _parsed(file)
    assert [entry.msgid for entry in found.untranslated_entries()] == []
    assert [entry.msgid for entry in found.fuzzy_entries()] == []
    assert [entry.msgid for entry in found.obsolete_entries()] == []
    domain, _tag = _wanted()[file]
    assert {(entry.msgctxt or "", entry.msgid) for entry in found} == domain.messages.keys()


@every_file
def test_an_update_changes_nothing(file: str) -> None:
    """`councilgen catalog update --check` is content."""
    domain, tag = _wanted()[file]
    existing = (ROOT / file).read_bytes()
    assert updated(domain, tag, existing) == existing


@every_file
def test_headers_say_draft_and_language(file: str) -> None:
    """No translation has been reviewed, and the first line of each catalog says so."""
    found, tag = _parsed(file), file.split("/")[1]
    assert DRAFT in found.header.split("\n")[0]
    assert found.metadata["Language"] == tag
    assert found.metadata["Content-Type"] == "text/plain; charset=utf-8"


@every_file
def test_plural_forms_are_those_of_the_language(file: str) -> None:
    """Counted, not compared as text; and every plural message has all of its forms."""
    found, (number, forms) = _parsed(file), FORMS[file.split("/")[1]]
    stated = re.fullmatch(r"nplurals=(\d); plural=(.+);", found.metadata["Plural-Forms"])
    assert stated
    assert int(stated[1]) == number
    form = c2py(stated[2])
    assert tuple(form(count) for count in COUNTS) == forms
    assert all(sorted(entry.msgstr_plural) == list(range(number)) for entry in found if entry.msgid_plural)


@every_file
def test_no_catalog_has_a_lost_or_an_arabic_indic_character(file: str) -> None:
    """U+FFFD is what is left of a broken byte; figures are European in all six languages."""
    text = (ROOT / file).read_text("utf-8")
    assert "\ufffd" not in text
    assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", text)


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="msgfmt (GNU gettext) is not installed")
@every_file
def test_msgfmt_has_no_complaint(file: str) -> None:
    """Gettext's own reader agrees with ours: syntax, plural forms, placeholders."""
    run = subprocess.run(
        ["msgfmt", "--check", "-o", "-", ROOT / file], capture_output=True, check=False, env={"LC_ALL": "C"}
    )
    complaints = [line for line in run.stderr.decode("utf-8", "replace").splitlines() if not _NOT_OURS.fullmatch(line)]
    assert (run.returncode, complaints) == (0, [])


@pytest.mark.skipif(shutil.which("msgmerge") is None, reason="msgmerge (GNU gettext) is not installed")
@every_file
def test_msgmerge_finds_nothing_to_do(file: str, tmp_path: Path) -> None:
    """Gettext's own update comes to the same catalog as ours: no guess, nothing obsolete, no word elsewhere."""
    domain, _tag = _wanted()[file]
    (tmp_path / "new.pot").write_bytes(template(domain))
    command = ["msgmerge", "--quiet", "-o", "-", str(ROOT / file), str(tmp_path / "new.pot")]
    run = subprocess.run(command, capture_output=True, check=True, env={"LC_ALL": "C"})
    assert run.stderr == b""
    merged, ours = (_blocks(text) for text in (run.stdout.decode("utf-8"), (ROOT / file).read_text("utf-8")))
    assert merged == ours


def _blocks(text: str) -> list[tuple[object, ...]]:
    found = po.read(text, "")
    assert found.faults == ()
    return [
        (block.key, block.plural, block.strings, block.comment, block.flags, block.references, block.obsolete)
        for block in found.blocks
    ]
