"""The manifest of a set: every finished file with its hash, and what it was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Finished:
    """One finished file."""

    path: str  # from the set's folder
    document: str  # C26/901
    language: str
    format: str
    bytes: int
    sha256: str
    messages: int  # texts to translate; 0 in the language of the original
    translated: int
    inputs: tuple[str, ...]  # paths in the workspace


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def written(session: str, files: Iterable[Finished], inputs: Mapping[str, str]) -> bytes:
    """Return the manifest; it holds neither times nor names of machines, so that equal sets have equal manifests."""
    content = {
        "session": session,
        "versions": {name: version(name) for name in ("councilgen", "weasyprint")},
        "files": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
        "inputs": dict(sorted(inputs.items())),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read(folder: Path) -> tuple[list[Finished], dict[str, str]]:
    """Return what the manifest of a set holds; nothing where there is none or it is damaged."""
    try:
        content: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
        files = [Finished(**{**file, "inputs": tuple(file["inputs"])}) for file in content["files"]]
        return files, dict(content["inputs"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return [], {}
