"""What a file says, as one row of tokens that two states of it can be compared by, and its texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from councilgen.i18n import po
from councilgen.load.nodes import Mapping, Node, Scalar, Sequence, parsed
from councilgen.load.spelling import runs
from councilgen.mending.pages import Page
from councilgen.mending.texts import Text


@dataclass(frozen=True, slots=True)
class Value:
    """What a text says; `null` is YAML's nothing, which is not the empty text."""

    text: str
    null: bool = False


Token = Value | str  # a text, or a mark of what stands around texts


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a file says, and those of its texts that can be mended."""

    tokens: tuple[Token, ...]
    texts: tuple[Text, ...]
    faults: int = 0  # of syntax that do not make it unreadable


def reading(page: Page, file: str) -> Reading | None:
    """Return what a file says; nothing where it cannot be read, or is of a kind that has no texts to be mended."""
    read = _KINDS.get(file.rpartition(".")[2])
    return None if read is None else read(page)


def _yaml(page: Page) -> Reading | None:
    node, faults = parsed(page.text, "")
    if node is None:
        return None
    tokens: list[Token] = []
    texts: list[Text] = []
    lines = list(page.lines)

    def gather(node: Node, *, item: bool, flow: bool) -> None:
        match node:
            case Scalar(spelling=spelling, plain=plain):
                if found := runs(spelling, lines):
                    start, end = spelling.start, spelling.end
                    end = found[-1].end if spelling.style in ("literal", "folded") else end
                    texts.append(Text(spelling.value, spelling.style, found, start, end, len(tokens), item, flow))
                tokens.append(Value(spelling.value, plain and not spelling.value))
            case Sequence(items=items, flow=inside):
                tokens.append("[")
                for each in items:
                    gather(each, item=True, flow=flow or inside)
                tokens.append("]")
            case Mapping(entries=entries, flow=inside):
                tokens.append("{")
                for key, value in entries:
                    gather(key, item=False, flow=flow or inside)
                    gather(value, item=False, flow=flow or inside)
                tokens.append("}")

    gather(node, item=False, flow=False)
    return Reading(tuple(tokens), tuple(texts), len(faults))


def _catalog(page: Page) -> Reading | None:
    found = po.read(page.text, "")
    if found.faults:
        return None
    tokens: list[Token] = []
    texts: list[Text] = []
    for block in (*((found.header,) if found.header else ()), *found.blocks):
        around = (block.context, block.message, block.plural, block.flags, block.references, block.extracted)
        tokens.append(repr((*around, block.previous, block.obsolete)))
        places = [] if block.obsolete or block is found.header else [(block.words, block.line), *block.others]
        for words, line in places:
            runs = tuple(po.runs(words, line - 1))
            last = line - 1 + words.rstrip("\n").count("\n")
            start, end = (line - 1, words.index('"')), (last, len(page.lines[last].rstrip()))
            value = "".join(run.text for run in runs)
            texts.append(Text(value, "catalog", runs, start, end, len(tokens)))
            tokens.append(Value(value))
        if not places:
            tokens += block.strings
    return Reading(tuple(tokens), tuple(texts))


_KINDS: dict[str, Callable[[Page], Reading | None]] = {"yaml": _yaml, "po": _catalog}
