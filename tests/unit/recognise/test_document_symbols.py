"""What speaks against a symbol, and how the forms of one are the same."""

from __future__ import annotations

import pytest

from councilgen.recognise.cited import canonical
from councilgen.recognise.document_symbols import doubts, symbols
from councilgen.recognise.mentions import Alteration


@pytest.mark.parametrize(
    ("written", "part", "reason"),
    [
        ("B/RES/70/1", "organ", "an organ that is not known, B"),
        ("A/REZ/70/1", "organ", "an organ that is not known, A/REZ"),
        ("C26/XYZ/3", "series", "a series that the Council does not have, XYZ"),
        ("A/RES/99/1", "session", "a session later than can be, 99"),
        ("A/RES/0/1", "session", "a session 0"),
        ("C31/5", "session", "a year later than can be, 2031"),
        ("E/RES/2035/1", "session", "a year later than can be, 2035"),
        ("E/RES/1931/1", "session", "a year before there was a United Nations, 1931"),
        ("C26/0", "number", "a number 0"),
        ("A/70/684/Rev.0", "chain", "a revision, addendum or corrigendum 0"),
        ("CWG-WSIS&SDG-0/5", "session", "a meeting 0"),
    ],
)
def test_what_cannot_be(written: str, part: str, reason: str) -> None:
    """One doubt, about the part that is wrong."""
    (symbol,) = symbols(f"see {written}.")
    assert symbol.written == written
    (doubt,) = doubts(symbol, 2026)
    assert (doubt.part, doubt.reason) == (part, reason)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "A/RES/70/125",
            "A/RES/81/1",
            "A/80/L.41",
            "A/RES/3314(XXIX)",
            "E/RES/2025/18",
            "E/CN.16/2025/2",
            "S/2025/123",
        ),
        *(
            "A/CONF.231/3",
            "C26/35",
            "C26/DT/1",
            "C26/INF/3",
            "CWG-WSIS&SDG-44/5",
            "CL-26/6",
            "DM-26/1000",
            "PP-22/DT/5",
        ),
        *("34(Rev.1)(Add.1)", "S26-CL-C-0035", "T25-SG12-C-0005!R1"),
    ],
)
def test_nothing_speaks_against_a_real_one(written: str) -> None:
    """Of every series that is in use, with the latest year of its documents."""
    (symbol,) = symbols(f"({written})")
    assert symbol.written == written
    assert doubts(symbol, 2026) == ()


def test_no_session_is_too_late_if_nobody_says_which() -> None:
    """Without a latest year only what can never be is doubtful."""
    assert doubts(symbols("A/RES/99/1")[0]) == ()


@pytest.mark.parametrize(
    "written",
    [
        "C17/77(Rev.1)",
        "C17/77 (Rév.1)",
        "C17/77R1",
        "C17/77Rev.1",
        "C17/77/Rev.1",
        "C17/77(Пересм.1)-R",
        "C17/77（修订1）",
    ],
)
def test_the_forms_of_a_revision_are_one(written: str) -> None:
    """However a revision is written, it is Rev.1 of the same document."""
    (symbol,) = symbols(f"{written} ")
    assert symbol.chain == (Alteration("Rev", 1),)
    assert canonical(symbol) == "C17/77(Rev.1)"


def test_a_page_of_the_site_names_its_document() -> None:
    """S26-CL-C-0035 is C26/35."""
    assert canonical(symbols("S26-CL-C-0035")[0]) == canonical(symbols("C26/35-E")[0]) == "C26/35"
