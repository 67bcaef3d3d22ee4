"""The language server for YAML that VS Code and other editors use, asked as an editor asks it."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"


@cache
def available() -> str | None:
    """Return why the server cannot be asked here, or None when it can."""
    if shutil.which("node") is None or not SERVER.is_file():
        return "yaml-language-server is not installed (script/bootstrap --with-tests)"
    return None


class Server:
    """A server that works on a project, with the settings of the project's `.vscode/settings.json`."""

    def __init__(self, project: Path) -> None:
        self._project = project
        settings = json.loads((project / ".vscode/settings.json").read_text("utf-8"))
        self._settings = {
            key.removeprefix("yaml."): value for key, value in settings.items() if key.startswith("yaml.")
        }
        self._numbers = count(1)
        self._diagnostics: dict[str, list[Any]] = {}
        self._configured = False

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        folder = {"uri": self._project.as_uri(), "name": "project"}
        capabilities = {"workspace": {"configuration": True, "workspaceFolders": True}}
        self._ask("initialize", {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder],
                                 "capabilities": capabilities})  # fmt: skip
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": self._shown()}})
        while not self._configured:  # it knows no schema before it has asked for its settings
            self._heard()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def faults(self, file: str, text: str) -> list[str]:
        """Return what an editor underlines in a file with this text."""
        uri = (self._project / file).as_uri()
        assert uri not in self._diagnostics, "a file is asked about once, or what is said of its first text would count"
        self._open(file, text)
        while uri not in self._diagnostics:
            self._heard()
        return [found["message"] for found in self._diagnostics[uri]]

    def completions(self, file: str, text: str) -> list[str]:
        """Return what an editor offers where `|` stands in the text."""
        before, after = text.split("|", 1)
        uri = self._open(file, before + after)
        while uri not in self._diagnostics:  # nobody asks before the file has been read
            self._heard()
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        asked = {"textDocument": {"uri": uri}, "position": position, "context": {"triggerKind": 1}}
        return [found["label"] for found in self._ask("textDocument/completion", asked)["items"]]

    def _open(self, file: str, text: str) -> str:
        uri = (self._project / file).as_uri()
        shown = {"uri": uri, "languageId": "yaml", "version": next(self._numbers), "text": text}
        self._tell("textDocument/didOpen", {"textDocument": shown})
        return uri

    def _shown(self) -> dict[str, Any]:
        return {"validate": True, "completion": True, **self._settings}

    # ------------------------------------------------------------------------------------------------- the protocol

    def _ask(self, method: str, params: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._heard()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _heard(self) -> dict[str, Any]:
        """Return the next message; what the server asks of its editor is answered on the way."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        self._configured = True
        sections = [item.get("section") for item in message["params"]["items"]]
        return [self._shown() if section == "yaml" else {} for section in sections]
