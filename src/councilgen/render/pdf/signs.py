"""Vowel signs are read once: the typesetter sets some apart from their letter and writes the letter again with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

_SCRIPT = "Amiri"  # the font whose signs stand at heights of their own
_SHOWING = ("Tj", "TJ")
_INSTEAD = "/ActualText"


def silence_signs(file: Any, pikepdf: Any) -> None:
    """Let signs that stand by themselves say nothing; the letter that bears them says both.

    A reader or a search would find the letter twice otherwise, in the middle of a word.
    """
    for page in file.pages:
        fonts = page.obj.get("/Resources", {}).get("/Font", {})
        letters = {name: _letters(font, pikepdf) for name, font in fonts.items() if _SCRIPT in str(font.BaseFont)}
        if letters:
            instructions = _silenced(pikepdf.parse_content_stream(page), letters, pikepdf)
            page.Contents = file.make_stream(pikepdf.unparse_content_stream(list(instructions)))


def _silenced(instructions: Iterable[Any], letters: dict[str, frozenset[bytes]], pikepdf: Any) -> Iterator[Any]:
    """Yield instructions; those of a text object that has nothing but signs are marked as read for nothing."""
    held: list[Any] | None = None
    for instruction in instructions:
        operator = str(instruction.operator)
        if operator == "BT":
            held = []
        if held is None:
            yield instruction
        else:
            held.append(instruction)
        if operator == "ET" and held is not None:
            yield from _marked(held, pikepdf) if _only_signs(held, letters, pikepdf) else held
            held = None


def _only_signs(instructions: list[Any], letters: dict[str, frozenset[bytes]], pikepdf: Any) -> bool:
    own: frozenset[bytes] | None = None
    shown = False
    for instruction in instructions:
        operator = str(instruction.operator)
        if operator == "Tf":
            own = letters.get(str(instruction.operands[0]))
        if operator in _SHOWING:
            shown = True
            if own is None or any(code in own for code in _codes(instruction.operands[0], pikepdf)):
                return False
    return shown


def _marked(instructions: list[Any], pikepdf: Any) -> Iterator[Any]:
    """Yield a text object that is read as no words, instead of as those that it names."""
    begin, *inner, end = instructions
    yield begin
    nothing = pikepdf.Dictionary({_INSTEAD: pikepdf.String("")})
    yield pikepdf.ContentStreamInstruction([pikepdf.Name.Span, nothing], pikepdf.Operator("BDC"))
    open_marks: list[bool] = []
    for instruction in inner:
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            open_marks.append(operator == "BDC" and _INSTEAD in instruction.operands[1])
            if open_marks[-1]:
                continue
        if operator == "EMC" and open_marks.pop():
            continue
        yield instruction
    yield pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
    yield end


def _codes(shown: Any, pikepdf: Any) -> Iterator[bytes]:
    strings = (
        (each for each in shown if isinstance(each, pikepdf.String)) if isinstance(shown, pikepdf.Array) else [shown]
    )
    for string in strings:
        codes = bytes(string)
        yield from (codes[at : at + 2] for at in range(0, len(codes), 2))


def _letters(font: Any, pikepdf: Any) -> frozenset[bytes]:
    """Return the codes of the glyphs that take room; signs, which stand above or below a letter, take none."""
    described = font.DescendantFonts[0]
    if described.get("/DW", 1000):
        raise ValueError("a font whose glyphs take room unless it says otherwise")
    widths = iter(described.get("/W", ()))
    found: list[int] = []
    for first in widths:
        following = next(widths)
        if isinstance(following, pikepdf.Array):
            found += [int(first) + index for index, width in enumerate(following) if width]
        elif next(widths):
            found += range(int(first), int(following) + 1)
    return frozenset(code.to_bytes(2) for code in found)
