"""The keeper of one project: the texts that are open, what is to be looked at and when, and what was found.

Three things happen at once. The editor's requests are answered where they come in. What is typed is looked at in a
thread, one file after another, the newest text of each. Whole documents are read by another process
(`councilgen.lsp.reader`) once nobody has typed for a moment. What was found in a text that is no longer the present one
is dropped, and the text is in the queue already.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from councilgen.diagnostics.model import Diagnostic
from councilgen.i18n.places import path
from councilgen.languages import LANGUAGES
from councilgen.lsp.faults import faults_of, first_faults, found_first
from councilgen.lsp.files import CatalogFile, DocumentFile, kind_of
from councilgen.lsp.ledger import Ledger, moved
from councilgen.lsp.overlay import Overlay
from councilgen.lsp.reader import Findings, Gone, Question, Reader
from councilgen.lsp.state import State, common, is_shared, steadied
from councilgen.lsp.texts import Text
from councilgen.proofing.reading import Common
from councilgen.remembering import Forgetting
from councilgen.workspace import CONTENT, DiskWorkspace

QUIET = 0.4  # seconds without a change before whole documents are read
LONGEST = 3.0  # seconds after which they are read although somebody types
_ATTEMPTS = 2  # at a question on which the reader dies
SHARED, NUMBERS = "", "#numbers"  # sources of faults that are no document

Show = Callable[[str, tuple[Diagnostic, ...]], None]
Tell = Callable[[str], None]
Look = Callable[[State, str], tuple[Diagnostic, ...]]


class Keeper:
    """A project that is open in an editor."""

    def __init__(self, root: Path, show: Show, tell: Tell) -> None:
        self.root = root
        self.ledger = Ledger()
        self._disk = DiskWorkspace(root)
        self._show, self._tell = show, tell
        self._texts: dict[str, Text] = {}
        self._bytes: dict[str, bytes] = {}
        self._common: Common | None = None
        self._stale = False  # what documents share has changed since it was read
        self._edition: dict[str, int] = {}  # how often the files of a source have changed
        self._typed: dict[str, None] = {}  # to be looked at, in order
        self._urgent: dict[str, None] = {}  # sources to be read, those that were changed
        self._later: dict[str, None] = {}
        self._shown: set[str] = set()  # files with faults
        self._changed_at, self._waiting_since = 0.0, 0.0
        self._wake_look, self._wake_read = asyncio.Event(), asyncio.Event()
        self._looking = ThreadPoolExecutor(1, "look")
        self._asking = ThreadPoolExecutor(1, "ask")
        self._reader = Reader(root)
        self._tasks: list[asyncio.Task[None]] = []
        self._forgetting = Forgetting()

    # ---------------------------------------------------------------------------------------------------- its life

    def start(self) -> None:
        """Begin to look and to read; the whole project is read once."""
        self._tasks = [asyncio.create_task(self._look()), asyncio.create_task(self._read())]
        self._urgent[SHARED] = None
        self._wake_read.set()

    def stop(self) -> None:
        """End everything that goes on, and show no faults any more."""
        for file in sorted(self._shown):
            self._show(file, ())
        self._shown.clear()
        for task in self._tasks:
            task.cancel()
        self._reader.close()
        self._looking.shutdown(wait=False, cancel_futures=True)
        self._asking.shutdown(wait=False, cancel_futures=True)

    @property
    def state(self) -> State:
        """Return the project at this moment."""
        overlay = Overlay(self._disk, self._bytes)
        if self._common is None:
            self._common = common(overlay)
        return State(overlay, self._common)

    def text(self, file: str) -> Text | None:
        """Return the text of a file, as it is open or as it lies on the disk."""
        return self._texts.get(file) or self.state.text(file)

    def is_open(self, file: str) -> bool:
        """Say whether an editor has a file open."""
        return file in self._texts

    @property
    def idle(self) -> bool:
        """Say whether no file of the project is open."""
        return not self._texts

    # -------------------------------------------------------------------------------------------------- what happens

    def opened(self, file: str, text: Text) -> None:
        """Take a text that was opened."""
        self._put(file, text)
        self._queue(file)

    def changed(self, file: str, text: Text) -> None:
        """Take a text that was changed."""
        before = self._texts.get(file)
        if before is not None:
            self.ledger.changed(file, moved(before.lines, text.lines))
        self._put(file, text)
        self._queue(file)

    def closed(self, file: str) -> None:
        """Take note that the file on the disk counts again."""
        self._texts.pop(file, None)
        self._bytes.pop(file, None)
        self.ledger.closed(file)
        self._typed.pop(file, None)
        self._publish((file,))
        self._touch(file)

    def touched(self, files: Iterable[str]) -> None:
        """Take note that files have changed on the disk; those that are open are as the editor has them."""
        for file in files:
            if file not in self._texts:
                self._touch(file)

    def _put(self, file: str, text: Text) -> None:
        self._texts[file] = text
        self._bytes[file] = text.raw.encode("utf-8", "surrogatepass")

    def _queue(self, file: str) -> None:
        self._typed[file] = None
        self._wake_look.set()
        self._touch(file)

    def _touch(self, file: str) -> None:
        """Queue all that has to be read again because of a file."""
        now = asyncio.get_running_loop().time()
        if not self._urgent:
            self._waiting_since = now
        self._changed_at = now
        kind = kind_of(file)
        if is_shared(file):
            self._stale = True
            self._count(SHARED)
        elif isinstance(kind, DocumentFile):
            self._count(file)
        elif isinstance(kind, CatalogFile):
            self._count(kind.document)
        elif file.startswith(f"{CONTENT}/"):  # data or an image, which any document of the folder may name
            folder = file.rpartition("/")[0]
            for each in self._disk.files(folder, ".yaml"):
                if isinstance(kind_of(each), DocumentFile):
                    self._count(each)
        self._wake_read.set()

    def _count(self, source: str) -> None:
        self._edition[source] = self._edition.get(source, 0) + 1
        self._later.pop(source, None)
        self._urgent[source] = None

    def _mark(self, source: str) -> tuple[int, int]:
        """Return what tells the present files of a source from earlier ones."""
        return self._edition.get(source, 0), self._edition.get(SHARED, 0)

    # ------------------------------------------------------------------------------------------------------ looking

    async def _look(self) -> None:
        """Look at what was typed, always at the newest text."""
        loop = asyncio.get_running_loop()
        while True:
            await self._wake_look.wait()
            self._wake_look.clear()
            while self._typed:
                file = next(iter(self._typed))
                del self._typed[file]
                text, state = self._texts.get(file), self.state
                for look in (first_faults, faults_of):
                    if file in self._typed:  # a newer text waits
                        break
                    found = await loop.run_in_executor(self._looking, _looked, look, state, file)
                    if isinstance(found, str):
                        self._tell(found)
                    elif text is self._texts.get(file) and text is not None:
                        self.ledger.quick(file, found, found_first(file) if look is first_faults else None)
                        self._publish((file,))
            self._forgetting.round()

    # ------------------------------------------------------------------------------------------------------ reading

    async def _read(self) -> None:
        """Read whatever has changed, the newest first, whenever nobody types."""
        loop = asyncio.get_running_loop()
        while True:
            await self._wake_read.wait()
            self._wake_read.clear()
            while self._urgent or self._later:
                if self._urgent and (pause := self._pause(loop.time())) > 0:
                    await asyncio.sleep(pause)
                    continue
                await self._refresh(loop)
                source = self._next()
                mark = self._mark(source)
                found = await loop.run_in_executor(self._asking, self._ask, source)
                if mark == self._mark(source):
                    self._take(source, found)

    def _pause(self, now: float) -> float:
        """Return how long to wait until nobody has typed for a moment, or too long has been waited."""
        return min(self._changed_at + QUIET, self._waiting_since + LONGEST) - now

    def _next(self) -> str:
        """Return what is read next: what all share, then what was changed, the last first, then what is open."""
        if SHARED in self._urgent:
            del self._urgent[SHARED]
            return SHARED
        if self._urgent:
            return self._urgent.popitem()[0]
        source = next((each for each in self._later if each in self._texts), next(iter(self._later)))
        del self._later[source]
        return source

    async def _refresh(self, loop: asyncio.AbstractEventLoop) -> None:
        """Read what documents share, if it has changed; then all that is open looks different."""
        if not self._stale:
            return
        self._stale = False
        before, overlay = self.state.common, Overlay(self._disk, self._bytes)
        self._common = await loop.run_in_executor(self._looking, _fresh, overlay, before)
        self._typed |= dict.fromkeys(self._texts)
        self._wake_look.set()

    def _ask(self, source: str) -> Findings:
        texts = {file: data for file, data in self._bytes.items() if not self._saved(file, data)}
        for _attempt in range(_ATTEMPTS):
            with suppress(Gone):
                return self._reader.ask(Question(texts, source))
        return Findings((), (), trouble=f"the process that reads {source or 'the project'} has died twice")

    def _saved(self, file: str, data: bytes) -> bool:
        try:
            return self._disk.read(file) == data
        except Exception:  # noqa: BLE001  # whatever the disk has there, it is not this
            return False

    def _take(self, source: str, found: Findings) -> None:
        if found.again:
            self._urgent[source] = None
            self._changed_at = self._waiting_since = asyncio.get_running_loop().time()
            return
        if found.trouble:
            self._tell(found.trouble)
            return
        concerned = self.ledger.keep((SHARED, NUMBERS, *found.documents))
        concerned |= self.ledger.read(source, found.faults)
        if source == SHARED:
            self._later |= dict.fromkeys(each for each in found.documents if each not in self._urgent)
            settled = {file for file in self._texts if is_shared(file)}
        else:
            concerned |= self.ledger.read(NUMBERS, found.numbers)
            settled = _own(source) if source in found.documents else set()
        self.ledger.settled(settled)
        self._publish(concerned | (settled & self._texts.keys()))

    def _publish(self, files: Iterable[str]) -> None:
        for file in sorted(files):
            faults = self.ledger.shown(file)
            if faults or file in self._shown or file in self._texts:
                self._show(file, faults)
            (self._shown.add if faults else self._shown.discard)(file)


def _looked(look: Look, state: State, file: str) -> tuple[Diagnostic, ...] | str:
    """Return what shows of a file, or how we failed, which must not end the looking."""
    try:
        return look(state, file)
    except Exception as error:  # noqa: BLE001  # the author goes on writing, and the log says why nothing shows
        return f"internal error while looking at {file}: {type(error).__name__}: {error}"


def _fresh(overlay: Overlay, before: Common) -> Common:
    return steadied(common(overlay), before)


def _own(source: str) -> set[str]:
    """Return the files that are read with a document."""
    kind = kind_of(source)
    catalogs = {path(tag, kind.domain) for tag in LANGUAGES} if isinstance(kind, DocumentFile) else set()
    return {source, *catalogs}
