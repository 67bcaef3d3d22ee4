"""XLIFF 2.1, and 2.0, which differs in nothing that is used here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from councilgen.exchange import states
from councilgen.exchange.coding import Cited, Coded, Mark, Run, coded, described
from councilgen.exchange.files import Found, Part
from councilgen.exchange.notes import notes
from councilgen.exchange.pieces import BINDING, CHARACTER, PLACEHOLDER, Code, Pair, Piece, Text
from councilgen.exchange.segments import Book, Segment, by_message
from councilgen.exchange.states import State
from councilgen.exchange.xml import (
    XML,
    Element,
    append_text,
    element,
    line,
    local,
    namespace,
    root_element,
    serialised,
)
from councilgen.languages import LANGUAGES
from councilgen.markup.marks import MarkKind

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_OURS = "urn:councilgen:exchange:1"
_DIGEST = f"{{{_OURS}}}translation"
_LEAVES = ("source", "target", "note", "data")
_TYPES = {
    MarkKind.BOLD.value: ("fmt", "xlf:b"),
    MarkKind.ITALIC.value: ("fmt", "xlf:i"),
    MarkKind.BREAK.value: ("fmt", "xlf:lb"),
    MarkKind.LINK.value: ("link", ""),
    MarkKind.IMAGE.value: ("image", ""),
}

# ------------------------------------------------------------------------------------------------------------- writing


def written(book: Book, segments: Iterable[Segment], cited: Cited) -> bytes:
    """Return a file with segments of a catalog."""
    languages = {"version": "2.1", "srcLang": book.original, "trgLang": book.language}
    root = root_element("xliff", {None: NAMESPACE, "cg": _OURS}, languages)
    about = {
        "id": "catalog", "original": book.file, "srcDir": LANGUAGES[book.original].direction,
        "trgDir": LANGUAGES[book.language].direction, f"{XML}space": "preserve",
    }  # fmt: skip
    file = element(root, "file", about)
    for plural, found in by_message(segments):
        parent = element(file, "group", {"id": f"g{plural}", "type": "councilgen:plural"}) if plural else file
        for segment in found:
            _write_unit(parent, segment, book, cited)
    return serialised(root, _LEAVES)


def _write_unit(parent: Element, segment: Segment, book: Book, cited: Cited) -> None:
    unit = element(parent, "unit", {"id": segment.id, _DIGEST: segment.digest})
    told = element(unit, "notes")
    for number, (category, text) in enumerate(notes(segment), 1):
        element(told, "note", {"id": f"n{number}", "category": category}, text)
    if not len(told):
        unit.remove(told)
    found = coded(segment.source, segment.target, book.placeholders)
    writer = _Writer(found, cited, book.placeholders and segment.form >= 0)
    if found.table:
        data = element(unit, "originalData")
        for each, code in found.table.items():
            writer.write_data(data, each, code)
    state, sub_state = states.to_2(segment.state)
    part = element(unit, "segment", {"state": state, **({"subState": sub_state} if sub_state else {})})
    source = element(part, "source", {f"{XML}lang": book.original})
    writer.write(source, found.source, iter(found.source_ids))
    if segment.target:
        target = element(part, "target", {f"{XML}lang": book.language})
        writer.write(target, found.target, iter(found.target_ids))


class _Writer:
    """Writes pieces with the ids of their codes."""

    def __init__(self, found: Coded, cited: Cited, counted: bool) -> None:
        self._found = found
        self._cited = cited
        self._counted = counted  # a plural form may say its number in words

    def write_data(self, parent: Element, number: str, code: Code | Pair) -> None:
        """Write what a code is in Markdown."""
        if isinstance(code, Pair):
            element(parent, "data", {"id": f"d{number}s"}, code.opening)
            element(parent, "data", {"id": f"d{number}e"}, code.closing)
            return
        made = element(parent, "data", {"id": f"d{number}"}, "" if code.kind == CHARACTER else code.markup)
        if code.kind == CHARACTER:
            element(made, "cp", {"hex": f"{ord(code.markup):04X}"})

    def write(self, parent: Element, found: tuple[Piece, ...], ids: Iterator[str]) -> None:
        """Write text and codes into `parent`."""
        for piece in found:
            match piece:
                case Text(markup):
                    append_text(parent, markup)
                case Code(_kind, markup):
                    number = next(ids)
                    disp, _end = described(piece, self._cited)
                    about = {"dataRef": f"d{number}", "equiv": markup, "disp": disp}
                    element(parent, "ph", {"id": number, **self._permissions(number, piece), **about})
                case Pair(_kind, opening, closing, children):
                    number = next(ids)
                    start, end = described(piece, self._cited)
                    about = {
                        "dataRefStart": f"d{number}s", "dataRefEnd": f"d{number}e", "equivStart": opening,
                        "equivEnd": closing, "dispStart": start, "dispEnd": end,
                    }  # fmt: skip
                    made = element(parent, "pc", {"id": number, **self._permissions(number, piece), **about})
                    self.write(made, children, ids)

    def _permissions(self, number: str, code: Code | Pair) -> dict[str, str]:
        kind, sub_kind = _TYPES.get(code.kind, ("other", f"councilgen:{code.kind}"))
        kinds = {"type": kind, **({"subType": sub_kind} if sub_kind else {})}
        if code.kind in BINDING and code.kind != PLACEHOLDER:
            kinds["canCopy"] = "no"
        if self._found.needed(number) and not (self._counted and code == Code(PLACEHOLDER, "{count}")):
            kinds["canDelete"] = "no"
        return kinds


# ------------------------------------------------------------------------------------------------------------- reading


def read(root: Element, name: str) -> Iterator[Part]:
    """Yield what a file has of each catalog."""
    for file in root:
        if local(file) == "file":
            units = [unit for unit in file.iter() if local(unit) == "unit" and namespace(unit) == namespace(root)]
            found = tuple(_unit(unit) for unit in units if unit.get("translate") != "no")
            yield Part(
                file.get("original", ""), root.get("srcLang", ""), root.get("trgLang", ""), found, name, line(file)
            )


def _unit(unit: Element) -> Found:
    """Return a unit; what a tool has parted into several segments is one text again."""
    parts = [part for part in unit if local(part) in ("segment", "ignorable")]
    data = {str(each.get("id")): "".join(_characters(each)) for each in unit.iter() if local(each) == "data"}
    source = tuple(run for part in parts for run in _runs(_child(part, "source"), data))
    targets = []
    for number, part in enumerate(parts, 1):
        written_in = _child(part, "target")
        if written_in is None and local(part) == "ignorable":
            written_in = _child(part, "source")
        if written_in is not None:
            order = written_in.get("order", "")
            place = int(order) if order.isdecimal() and len(order) < 6 else number
            targets.append((place, number, tuple(_runs(written_in, data))))
    stated = [part for part in parts if local(part) == "segment"]
    whole = all(_child(part, "target") is not None for part in stated)
    target = tuple(run for _order, _number, runs in sorted(targets, key=lambda each: each[:2]) for run in runs)
    found = [states.from_2(part.get("state", ""), part.get("subState", "")) for part in stated]
    said = [state for state in found if state is not None]
    state = min(said, key=list(State).index) if len(said) == len(found) and said else None
    if State.FUZZY in said:
        state = State.FUZZY
    return Found(unit.get("id", ""), unit.get(_DIGEST, ""), source, target if whole else None, state, line(unit))


def _child(parent: Element, name: str) -> Element | None:
    return next((child for child in parent if local(child) == name), None)


def _characters(parent: Element) -> Iterator[str]:
    yield parent.text or ""
    for child in parent:
        if local(child) == "cp":
            yield _code_point(child)
        yield child.tail or ""


def _code_point(element: Element) -> str:
    try:
        return chr(int(element.get("hex", ""), 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _runs(parent: Element | None, data: dict[str, str]) -> Iterator[Run]:
    if parent is None:
        return
    if parent.text:
        yield parent.text
    for child in parent:
        yield from _inline(child, data)
        if child.tail:
            yield child.tail


def _inline(child: Element, data: dict[str, str]) -> Iterator[Run]:
    """Yield the runs of an inline element; of one of another vocabulary nothing but its words."""
    number = str(child.get("copyOf") or child.get("id", ""))

    def content(reference: str) -> str:
        return data.get(child.get(reference, ""), "")

    match local(child):
        case "cp":
            yield _code_point(child)
        case "ph":
            yield Mark("single", number, content("dataRef"))
        case "pc":
            yield Mark("open", number, content("dataRefStart"))
            yield from _runs(child, data)
            yield Mark("close", number, content("dataRefEnd"))
        case "sc":
            yield Mark("open", number, content("dataRef"))
        case "ec":
            yield Mark("close", str(child.get("startRef") or number), content("dataRef"))
        case "sm" | "em":
            pass
        case _:
            yield from _runs(child, data)
