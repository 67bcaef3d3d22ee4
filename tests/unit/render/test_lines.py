"""Lines as they are drawn into a PDF: what the engine would have drawn, in fewer operators."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from councilgen.render.pdf.weasy import EngineWarning, WeasyPrint
from judges import poppler

pytestmark = pytest.mark.skipif(poppler.available() is not None, reason=str(poppler.available()))
ENGINE = WeasyPrint()


def _printed(body: str, style: str = "", language: str = "en") -> bytes:
    return ENGINE.print_page(f'<html lang="{language}"><title>-</title>{body}', style)


def _words(data: bytes, folder: Path) -> list[poppler.Word]:
    file = folder / "page.pdf"
    file.write_bytes(data)
    return poppler.places(file)


def _operators(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return b"\n".join(page.Contents.read_bytes() for page in pdf.pages)


def test_stretched_lines_end_where_the_column_ends(tmp_path: Path) -> None:
    """A line that is stretched is shaped again; one that is not is drawn as it was measured."""
    body = "<p>" + "The Council considers the report of the working group. " * 8
    style = "@page { size: 300pt 400pt; margin: 50pt } body { margin: 0 } p { font-family: Carlito; text-align: "
    ends = {
        how: _ends(_words(_printed(body, f"{style}{how} }}"), tmp_path)) for how in ("justify", "left")
    }  # of lines, in points
    assert len(ends["justify"]) > 5
    assert all(abs(end - 250) < 1 for end in ends["justify"][:-1])
    assert any(abs(end - 250) > 3 for end in ends["left"][:-1])


def _ends(words: list[poppler.Word]) -> list[float]:
    lines: dict[int, float] = {}
    for word in words:
        lines[round(word.top)] = max(lines.get(round(word.top), 0), word.right)
    return [lines[top] for top in sorted(lines)]


def test_lines_that_are_cut_are_left_to_the_engine(tmp_path: Path) -> None:
    """What is seen of them can be read; behind the ellipsis stands what it is for."""
    style = "p { font-family: Carlito; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; width: 40mm }"
    found = _words(_printed("<p>A heading that is much too long for its column", style), tmp_path)
    assert [word.text for word in found][:4] == ["A", "heading", "that", "is"]
    assert found[-1].right - found[0].left < 40 / 25.4 * 72


def test_several_faces_and_sizes_stand_beside_each_other(tmp_path: Path) -> None:
    body = "<p>Plain <b>bold</b> <small>small</small> العربية 中文 <code>code</code>"
    style = "p { font-family: Carlito, Amiri, 'Noto Sans SC' } code { font-family: Cousine }"
    found = _words(_printed(body, style), tmp_path)
    assert [word.text for word in found if word.text.isascii()] == ["Plain", "bold", "small", "code"]
    assert {"中文"} <= {word.text for word in found}
    assert all(before.right <= after.left + 0.5 for before, after in pairwise(found))


def test_a_character_that_no_font_has_is_told_and_leaves_a_box(tmp_path: Path) -> None:
    with pytest.warns(EngineWarning, match=r"U\+1F600"):
        data = _printed("<p>Before \N{GRINNING FACE} after", "p { font-family: Carlito }")
    found = [word.text for word in _words(data, tmp_path)]
    assert (found[0], found[-1]) == ("Before", "after")


def test_nothing_is_written_that_draws_nothing() -> None:
    """No empty string, no movement by nothing, no strings that could be one."""
    body = "<p>Waves, Avenue, office; <b>Tallinn</b> <i>Ta</i>" + "<p lang=ar dir=rtl>المعدَّل (2024) في بوسان"
    written = _operators(_printed(body, "p { font-family: Carlito, Amiri }"))
    shown = re.findall(rb"\[([^\]]*)\] TJ", written)
    assert len(shown) > 3
    for operands in shown:
        assert not re.search(rb"<>|><|>0<|> *<", operands)
        assert re.fullmatch(rb"(?:<(?:[0-9a-f]{4})+>|-?[0-9.]+| )+", operands)
