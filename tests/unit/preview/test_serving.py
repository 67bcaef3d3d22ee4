"""The server, asked as a browser asks and as nobody should."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

from browser.live import FILE, TEXT, two_languages
from cli.project import write
from cli.running import run
from councilgen.errors import UsageError
from councilgen.press.cache import Cache
from councilgen.press.hands import Aside
from councilgen.press.store import Nowhere
from councilgen.preview.desk import Desk
from councilgen.preview.editors import editor
from councilgen.preview.serving import PAGES, Server
from councilgen.preview.sights import Wish
from councilgen.preview.site import Site
from councilgen.preview.telling import Teller
from councilgen.workspace import DiskWorkspace

ASKED = "document=t26/doc&language=en"


@dataclass
class Asker:
    """A browser of sorts."""

    server: Server
    folder: Path

    def ask(self, target: str, method: str = "GET", **headers: str) -> HTTPResponse:
        """Return an answer, read."""
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=30)
        connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")  # type: ignore[attr-defined]
        connection.close()
        return answer

    def raw(self, request: bytes) -> bytes:
        """Return what comes back for bytes."""
        with socket.create_connection(("127.0.0.1", self.server.server_port), timeout=30) as wire:
            wire.sendall(request)
            wire.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: wire.recv(65536), b""))


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    """Return a server with a project that stays as it is."""
    folder = two_languages(tmp_path_factory.mktemp("served") / "project")
    (folder / "secret.txt").write_text("secret", "utf-8")
    cache, aside = Cache(Nowhere()), Aside()
    desk = Desk(DiskWorkspace(folder), cache)
    with Server(0, desk, Site(desk, Teller(editor("none", folder)), cache, aside)) as server:
        threads = [Thread(target=server.serve_forever, args=(0.01,)), Thread(target=desk.work)]
        for thread in threads:
            thread.start()
        yield Asker(server, folder)
        desk.end()
        server.shutdown()
        for thread in threads:
            thread.join()
        aside.dismiss()


def text(answer: HTTPResponse) -> str:
    """Return what an answer says."""
    found: str = answer.text  # type: ignore[attr-defined]
    return found


def test_the_pages(asker: Asker) -> None:
    """Each forbids what it does not need; nothing may be kept or framed by another."""
    for target in ("/", "/document/t26/doc?language=en", f"/sheet?{ASKED}", f"/document.json?{ASKED}", "/session.json"):
        answer = asker.ask(target)
        assert answer.status == 200, target
        assert answer.getheader("Content-Security-Policy", "").startswith("default-src 'none'; ")
        assert "frame-ancestors" in answer.getheader("Content-Security-Policy", "")
        assert answer.getheader("Cache-Control") == "no-store"
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
        assert "unsafe-eval" not in answer.getheader("Content-Security-Policy", "")


def test_every_file_of_the_page_needs_no_other_host(asker: Asker) -> None:
    """Not one address of the web in what a browser would load."""
    from councilgen.preview.site import PAGE

    for path in sorted(PAGE.iterdir()):
        answer = asker.ask(f"/page/{path.name}")
        assert answer.status == 200
        assert "http" not in text(answer).replace("http://www.w3.org/2000/svg", "").replace("(https?|mailto)", "")
    for style in ("fonts.css", "missing.css"):
        assert asker.ask(f"/style/{style}").status == (200 if style == "fonts.css" else 404)
    assert asker.ask("/font/Amiri-Regular.ttf").getheader("Content-Type") == "font/ttf"


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"])
def test_only_looking(method: str, asker: Asker) -> None:
    """No other method is answered."""
    answer = asker.ask("/", method)
    assert answer.status == 405
    assert answer.getheader("Allow") == "GET"


@pytest.mark.parametrize(
    ("name", "value"),
    [("Host", "evil.example"), ("Origin", "http://evil.example"), ("Sec_Fetch_Site", "cross-site")],
)
@pytest.mark.parametrize("target", ["/", "/session.json", "/events", f"/sheet?{ASKED}", f"/file/a.pdf?{ASKED}"])
def test_others_are_refused(target: str, name: str, value: str, asker: Asker) -> None:
    """Wherever they knock."""
    assert asker.ask(target, **{name: value}).status == 403


@pytest.mark.parametrize(
    "target",
    [
        "/nothing", "/page/../../secret.txt", "/page/..%2f..%2f..%2fsecret.txt", "/page/%2e%2e/secret.txt",
        "/page/site.py", "/font/../README.md", "/font/README.md", "/style/..", "//secret.txt", "/secret.txt",
        "/sheet", "/sheet?document=t26/doc", "/sheet?document=t26/doc&language=xx",
        "/sheet?document=t26/doc&language=fr",
        "/sheet?document=../secret&language=en", "/sheet?document=t26/session&language=en",
        "/sheet?document=register/places&language=en", "/file/../../secret.txt?document=../../secret&language=en",
        f"/sheet?{'a=b&' * 50}{ASKED}", "/sheet?document=%00&language=en", "/%ff",
    ],
)  # fmt: skip
def test_nothing_leads_out(target: str, asker: Asker) -> None:
    """No path of an address is a path of the disk."""
    answer = asker.ask(target)
    assert answer.status == 404, text(answer)
    assert "secret" not in text(answer)


@pytest.mark.parametrize(
    "request_",
    [
        b"", b"\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02", b"GET / HTTP/9.9\r\n\r\n", b"G" * 70000,
        b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"GET http://[/ HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n",
    ],
)  # fmt: skip
def test_what_is_no_request(request_: bytes, asker: Asker, capfd: pytest.CaptureFixture[str]) -> None:
    """It gets an error or nothing, and the next one an answer."""
    answer = asker.raw(request_.replace(b"%d", b"%d" % asker.server.server_port))
    assert answer == b"" or b" 200 " not in answer.splitlines()[0]
    assert asker.ask("/").status == 200
    assert capfd.readouterr().err == ""


def test_news(asker: Asker) -> None:
    """A page is told at once that there is something, and again when there is something new."""
    connection = HTTPConnection("127.0.0.1", asker.server.server_port, timeout=30)
    connection.request("GET", f"/events?{ASKED}")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    first = answer.readline()
    assert first.startswith(b"data: ")
    write(asker.folder, {FILE: TEXT.replace("The Council met.", "There is news.")})
    asker.server.desk.suspect(frozenset({FILE}))
    lines = iter(answer.readline, b"")
    assert next(line for line in lines if line.startswith(b"data: ")) != first
    assert "There is news." in text(asker.ask(f"/sheet?{ASKED}"))
    connection.close()
    write(asker.folder, {FILE: TEXT})
    asker.server.desk.suspect(frozenset({FILE}))


def test_too_many_pages(asker: Asker) -> None:
    """A page more than can be told of news is refused, not the whole server stopped."""
    for _each in range(PAGES):  # that a page has gone may be noticed only at the next heartbeat
        assert asker.server.listeners.acquire(timeout=60)
    assert asker.ask("/events").status == 503
    for _each in range(PAGES):
        asker.server.listeners.release()
    assert asker.ask("/").status == 200


def test_files(asker: Asker) -> None:
    """A Word file is what a build writes, under its name."""
    told = json.loads(text(asker.ask(f"/document.json?{ASKED}")))
    address = told["files"]["docx"]
    assert address.startswith("/file/T26-1-E.docx?")
    answer = asker.ask(address)
    assert answer.getheader("Content-Disposition") == "attachment"
    run("build", "--no-cache", "-j", "1", "-l", "en", "-f", "docx", folder=asker.folder)
    built = (asker.folder / "build/t26/en/T26-1-E.docx").read_bytes()
    assert text(answer) == built.decode("utf-8", "replace")


def test_what_is_told_of_a_document(asker: Asker) -> None:
    """Its languages with their names, its views, no editor where none is wanted."""
    told = json.loads(text(asker.ask("/document.json?document=t26/doc&language=ar")))
    assert [each["name"] for each in told["languages"]] == ["العربية", "English"]
    assert told["language"]["direction"] == "rtl"
    assert told["bilingual"]
    assert told["editor"] is None
    assert told["state"] == "current"
    sheet = text(asker.ask(told["sheet"]))
    assert '<html lang="ar" dir="rtl">' in sheet
    assert "<script" not in sheet


def test_a_port_that_is_taken(asker: Asker) -> None:
    """It is said, with a cure."""
    with pytest.raises(UsageError) as raised:
        Server(asker.server.server_port, asker.server.desk, asker.server.site)
    assert f"port {asker.server.server_port} cannot be used" in raised.value.message
    assert "--port 0" in raised.value.cure


def test_names_of_documents_that_need_escaping(asker: Asker) -> None:
    """A file may have any name."""
    name = "a & b#ü"
    write(asker.folder, {f"content/t26/{name}.yaml": TEXT.replace("T26/1", "T26/5")})
    asker.server.desk.suspect(frozenset({f"content/t26/{name}.yaml"}))
    asker.server.desk.see(Wish(FILE, "en"))
    assert asker.ask(f"/sheet?document={quote(f't26/{name}')}&language=en").status == 200
    told = json.loads(text(asker.ask(f"/document.json?document={quote(f't26/{name}')}&language=en")))
    assert asker.ask(told["sheet"]).status == 200
    (asker.folder / f"content/t26/{name}.yaml").unlink()
    asker.server.desk.suspect(frozenset({f"content/t26/{name}.yaml"}))
