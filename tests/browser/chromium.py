"""Headless Chromium, asked for the document that it has made of a page; and pages with a script of ours in them."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from functools import cache
from html import unescape
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
_TIME = 10_000  # milliseconds of the page's own clock, which does not wait for ours


@cache
def available() -> str | None:
    """Return why Chromium cannot be asked here, or None when it can."""
    return None if program() else "Chromium is not installed (script/bootstrap --with-tests)"


def document(path: Path, fragment: str = "", *switches: str) -> str:
    """Return the page at `path` as it stands after its scripts have run, as HTML."""
    found = program()
    assert found is not None
    with tempfile.TemporaryDirectory(prefix="councilgen-chromium-") as profile:
        command = [
            found, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            f"--user-data-dir={profile}", f"--virtual-time-budget={_TIME}", *switches, "--dump-dom",
            path.resolve().as_uri() + fragment,
        ]  # fmt: skip
        run = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return run.stdout.decode("utf-8")


def answer(path: Path, script: str, fragment: str = "", *switches: str) -> str:
    """Return what `script` answers about the page: what it gives to the function `answer`."""
    asked = with_script(
        path, f"const answer = words => {{ document.documentElement.dataset.said = words; }};\n{script}"
    )
    said = re.search(r'data-said="([^"]*)"', document(asked, fragment, *switches))
    assert said, "the script has not answered"
    return unescape(said[1])


def with_script(path: Path, script: str, library: str = "") -> Path:
    """Return a copy of a page, beside it, that lacks the policy that would forbid `script`, and runs it.

    The script runs when the page has been loaded and has gone to its fragment; `library` is read before.
    """
    page, policies = _POLICY.subn("", path.read_text("utf-8"))
    assert policies == 1
    later = f'addEventListener("load", () => setTimeout(() => {{\n{script}\n}}, 100));'
    copy = path.with_name(f"asked-{path.name}")
    copy.write_text(page.replace("</body>", f"<script>{library}</script>\n<script>{later}</script>\n</body>"), "utf-8")
    return copy


def program() -> str | None:
    """Return where Chromium lies, or None where it is not installed."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)
