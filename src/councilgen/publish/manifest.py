"""The manifest of a set: every finished file with its hash, and what it was made from. docs/manifest.md explains it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast, get_args

from councilgen.errors import CouncilgenError
from councilgen.languages import LANGUAGES
from councilgen.model.symbol import Symbol
from councilgen.press.formats import FORMATS
from councilgen.press.versions import versions

MANIFEST = "manifest.json"
VERSION = 1
State = Literal["original", "untranslated", "partial", "translated", "reviewed"]
# The path of a file that a build may have made. A manifest is input like any other: it must name nothing else.
PATH = rf"(?:{'|'.join(LANGUAGES)})/[\w!.()-]+\.(?:{'|'.join(FORMATS)})"
HASH = "[0-9a-f]{64}"


@dataclass(frozen=True, slots=True)
class Finished:
    """One finished file, and what a page about the set says of it."""

    path: str  # from the set's folder
    document: str  # C26/901
    title: str  # in the file's language, or in that of the original where it is not translated
    title_language: str
    agenda_item: str
    date: str  # 2026-02-20
    original: str
    language: str
    format: str
    bytes: int
    sha256: str
    pages: int | None  # of a PDF
    words: int
    messages: int  # texts to translate; 0 in the language of the original
    translated: int
    state: State
    inputs: tuple[str, ...]  # paths in the workspace

    @property
    def symbol(self) -> Symbol:
        """Return the number of the document; ValueError where it is none."""
        found = Symbol.parse(self.document)
        if found is None:
            raise ValueError(self.document)
        return found


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the manifest of a set says."""

    session: str
    files: tuple[Finished, ...]
    inputs: Mapping[str, str]  # paths in the workspace, each with its hash
    versions: Mapping[str, str] = field(default_factory=versions)

    def part(self, files: Iterable[Finished]) -> Manifest:
        """Return the manifest of some of the files: with what these were made from, and what the whole set shares."""
        chosen = tuple(files)
        own = {name for file in self.files for name in file.inputs}
        kept = {name for file in chosen for name in file.inputs} | (self.inputs.keys() - own)
        inputs = {name: value for name, value in self.inputs.items() if name in kept}
        return Manifest(self.session, chosen, inputs, self.versions)

    def written(self) -> bytes:
        """Return the file; it holds neither times nor names of machines, so that equal sets have equal manifests."""
        rows = (
            {name: getattr(file, name) for name in _FIELDS} for file in sorted(self.files, key=lambda file: file.path)
        )
        inputs = (f"{_json(name)}: {_json(self.inputs[name])}" for name in sorted(self.inputs))
        parts = (
            f'"manifest": {VERSION}', f'"session": {_json(self.session)}',
            f'"versions": {_json(dict(sorted(self.versions.items())))}',
            f'"files": [\n{_lines(_json(row) for row in rows)}\n ]',
            f'"inputs": {{\n{_lines(inputs)}\n }}',
        )  # fmt: skip
        return ("{\n " + ",\n ".join(parts) + "\n}\n").encode("utf-8")


_FIELDS = tuple(each.name for each in fields(Finished))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(items: Iterable[str]) -> str:
    """Return one item a line: a difference between two sets is a difference of lines."""
    return ",\n".join(f"  {item}" for item in items)


class Damaged(CouncilgenError):
    """A manifest that is none: somebody has changed it, or another program has written it."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def state(original: bool, messages: int, translated: int, reviewed: int) -> State:
    """Return how far a file is translated."""
    if original:
        return "original"
    if messages and reviewed >= messages:
        return "reviewed"
    if translated >= messages:
        return "translated"
    return "partial" if translated else "untranslated"


def written(session: str, files: Iterable[Finished], inputs: Mapping[str, str]) -> bytes:
    """Return the manifest of a set that has just been built."""
    return Manifest(session, tuple(files), inputs).written()


def read(folder: Path) -> tuple[list[Finished], dict[str, str]]:
    """Return what the manifest of a set holds; nothing where there is none or it is damaged."""
    try:
        found = opened(folder)
    except (OSError, Damaged):
        return [], {}
    return list(found.files), dict(found.inputs)


def opened(folder: Path) -> Manifest:
    """Return the manifest of a set; raise `Damaged` where it is not what a build writes, OSError where there is none.

    Every part is looked at, for what it names is going to be read and copied.
    """
    file = folder / MANIFEST
    try:
        return _manifest(json.loads(file.read_bytes()))
    except RecursionError:
        problem = "nested too deeply"
    except (ValueError, KeyError, TypeError) as error:
        problem = str(error) if isinstance(error, _Wrong) else "not in the form that docs/manifest.md describes"
    raise Damaged(f"{file}: {problem}", "build the set again: councilgen build")


class _Wrong(ValueError):
    """A part of a manifest that cannot stand there."""


def _manifest(content: Any) -> Manifest:
    if not isinstance(content, dict) or content.get("manifest") != VERSION:
        raise _Wrong(f"not a manifest of version {VERSION}")
    files = tuple(_finished(file) for file in content["files"])
    if not all(map(Symbol.parse, {file.document for file in files})):
        raise _Wrong("a file without a document number")
    paths = [file.path for file in files]
    if len({path.casefold() for path in paths}) != len(paths):
        raise _Wrong("a path stands there twice")
    inputs, made_by = _texts(content["inputs"]), _texts(content["versions"])
    if any(not _HASH.fullmatch(value) for value in inputs.values()):
        raise _Wrong("an input without a SHA-256")
    if not isinstance(content["session"], str):
        raise _Wrong("a session without a name")
    return Manifest(content["session"], files, inputs, made_by)


_KINDS: dict[str, tuple[type, ...]] = {"str": (str,), "int": (int,), "int | None": (int, type(None)), "State": (str,)}


_KIND = {each.name: _KINDS.get(str(each.type), (list,)) for each in fields(Finished)}
_PATH, _HASH, _STATES = re.compile(PATH), re.compile(HASH), get_args(State)


def _finished(content: Any) -> Finished:
    if not isinstance(content, dict) or content.keys() != _KIND.keys():
        raise _Wrong("a file without all of its keys, or with others")
    for name, kinds in _KIND.items():
        value = content[name]
        if type(value) not in kinds or (type(value) is int and value < 0):
            raise _Wrong(f"{name} cannot be {value!r}")
    if not _PATH.fullmatch(content["path"]) or not _HASH.fullmatch(content["sha256"]):
        raise _Wrong(f"{content['path']!r} is no path of a finished file with its SHA-256")
    if (
        content["path"].partition("/")[0] != content["language"]
        or content["path"].rpartition(".")[2] != content["format"]
    ):
        raise _Wrong(f"{content['path']!r} is a file of another language or format")
    if not all(isinstance(name, str) for name in content["inputs"]):
        raise _Wrong("an input without a name")
    if not {content["language"], content["original"], content["title_language"]} <= LANGUAGES.keys():
        raise _Wrong(f"{content['path']!r} is in a language that is none of the six")
    if content["state"] not in _STATES:
        raise _Wrong(f"{content['path']!r} has another state than there are")
    date.fromisoformat(content["date"])  # raises ValueError
    return Finished(**{**content, "inputs": tuple(content["inputs"])})


def _texts(content: Any) -> dict[str, str]:
    if not isinstance(content, dict) or not all(isinstance(value, str) for value in content.values()):
        raise _Wrong("inputs and versions map names to texts")
    return cast("dict[str, str]", content)
