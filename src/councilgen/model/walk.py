"""Going through everything that a document says: its passages, in the order of the document, and their replacement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from councilgen.model.passage import Passage

T = TypeVar("T")


def passages(part: object) -> Iterator[Passage]:
    """Yield every passage of a document or a part of one, in the order of the fields."""
    waiting: list[Any] = [part]  # the next one at the end
    while waiting:
        one = waiting.pop()
        if isinstance(one, Passage):
            yield one
        elif isinstance(one, tuple):
            waiting.extend(reversed(one))
        else:
            waiting.extend([getattr(one, name) for name in _held_backwards(one.__class__)])


def with_passages(part: T, change: Callable[[Passage], Passage]) -> T:
    """Return `part` with every passage replaced by what `change` makes of it; what does not change is shared."""
    return cast("T", _changed(part, change))


def _changed(part: Any, change: Callable[[Passage], Passage]) -> Any:
    if isinstance(part, Passage):
        return change(part)
    if isinstance(part, tuple):
        members = [_changed(member, change) for member in part]
        return part if all(new is old for new, old in zip(members, part, strict=True)) else tuple(members)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    new = {}
    for name in _field_names(type(part)):
        old = getattr(part, name)
        changed = _changed(old, change)
        if changed is not old:
            new[name] = changed
    return replace(part, **new) if new else part


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """Return the fields of a dataclass that can hold passages; its spans and scalars are passed over by type."""
    return tuple(field.name for field in fields(kind) if field.type not in ("str", "int", "float", "bool", "Span"))


@cache
def _held_backwards(kind: type) -> tuple[str, ...]:
    return _field_names(kind)[::-1] if is_dataclass(kind) else ()
