"""The files of a project by their hashes, and what was asked of them: the ground on which results are used again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from councilgen.errors import MachineError
from councilgen.workspace import Outside, Workspace

# What a stage asked of the workspace: "read content/c26/x.yaml", "exists …", "files … .yaml", "folders …".
Question = str
ABSENT = "-"
_PART = 2**16  # bytes
_BETWEEN = "\0"  # names of a folder; no name has it


class MovedOn(MachineError):
    """The project is no longer what it was when the work on it began."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was changed while it was being built", "build again")
        self.path = path


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at a path: its bytes, or the error that reading it ends in."""

    content: bytes | OSError | Outside
    there: bool = True  # whether anything stands there, be it readable or not


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: str) -> str:
    """Return the SHA-256 of a file on the disk, read in parts: fresh memory for each of thousands takes time."""
    found = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # a session has thousands; paths as objects show
        while part := file.read(_PART):
            found.update(part)
    return found.hexdigest()


def answered(workspace: Workspace, path: str) -> Answer:
    """Return what a workspace has at a path."""
    try:
        return Answer(workspace.read(path))
    except (OSError, Outside) as error:
        return Answer(error, workspace.exists(path))


def fingerprint(answer: Answer) -> str:
    """Return what tells one answer from another."""
    if isinstance(answer.content, bytes):
        return digest(answer.content)
    return f"{type(answer.content).__name__}" if answer.there else ABSENT


class Inventory:
    """A workspace whose files are hashed once, when they are first asked for.

    A file that is read twice must be the same both times: what is made of a project that changes meanwhile would be
    made of no state that it ever had.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._known: dict[Question, str] = {}
        self._asked: dict[Question, None] = {}

    def answer(self, path: str) -> Answer:
        """Return what stands at a path; MovedOn where it has changed since it was first looked at."""
        found = answered(self.workspace, path)
        question, mark = f"read {path}", fingerprint(found)
        if self._known.setdefault(question, mark) != mark:
            raise MovedOn(path)
        self._asked[question] = None
        return found

    def mark(self, question: Question) -> str:
        """Return what tells the answer to a question from another answer."""
        if question not in self._known:
            kind, _space, rest = question.partition(" ")
            match kind:
                case "read":
                    self.answer(rest)
                case "exists":
                    self._known[question] = str(self.workspace.exists(rest))
                case "files":
                    folder, _space, suffix = rest.rpartition(" ")
                    self._known[question] = _BETWEEN.join(self.workspace.files(folder, suffix))
                case _:
                    self._known[question] = _BETWEEN.join(self.workspace.folders(rest))
        self._asked[question] = None
        return self._known[question]

    @property
    def asked(self) -> dict[Question, str]:
        """Return all that was asked, with the answers."""
        return {question: self._known[question] for question in self._asked}

    def ask_anew(self) -> None:
        """Take what was asked up to now for not asked: it was of no use. The answers stay known."""
        self._asked.clear()

    def later(self, same: Callable[[Question], bool]) -> Inventory:
        """Return the inventory of a later moment; a question that is the `same` is not asked again."""
        found = Inventory(self.workspace)
        found._known = {question: mark for question, mark in self._known.items() if same(question)}
        return found

    def there(self, path: str) -> bool:
        """Say whether anything stands at a path."""
        return self.mark(f"read {path}") != ABSENT

    def listed(self, folder: str, suffix: str) -> list[str]:
        """Return the files of a folder whose names end in `suffix`."""
        return [name for name in self.mark(f"files {folder} {suffix}").split(_BETWEEN) if name]

    def agrees(self, trace: Mapping[Question, str]) -> bool:
        """Say whether every question would be answered as it was then."""
        return all(self.mark(question) == mark for question, mark in trace.items())

    def changed(self, trace: Mapping[Question, str]) -> list[str]:
        """Return the paths about which a question would now be answered otherwise."""
        return sorted({q.partition(" ")[2] for q, mark in trace.items() if self.mark(q) != mark})


class Traced:
    """A workspace that remembers what it was asked, with the answers."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.trace: dict[Question, str] = {}

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        found = answered(self.workspace, path)
        self.trace[f"read {path}"] = fingerprint(found)
        if isinstance(found.content, bytes):
            return found.content
        raise found.content

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path."""
        found = self.workspace.exists(path)
        self.trace[f"exists {path}"] = str(found)
        return found

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the files of a folder."""
        found = self.workspace.files(folder, suffix)
        self.trace[f"files {folder} {suffix}"] = _BETWEEN.join(found)
        return found

    def folders(self, folder: str) -> list[str]:
        """Return the folders of a folder."""
        found = self.workspace.folders(folder)
        self.trace[f"folders {folder}"] = _BETWEEN.join(found)
        return found


class Bundle:
    """A part of a project that was taken along: a workspace made of answers, such as a worker far away has."""

    def __init__(self, *parts: Mapping[str, Answer]) -> None:
        self._answers = {path: answer for part in parts for path, answer in part.items()}
        self.asked: set[str] = set()  # paths that were looked for

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        self.asked.add(path)
        if path not in self._answers:
            raise FileNotFoundError(path)
        content = self._answers[path].content
        if isinstance(content, bytes):
            return content
        raise content

    def exists(self, path: str) -> bool:
        """Say whether anything stands at a path."""
        self.asked.add(path)
        return path in self._answers and self._answers[path].there

    @property
    def missed(self) -> set[str]:
        """Return the paths that were looked for and not taken along."""
        return self.asked - self._answers.keys()

    def files(self, folder: str, suffix: str) -> list[str]:
        """Return the files of a folder that were taken along."""
        return sorted(path for path in self._there() if path.rpartition("/")[0] == folder and path.endswith(suffix))

    def folders(self, folder: str) -> list[str]:
        """Return the folders of a folder out of which something was taken along."""
        start = f"{folder}/"
        below = (path.removeprefix(start) for path in self._there() if path.startswith(start))
        return sorted({path.partition("/")[0] for path in below if "/" in path})

    def _there(self) -> Iterable[str]:
        return (path for path, answer in self._answers.items() if answer.there)
