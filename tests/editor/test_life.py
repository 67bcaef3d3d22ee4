"""How the server begins and ends."""

from __future__ import annotations

import json
import subprocess
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest
from bench.editor import Editor
from lsprotocol import types as lsp

from cli.terminal import typed
from councilgen.lsp.reader import CACHE, Gone, Question, Reader
from editor.project import DOCUMENT, TEXT

COMMAND = (sys.executable, "-m", "councilgen", "lsp")


def test_what_the_server_offers(root: Path) -> None:
    with Editor(root) as editor:
        found = editor.capabilities
        assert found is not None
        assert isinstance(found.text_document_sync, lsp.TextDocumentSyncOptions)
        assert found.text_document_sync.change is lsp.TextDocumentSyncKind.Incremental
        assert found.completion_provider
        assert found.completion_provider.resolve_provider
        assert found.position_encoding == "utf-16"
    assert editor.registered == ["workspace/didChangeWatchedFiles"]
    assert editor.code == 0


def test_a_folder_without_a_project_and_an_empty_one(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert editor.symbols("") == []
        address = editor.open(tmp_path / "notes.yaml", "a: [")
        assert editor.complete(address, lsp.Position(0, 4)) == []
    assert editor.code == 0
    assert editor.diagnostics == {}


def test_faults_of_files_that_nobody_opened(root: Path) -> None:
    """The whole project is read when an editor opens its folder."""
    (root / DOCUMENT).write_text(TEXT.replace("[@pp-140]", "[@nowhere]"), "utf-8")
    with Editor(root) as editor:
        editor.seen((root / DOCUMENT).as_uri(), lambda found: any(each.code == "CG140" for each in found))


def test_an_editor_that_has_gone_takes_the_server_along(root: Path) -> None:
    """Without a goodbye: the pipe is closed. Until then nothing but the protocol is written."""
    server = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    greeting: dict[str, object] = {"processId": None, "rootUri": root.as_uri(), "capabilities": {}}
    message = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": greeting}).encode()
    out, _err = server.communicate(b"Content-Length: %d\r\n\r\n%s" % (len(message), message), timeout=60)
    assert server.returncode == 0
    head, _empty, body = out.partition(b"\r\n\r\n")
    assert head.startswith(b"Content-Length: ")
    assert json.loads(body)["result"]["serverInfo"]["name"] == "councilgen"


def test_a_reader_that_dies_is_replaced(root: Path) -> None:
    reader = Reader(root)
    assert DOCUMENT in reader.ask(Question({})).documents
    for process in active_children():
        process.kill()
    with pytest.raises(Gone):
        reader.ask(Question({}))
    assert reader.ask(Question({}, DOCUMENT)).documents == (DOCUMENT,)
    reader.close()
    assert not active_children()
    with pytest.raises(Gone):
        reader.ask(Question({}))


def test_what_is_not_saved_is_kept_from_the_cache_on_the_disk(root: Path) -> None:
    reader = Reader(root)
    broken = TEXT.replace("[@pp-140]", "[@nowhere]").encode()
    assert any(fault.rule.code == "CG140" for fault in reader.ask(Question({DOCUMENT: broken}, DOCUMENT)).faults)
    assert not (root / CACHE).exists()
    assert not any(fault.rule.code == "CG140" for fault in reader.ask(Question({}, DOCUMENT)).faults)
    reader.close()
    assert (root / CACHE).is_dir()


def test_without_its_library_the_command_says_what_to_install() -> None:
    program = "import sys; sys.modules['lsprotocol'] = None; sys.argv = ['councilgen', 'lsp']\n"
    program += "from councilgen.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert 'pip install "councilgen[lsp]"' in done.stderr


def test_called_by_hand_the_command_says_what_it_is_for(root: Path) -> None:
    found = typed("lsp", folder=root, answers=())
    assert found.code == 2
    assert "is called by an editor, not by hand" in found.out
