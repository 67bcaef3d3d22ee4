"""What was found in a text, kept for the next who asks: within a run most texts are asked about by many.

A build ends before that grows. Whoever lives as long as somebody writes has to forget now and then (`Forgetting`):
every state of a sentence that was ever typed is a text of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Protocol, TypeVar
from weakref import WeakSet

_ROUNDS = 250  # after which the texts of the present are a small part of what is remembered

_Finding = TypeVar("_Finding", bound=Callable[..., object])


class _Kept(Protocol):
    def cache_clear(self) -> None: ...


_KEPT: WeakSet[_Kept] = WeakSet()
_ADDING = Lock()  # a set that grows cannot be gone through


def remembered(size: int) -> Callable[[_Finding], _Finding]:
    """Keep the latest `size` answers of a function of hashable values, until all is forgotten."""

    def keep(find: _Finding) -> _Finding:
        kept = lru_cache(maxsize=size)(find)
        with _ADDING:
            _KEPT.add(kept)
        return kept  # type: ignore[return-value]  # it is called as what it keeps the answers of

    return keep


def forget() -> None:
    """Forget all that was remembered; from any thread, and at any time, since it can be found again."""
    with _ADDING:
        for kept in _KEPT:
            kept.cache_clear()


class Forgetting:
    """Has all forgotten once in a while. The look that comes next takes as long as the first one did."""

    def __init__(self) -> None:
        self._rounds = 0

    def round(self) -> None:
        """Take note that something has changed and was looked at."""
        self._rounds += 1
        if self._rounds == _ROUNDS:
            self._rounds = 0
            forget()
