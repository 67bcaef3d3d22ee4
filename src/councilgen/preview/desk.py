"""The one who works while pages are looked at: what somebody sees comes first, the rest when there is time."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import replace
from threading import Condition

from councilgen.errors import CouncilgenError, MachineError
from councilgen.press.cache import Cache
from councilgen.press.project import Source
from councilgen.preview.cards import Cards, Picture
from councilgen.preview.looks import Looks
from councilgen.preview.sights import Look, Wish
from councilgen.preview.standing import Course, Standing
from councilgen.proofing.inventory import MovedOn
from councilgen.remembering import Forgetting
from councilgen.workspace import DiskWorkspace

_PATIENCE = 60.0  # seconds that somebody waits for a look


class _Overtaken(Exception):
    """Something more urgent has come in."""


class Desk:
    """One thread works; any thread may ask. What is known is swapped whole, so that nobody sees half of a change."""

    def __init__(self, workspace: DiskWorkspace, cache: Cache) -> None:
        self._course, self._cards = Course(workspace, cache), Cards(cache)
        self._looks = Looks(self._cards.listed)
        self._changed = Condition()
        self._suspects: set[str] = set()
        self._wake, self._ended = True, False
        self._wishes: deque[tuple[Wish, Future[Look]]] = deque()
        self._shown: Counter[Wish] = Counter()
        self._seen: dict[Wish, Look] = {}  # looks of the present moment
        self._picture, self._version = Picture(), 0
        # Of the worker alone:
        self._standing: Standing | None = None
        self._trouble: CouncilgenError | None = None
        self._waiting: deque[Source] = deque()
        self._forgetting = Forgetting()

    # --------------------------------------------------------------------------------------------------- for everyone

    @property
    def picture(self) -> Picture:
        """Return the project as far as it is known; at the very start, when it has been looked at once."""
        if not self._version:
            self.news(0, _PATIENCE)
        return self._picture

    @property
    def version(self) -> int:
        """Return a number that grows whenever there is something new to see."""
        return self._version

    def suspect(self, paths: frozenset[str]) -> None:
        """Tell that files may have changed; of none, that it is time to look."""
        with self._changed:
            self._suspects |= paths
            self._wake = True
            self._changed.notify_all()

    def see(self, wish: Wish) -> Look:
        """Return how a document looks now; MachineError where that takes far too long."""
        with self._changed:
            if self._ended:
                raise MachineError("councilgen is ending", "start it again")
            if wish in self._seen and not self._suspects:
                return self._seen[wish]
            future: Future[Look] = Future()
            self._wishes.append((wish, future))
            self._changed.notify_all()
        try:
            return future.result(_PATIENCE)
        except (TimeoutError, CancelledError) as error:
            raise MachineError("the document is still being read", "wait, and load the page again") from error

    @contextmanager
    def attended(self, wish: Wish | None) -> Iterator[None]:
        """Keep a wish before all others while somebody is looking."""
        with self._changed:
            self._shown.update([wish] if wish else [])
        try:
            yield
        finally:
            with self._changed:
                self._shown.subtract([wish] if wish else [])
                self._shown += Counter()  # without those that nobody looks at any more

    def news(self, version: int, seconds: float) -> int:
        """Return the version after `version` as soon as there is one, or the same after `seconds`; 0 at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != version or self._ended, seconds)
            return 0 if self._ended else self._version

    def end(self) -> None:
        """Let the worker end, and everyone who waits."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    # ------------------------------------------------------------------------------------------------- for the worker

    def work(self) -> None:
        """Work until the end."""
        while not self._ended:
            try:
                self._move_on()
                self._answer()
                if self._waiting:
                    self._read_one()
            except _Overtaken:
                continue
            except MovedOn as error:
                self.suspect(frozenset({error.path}))
            except Exception as error:  # noqa: BLE001  # a page that stands still is worse than one that tells of it
                self._stumble(error)
            if not self._waiting:
                with self._changed:
                    self._changed.wait_for(lambda: self._wake or self._wishes or self._ended)
        for _wish, future in self._wishes:
            future.cancel()

    def _move_on(self) -> None:
        """Take notice of changes: first what is being looked at, then what is to be read."""
        with self._changed:
            if not self._wake:
                return
            suspects = frozenset(self._suspects)
            self._suspects.clear()
            self._wake = False
            shown = tuple(self._shown)
            before, self._seen = self._seen, {}  # from here on nobody is given an old look
        try:
            self._standing, self._trouble = self._course.now(suspects), None
        except MovedOn:
            self.suspect(suspects)
            raise
        except CouncilgenError as error:
            self._trouble = error
        seen = {wish: self._look(wish) for wish in shown}
        with self._changed:
            self._seen = seen
        if any(before.get(wish) is not look for wish, look in seen.items()):
            self._publish()
        if self._standing is not None and self._trouble is None:
            first = {wish.file for wish in shown}
            waiting = self._cards.waiting(self._standing)
            self._waiting = deque(sorted(waiting, key=lambda source: (source.listing, source.file not in first)))
        else:
            self._waiting.clear()
        self._publish_if_new()
        self._forgetting.round()

    def _answer(self) -> None:
        while self._wishes:
            wish, future = self._wishes.popleft()
            look = self._look(wish)
            with self._changed:
                self._seen[wish] = look
            future.set_result(look)

    def _look(self, wish: Wish) -> Look:
        try:
            if self._standing is None or self._trouble is not None:
                return self._looks.troubled(wish, self._trouble or MachineError("nothing is known yet", "wait"))
            return self._looks.look(self._standing, wish)
        except MovedOn as error:
            self.suspect(frozenset({error.path}))  # it is looked at again at once
            return self._looks.last(wish) or self._looks.troubled(wish, error)
        except CouncilgenError as error:
            return self._looks.troubled(wish, error)
        except Exception as error:  # noqa: BLE001  # whoever waits for it has to be told
            return self._looks.troubled(wish, _our_fault(error))

    def _read_one(self) -> None:
        standing, source = self._standing, self._waiting[0]
        if standing is None:
            return
        try:
            self._cards.read(standing, source, self._go_on)
        except (_Overtaken, MovedOn):
            raise
        except Exception as error:  # noqa: BLE001  # the other documents can be read
            self._cards.give_up(standing, source, _our_fault(error))
        self._waiting.popleft()
        if not self._waiting:  # lists of documents may be old now
            self._waiting.extend(self._cards.waiting(standing))
            self._look_again(source)
        self._publish_if_new()

    def _look_again(self, source: Source) -> None:
        """Look again at lists of documents, which say something of what was read."""
        for wish in [each for each in self._seen if each.file != source.file]:
            if self._standing is not None and (found := self._standing.source(wish.file)) and found.listing:
                self._seen[wish] = self._look(wish)

    def _stumble(self, error: Exception) -> None:
        """Tell of a fault of ours and wait for the next change, which may be the way out."""
        self._trouble = _our_fault(error)
        self._waiting.clear()
        self._picture = replace(self._picture, troubles={"": self._trouble})
        self._publish()

    def _go_on(self) -> None:
        if self._suspects or self._wishes or self._ended:
            raise _Overtaken

    def _publish_if_new(self) -> None:
        if self._standing is None:
            picture = Picture(troubles={"": self._trouble} if self._trouble else {})
        else:
            picture = self._cards.picture(self._standing, tuple(self._waiting), self._trouble)
        if picture != self._picture:
            self._picture = picture
            self._publish()

    def _publish(self) -> None:
        with self._changed:
            self._version += 1
            self._changed.notify_all()


def _our_fault(error: Exception) -> CouncilgenError:
    return CouncilgenError(f"internal error: {type(error).__name__}: {error}", "this is a fault of councilgen")
