"""Vowel signs are read once: the typesetter sets some apart from their letter and writes the letter again with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from unicodedata import category

_SCRIPT = "Amiri"  # the font whose signs stand at heights of their own
_INSTEAD = "/ActualText"
_SIGNS = {"Mn", "Cf"}  # what is no letter
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def silence_signs(file: Any, pikepdf: Any) -> None:
    """Let signs that stand by themselves say nothing; the letter that bears them says both.

    A reader or a search would find the letter twice otherwise, in the middle of a word.
    """
    for page in file.pages:
        fonts = page.obj.get("/Resources", {}).get("/Font", {})
        letters = {name: _letters(font, pikepdf) for name, font in fonts.items() if _SCRIPT in str(font.BaseFont)}
        if not letters:
            continue
        said = {name: _said(fonts[name]) for name in letters}
        instructions = pikepdf.parse_content_stream(page)
        alone = list(_texts_of_signs(instructions, letters, said, pikepdf))
        for begin, end in reversed(alone):
            instructions[begin:end] = _silenced(instructions[begin:end], pikepdf)
        if alone:
            page.Contents = file.make_stream(pikepdf.unparse_content_stream(instructions))


def _texts_of_signs(
    instructions: Sequence[Any], letters: dict[str, frozenset[bytes]], said: dict[str, dict[bytes, str]], pikepdf: Any
) -> Iterator[tuple[int, int]]:
    """Yield where the text objects begin and end that show nothing but signs, and name letters with them."""
    begin, own, signs = 0, frozenset[bytes](), False
    for place, instruction in enumerate(instructions):
        operator = str(instruction.operator)
        if operator == "BT":
            begin, signs = place, True
        elif operator == "Tf":
            name = str(instruction.operands[0])
            own, signs = letters.get(name, frozenset()), signs and name in letters
        elif operator in {"Tj", "TJ"}:
            signs = signs and not any(code in own for code in _codes(instruction.operands[0], pikepdf))
        elif operator == "ET" and signs and _names_letters(instructions[begin:place], said, pikepdf):
            yield begin, place + 1


def _names_letters(instructions: Sequence[Any], said: dict[str, dict[bytes, str]], pikepdf: Any) -> bool:
    """Say whether a text object is read as more than signs; a sign whose letter another font sets is read by itself."""
    own: dict[bytes, str] = {}
    named = ""
    for instruction in instructions:
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            own = said[str(operands[0])]
        elif operator == "BDC" and _INSTEAD in operands[1]:
            named += str(operands[1][_INSTEAD])
        elif operator in {"Tj", "TJ"}:
            named += "".join(own.get(code, "") for code in _codes(operands[0], pikepdf))
    return any(category(letter) not in _SIGNS for letter in named)


def _said(font: Any) -> dict[bytes, str]:
    """Return what each code of a font is read as."""
    table: bytes = font.ToUnicode.read_bytes()
    pairs = (pair for block in _BLOCK.findall(table) for pair in _PAIR.findall(block))
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _silenced(instructions: Sequence[Any], pikepdf: Any) -> Iterator[Any]:
    """Yield a text object that is read as no words, instead of as those that it names."""
    begin, *inner, end = instructions
    yield begin
    nothing = pikepdf.Dictionary({_INSTEAD: pikepdf.String("")})
    yield pikepdf.ContentStreamInstruction([pikepdf.Name.Span, nothing], pikepdf.Operator("BDC"))
    named: list[bool] = []  # of each mark that is open, whether it names words
    for instruction in inner:
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            named.append(operator == "BDC" and _INSTEAD in instruction.operands[1])
            if named[-1]:
                continue
        if operator == "EMC" and named.pop():
            continue
        yield instruction
    yield pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
    yield end


def _codes(shown: Any, pikepdf: Any) -> Iterator[bytes]:
    """Yield the codes of the glyphs that an operator shows."""
    for string in shown if isinstance(shown, pikepdf.Array) else (shown,):
        if isinstance(string, pikepdf.String):
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
