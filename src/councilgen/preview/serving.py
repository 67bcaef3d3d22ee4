"""The server: Python's own, for one machine and a few pages, with a thread a request."""

from __future__ import annotations

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore

from councilgen.errors import CouncilgenError, UsageError
from councilgen.preview import guard
from councilgen.preview.desk import Desk
from councilgen.preview.site import Answer, Site, missing

_HEARTBEAT = 15.0  # seconds after which a page is told that there is no news, so that one that has gone is noticed
PAGES = 32  # that may wait for news at once
_TEXT = "text/plain; charset=utf-8"


class Server(ThreadingHTTPServer):
    """A server of one project's page, on this machine's own address."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, port: int, desk: Desk, site: Site) -> None:
        self.desk, self.site = desk, site
        self.listeners = BoundedSemaphore(PAGES)
        try:
            super().__init__((guard.ADDRESS, port), _Handler)
        except (OSError, OverflowError) as error:
            why = getattr(error, "strerror", "") or str(error)
            cure = "name another port, or let one be chosen: councilgen preview --port 0"
            raise UsageError(f"port {port} cannot be used: {why}", cure) from error

    @property
    def address(self) -> str:
        """Return the address of the first page."""
        return f"http://{guard.ADDRESS}:{self.server_port}/"

    def handle_error(self, _request: object, _address: object) -> None:
        """Leave a browser that has gone alone; anything else is a fault of ours, of which one line is enough."""
        error = sys.exception()
        if not isinstance(error, OSError):
            sys.stderr.write(f"councilgen: internal error: {type(error).__name__}: {error}\n")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server
    timeout = 60  # seconds of a connection without a request
    server_version, sys_version = "councilgen", ""

    def do_GET(self) -> None:
        """Answer a page of ours."""
        why = guard.refused(self.headers.items(), self.server.server_port)
        if why is not None:
            self.close_connection = True
            self._send(Answer(f"{why}\n".encode(), _TEXT, 403))
        elif self.path.partition("?")[0] == "/events":
            self._tell_news()
        else:
            self._send(self._answer())

    def parse_request(self) -> bool:
        """Say whether a request is to be answered further; nobody can do more here than look."""
        if not super().parse_request():
            return False
        if self.command != "GET":
            self.close_connection = True  # whatever it has sent besides is not read
            self._send(Answer(b"only GET is answered\n", _TEXT, 405, more={"Allow": "GET"}))
            return False
        return True

    def _answer(self) -> Answer:
        try:
            return self.server.site.answer(self.path)
        except ValueError:  # an address that is none
            return missing("there is nothing here")
        except CouncilgenError as error:
            return Answer(f"{error.message}\n{error.cure}\n".encode("utf-8", "replace"), _TEXT, 503)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        headers = {
            "Content-Type": answer.kind, "Content-Length": str(len(answer.body)), "Cache-Control": "no-store",
            "Content-Security-Policy": answer.policy, **guard.HEADERS, **answer.more,
        }  # fmt: skip
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    # ----------------------------------------------------------------------------------------------------------- news

    def _tell_news(self) -> None:
        """Tell a page whenever there is something new, until it goes."""
        if not self.server.listeners.acquire(blocking=False):
            self._send(Answer(b"too many pages are open\n", _TEXT, 503))
            return
        try:
            self._listen()
        finally:
            self.server.listeners.release()

    def _listen(self) -> None:
        desk, query = self.server.desk, self.path.partition("?")[2]
        self.close_connection = True
        self.send_response(200)
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", **guard.HEADERS}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with desk.attended(self.server.site.wish(query)):
            version = told = desk.version
            while version:
                self.wfile.write(f"data: {version}\n\n".encode())
                told = version
                while (version := desk.news(told, _HEARTBEAT)) == told:
                    self.wfile.write(b": nothing new\n\n")

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  # the name is the library's
        """Keep no log."""
