"""The content format seen from inside: what may stand at a path of keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from councilgen.load.context import Shape
from councilgen.load.formats import COVER
from councilgen.load.scalars import Flag, Line, OneOf, RegisterKey
from councilgen.load.shapes import As, Either, ListOf, Member, Record, TableOf
from councilgen.load.texts import MarkupText
from councilgen.lsp.outlines import Path

AnyShape = Shape[Any]


def alternatives(shape: AnyShape) -> Iterator[AnyShape]:
    """Yield the shapes that may stand in a place, without what only chooses between them."""
    match shape:
        case As(shape=inner):
            yield from alternatives(inner)
        case Either(scalar=scalar, sequence=sequence, mapping=mapping):
            for each in (scalar, sequence, mapping):
                if each is not None:
                    yield from alternatives(each)
        case _:
            yield shape


def shapes_at(shape: AnyShape, path: Path) -> tuple[AnyShape, ...]:
    """Return what may stand at a path; nothing where the format has no such path."""
    found: tuple[AnyShape, ...] = (shape,)
    for part in path:
        found = tuple(inner for each in found for one in alternatives(each) for inner in _inside(one, part))
    return found


def records_at(shape: AnyShape, path: Path) -> Iterator[Record[Any]]:
    """Yield the mappings with known keys that may stand at a path."""
    for each in shapes_at(shape, path):
        yield from (one for one in alternatives(each) if isinstance(one, Record))


def member_at(shape: AnyShape, path: Path) -> Member | None:
    """Return what the format says of the key that a path ends in."""
    if not path or not isinstance(path[-1], str):
        return None
    key = path[-1]
    return next((each.members[key] for each in records_at(shape, path[:-1]) if key in each.members), None)


def about(member: Member) -> str:
    """Return what the format says of a key: what it is, what counts without it."""
    default = f" ({member.default} by default)" if member.default not in ("", True, False) else ""
    return f"{member.about}{default}"


def words(shape: AnyShape) -> Iterator[str]:
    """Yield the words of closed lists that may stand in a place."""
    if isinstance(shape, Either) and shape.word is not None:
        yield shape.word[0]
    for each in alternatives(shape):
        match each:
            case OneOf(words=found):
                yield from found
            case Flag():
                yield from ("true", "false")
            case _:
                pass


def is_long(shape: AnyShape) -> bool:
    """Say whether a place is mostly filled with several lines of Markdown."""
    return isinstance(shape, MarkupText) and shape.simple != COVER.simple


def part(shape: AnyShape) -> str:
    """Return the part of the register whose keys may stand in a place; nothing where there is none."""
    return next((each.part for each in alternatives(shape) if isinstance(each, RegisterKey | Line) and each.part), "")


def is_record(shape: AnyShape) -> bool:
    """Say whether a mapping with known keys stands in a place, rather than a key of the register or that."""
    return not part(shape) and any(isinstance(each, Record) for each in alternatives(shape))


def snippet(name: str, member: Member, indent: str) -> str:
    """Return what is written for a key, with the places to fill in as an editor numbers them."""
    count = iter(range(1, 100))
    return _snippet(name, member.shape, indent, count)


def _snippet(name: str, shape: AnyShape, indent: str, count: Iterator[int]) -> str:
    deeper = f"{indent}  "
    if is_long(shape):
        return f"{name}: |\n{deeper}${{{next(count)}}}"
    match shape:
        case ListOf(shape=inner) if is_record(inner):
            return f"{name}:\n{deeper}- {item_snippet(inner, deeper + '  ', count)}"
        case ListOf():
            return f"{name}:\n{deeper}- ${{{next(count)}}}"
        case Record() | TableOf():
            return f"{name}:\n{deeper}${{{next(count)}}}"
        case _:
            return f"{name}: ${{{next(count)}}}"


def item_snippet(shape: AnyShape, indent: str, count: Iterator[int] | None = None) -> str:
    """Return the required keys of a mapping, one a line, as a snippet."""
    count = count or iter(range(1, 100))
    record = next((each for each in alternatives(shape) if isinstance(each, Record)), None)
    if record is None:
        return f"${{{next(count)}}}"
    needed = [(name, member) for name, member in record.members.items() if member.required]
    parts = [_snippet(name, member.shape, indent, count) for name, member in needed]
    return f"\n{indent}".join(parts)


def _inside(shape: AnyShape, part: str | int) -> Iterator[AnyShape]:
    match shape:
        case Record(members=members) if isinstance(part, str) and part in members:
            yield members[part].shape
        case TableOf(shape=inner) if isinstance(part, str):
            yield inner
        case ListOf(shape=inner) if isinstance(part, int):
            yield inner
        case _:
            pass
