"""A small project with its live page, as somebody starts it at a desk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from checks.casefile import BASE
from cli.project import small_project, write

FILE = "content/t26/doc.yaml"
CATALOG = "locales/ar/LC_MESSAGES/t26/doc.po"
TEXT = """\
document: T26/1
date: 2026-01-01
original: en
submitted_by: secretary-general
title: A title
sections:
  - id: first
    heading: First
    body: |
      The Council met.

      It met in Geneva, and [@pp-140] was discussed.
"""
TRANSLATIONS = """\
msgid ""
msgstr ""
"Language: ar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

msgid "A title"
msgstr "عنوان"

msgid "First"
msgstr "أولا"

msgid "The Council met."
msgstr "اجتمع المجلس."

msgid "It met in Geneva, and [@pp-140] was discussed."
msgstr "اجتمع في جنيف، ونوقش [@pp-140]."
"""


@dataclass(frozen=True)
class Live:
    """A project and the address of its page."""

    folder: Path
    address: str

    @property
    def document(self) -> str:
        """Return the address of the document."""
        return f"{self.address}document/t26/doc"

    def save(self, text: str, file: str = FILE) -> None:
        """Save a file as most editors do: written beside, and renamed."""
        path = self.folder / file
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(text, "utf-8")
        beside.replace(path)

    def reset(self) -> None:
        """Have the files as they were."""
        self.save(TEXT)
        self.save(TRANSLATIONS, CATALOG)


def two_languages(folder: Path) -> Path:
    """Make a project in English and Arabic in `folder`, and return it."""
    small_project(folder)
    session = BASE["content/t26/session.yaml"].replace("languages: [en]", "languages: [en, ar]")
    write(folder, {"content/t26/session.yaml": session, FILE: TEXT, CATALOG: TRANSLATIONS})
    return folder


@contextmanager
def live(folder: Path) -> Iterator[Live]:
    """Yield a project with its page, which Ctrl-C ends."""
    command = [sys.executable, "-m", "councilgen", "--workspace", str(folder), "preview", "--port", "0", "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ})
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:"), address
    try:
        yield Live(folder, address)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            code = process.wait(60)
        finally:
            process.kill()
            process.stdout.close()
    assert code == 130
