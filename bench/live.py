"""The live page, measured from outside: how long after a save a waiting page has the news, and the new words."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from queue import Empty, Queue
from socket import SHUT_RDWR
from statistics import median, quantiles
from threading import Thread
from time import perf_counter
from urllib.parse import urlsplit

from bench.growth import SESSION, enlarged

_PATIENCE = 60.0  # seconds after which a change counts as missed
_ONE_PAGE = """\
document: C26/2000
date: 2026-01-01
original: en
submitted_by: secretary-general
title: A document of one page
sections:
  - id: only
    heading: The only section
    body: |
      Its first paragraph.

      Its second paragraph, with [@pp-140].
"""


@dataclass(frozen=True, slots=True)
class Delays:
    """Seconds from saves to what they bring."""

    what: str
    news: tuple[float, ...]  # to the event at a waiting page
    words: tuple[float, ...]  # to the new words

    def row(self) -> str:
        """Return a line of a table."""
        return f"| {self.what} | {len(self.words)} | {_spread(self.news)} | {_spread(self.words)} |"


def _spread(seconds: tuple[float, ...]) -> str:
    """Return the median and what nineteen of twenty stay below, in milliseconds."""
    return f"{1000 * median(seconds):.0f} | {1000 * quantiles(seconds, n=20)[-1]:.0f}" if seconds else "– | –"


class Missed(Exception):
    """A change has not come."""


class Page:
    """A page that waits for news of a document."""

    def __init__(self, address: str, document: str, language: str = "en") -> None:
        self._host = urlsplit(address).netloc
        self.query = f"document={SESSION}/{document}&language={language}"
        self._news: Queue[float] = Queue()
        self._connection = HTTPConnection(self._host, timeout=_PATIENCE)
        self._listener = HTTPConnection(self._host)
        self._listener.request("GET", f"/events?{self.query}")
        self._wire = self._listener.sock
        self._stream = self._listener.getresponse()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            for line in self._stream:
                if line.startswith(b"data:"):
                    self._news.put(perf_counter())
        except (OSError, AttributeError, ValueError):  # the page was closed
            return

    def close(self) -> None:
        """Go away."""
        self._connection.close()
        self._wire.shutdown(SHUT_RDWR)  # to close what a thread reads from would wait for that thread

    def get(self, path: str) -> str:
        """Return what stands at an address; a connection that was idle may have been closed, as browsers know."""
        try:
            self._connection.request("GET", path)
            answer = self._connection.getresponse()
        except ConnectionError:
            self._connection.close()
            self._connection.request("GET", path)
            answer = self._connection.getresponse()
        return answer.read().decode("utf-8")

    def rest(self) -> None:
        """Wait until every document was read."""
        while json.loads(self.get("/session.json"))["waiting"]:
            self._news.get(timeout=_PATIENCE)

    def after(self, save: Callable[[], None], mark: str) -> tuple[float, float]:
        """Save, and return the seconds to the event that told of it and to the words `mark` themselves.

        Missed where they do not come.
        """
        started = perf_counter()
        save()
        while True:
            try:
                event = self._news.get(timeout=_PATIENCE)
            except Empty:
                raise Missed(mark) from None
            if event > started and mark in self.get(f"/sheet?{self.query}"):
                return event - started, perf_counter() - started


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the address of a project's page and the number of its process."""
    command = [sys.executable, "-m", "councilgen", "--workspace", str(folder), "preview", "--port", "0", "--no-browser"]
    with subprocess.Popen([*command, "--no-cache"], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip() if process.stdout else "", process.pid
        finally:
            process.terminate()
            process.wait(60)


def save(path: Path, text: str) -> None:
    """Save a file as most editors do: written beside, and renamed."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def project(root: Path, folder: Path, sections: int = 1, documents: int = 1) -> Path:
    """Make a project with one short document beside those that are long; return its folder of documents."""
    enlarged(root, folder, sections, documents)
    content = folder / "content" / SESSION
    (content / "one-page.yaml").write_text(_ONE_PAGE, "utf-8")
    return content


def delays(root: Path, folder: Path, saves: int) -> list[Delays]:
    """Measure documents and sessions of several lengths."""
    found = []
    cases = (
        ("one page", 1, 1, "one-page"),
        ("ten pages", 1, 1, "document-0"),
        ("forty pages", 4, 1, "document-0"),
        ("one page, in a session of 40 documents", 1, 39, "one-page"),
    )
    for number, (what, sections, documents, name) in enumerate(cases):
        content = project(root, folder / f"{number}", sections, documents)
        found.append(_measured(what, content, name, saves))
    return found


def _measured(what: str, content: Path, name: str, saves: int) -> Delays:
    path = content / f"{name}.yaml"
    text, found = path.read_text("utf-8"), []
    with served(content.parents[1]) as (address, _process):
        page = Page(address, name)
        page.rest()
        for number in range(saves):
            mark = f"Mark {number}."
            found.append(page.after(partial(save, path, marked(text, mark)), mark))
        page.close()
    return Delays(what, tuple(news for news, _words in found), tuple(words for _news, words in found))


def marked(text: str, mark: str) -> str:
    """Return a document with a paragraph more at the end of its first text."""
    before, body, after = text.partition("    body: |\n")
    return f"{before}{body}      {mark}\n\n{after}"


def in_a_browser(root: Path, folder: Path, saves: int) -> Delays | None:
    """Measure a document of one page in headless Chromium, from the save to the words in the window."""
    sys.path.append(str(root / "tests"))
    from browser import chromium, devtools

    if chromium.available() is not None:
        return None
    content = project(root, folder / "window")
    path, words = content / "one-page.yaml", list[float]()
    text = path.read_text("utf-8")
    with served(folder / "window") as (address, _process), devtools.tab() as tab:
        tab.open(f"{address}document/{SESSION}/one-page?language=en")
        seen = "document.querySelector('#sheet').contentDocument.body.innerText.includes('{}')"
        tab.until(seen.format("Its first paragraph."))
        page = Page(address, "one-page")
        page.rest()
        page.close()
        for number in range(saves):
            started = perf_counter()
            save(path, marked(text, f"Mark {number}."))
            tab.until(seen.format(f"Mark {number}."))
            words.append(perf_counter() - started)
    return Delays("one page, in a window of Chromium", (), tuple(words))


def memory(process: int) -> int:
    """Return the bytes that a process holds; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), 0)
