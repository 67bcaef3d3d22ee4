"""`councilgen preview`: how it begins and ends. What it shows is tried in tests/browser and tests/unit/preview."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from cli.project import contents
from cli.running import run


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_and_ends_with_an_interruption(ending: signal.Signals, project: Path) -> None:
    """The address is the first and only line; at the end nothing is left but the cache."""
    before = contents(project)
    command = [
        sys.executable,
        "-m",
        "councilgen",
        "--workspace",
        str(project),
        "preview",
        "--port",
        "0",
        "--no-browser",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        with closing(HTTPConnection(urlsplit(address).netloc, timeout=60)) as connection:
            connection.request("GET", "/session.json")
            assert b"T26/1" in connection.getresponse().read()
            connection.request("GET", "/file/T26-1-E.docx?document=t26/doc&language=en")
            assert connection.getresponse().read().startswith(b"PK")
        process.send_signal(ending)
        try:
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()  # else the test would wait for it
    assert (process.returncode, out, err) == (130, "", "")
    assert {name: mark for name, mark in contents(project).items() if not name.startswith(".councilgen/")} == before


def test_a_port_that_is_taken(project: Path) -> None:
    """Wrong usage, with a cure."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        found = run("preview", "--port", str(port), "--no-browser", folder=project)
    assert (found.code, found.out) == (2, "")
    assert f"port {port} cannot be used" in found.err
    assert "councilgen preview --port 0" in found.err


def test_wrong_usage(project: Path, tmp_path: Path) -> None:
    """An editor that nobody knows, a port that is none, a folder without a project."""
    assert run("preview", "--editor", "edlin", folder=project).code == 2
    assert run("preview", "--port", "70000", folder=project).code == 2
    assert run("preview", folder=tmp_path / "nothing").code == 2
