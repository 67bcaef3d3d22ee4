"""LibreOffice as a second reader of Word files: a renderer, not a judge, for it opens nearly everything."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

from judges import fonts

_SECONDS: Final = 120


@cache
def available() -> str | None:
    """Return why LibreOffice cannot be asked here, or None when it can."""
    return None if shutil.which("soffice") else "LibreOffice is not installed (script/bootstrap --with-tests)"


def convert(path: Path, target: Path, scratch: Path) -> Path:
    """Return the PDF that LibreOffice makes of the Word file at `path`, in the folder `target`.

    `scratch` keeps LibreOffice's profile: two runs at one time need a folder each, and a folder used again saves the
    two seconds in which LibreOffice makes a new one. It is laid out with the project's fonts and no others.
    """
    return _converted(path, "pdf:writer_pdf_Export", target / f"{path.stem}.pdf", scratch)


def saved_again(path: Path, target: Path, scratch: Path) -> Path:
    """Return the Word file that LibreOffice writes when it has read the one at `path`, in the folder `target`."""
    return _converted(path, "docx:MS Word 2007 XML", target / f"{path.stem}.docx", scratch)


def _converted(path: Path, form: str, made: Path, scratch: Path) -> Path:
    made.parent.mkdir(parents=True, exist_ok=True)
    made.unlink(missing_ok=True)
    command = [
        "soffice",
        f"-env:UserInstallation={(scratch / 'profile').resolve().as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        form,
        "--outdir",
        str(made.parent),
        str(path),
    ]
    environment = {**fonts.environment(scratch / "fonts"), "SAL_USE_VCLPLUGIN": "svp", "HOME": str(scratch)}
    run = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=_SECONDS, check=False)
    if not made.is_file():  # its exit status is 0 all the same
        raise RuntimeError(f"LibreOffice did not convert {path.name}: {run.stderr.strip() or run.stdout.strip()}")
    return made
