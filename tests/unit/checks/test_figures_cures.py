"""What a machine may write instead of a wrong weekday, range or number."""

from __future__ import annotations

import pytest

from checks.casefile import BASE, DOCUMENT, original
from councilgen.diagnostics.model import Edit
from councilgen.languages import Tag
from councilgen.pipeline import examine
from councilgen.workspace import MemoryWorkspace

CURED: list[tuple[Tag, str, str, str]] = [
    ("en", "CG171", "It is on Monday, 28 April 2026.", "It is on Tuesday, 28 April 2026."),
    ("fr", "CG171", "Le lundi 28 avril 2026.", "Le mardi 28 avril 2026."),
    ("fr", "CG171", "Lundi 28 avril 2026.", "Mardi 28 avril 2026."),
    ("zh", "CG171", "2026年4月28日（周一）。", "2026年4月28日（周二）。"),
    ("en", "CG172", "It met on 16-15 January 2025.", "It met on 15-16 January 2025."),
    ("ru", "CG172", "План на 2027–2024 годы.", "План на 2024–2027 годы."),
    ("ar", "CG172", "الفترة 2027-2024.", "الفترة \u200f2024\u200f-\u200f2027."),
    ("ar", "CG172", "الفترة \u200f2027\u200f-\u200f2024.", "الفترة \u200f2024\u200f-\u200f2027."),
    ("en", "CG183", "Within fourteen (15) days.", "Within fourteen (14) days."),
    ("zh", "CG183", "请在15（十四）天内提出意见。", "请在14（十四）天内提出意见。"),
    ("en", "CG184", "It begins at 14:30 p.m. sharp.", "It begins at 14:30 sharp."),
    ("ru", "CG184", "В 15:30 дня.", "В 15:30."),
]


@pytest.mark.parametrize(("language", "code", "wrong", "right"), CURED)
def test_a_cure_mends_the_text(language: Tag, code: str, wrong: str, right: str) -> None:
    """The edits, carried out in the author's file, give the right text, in which the rule finds nothing."""
    sources = BASE | original(language, content=wrong)
    (fix,) = (fix for fault in examine(MemoryWorkspace(sources)) if fault.rule.code == code for fix in fault.fixes)
    mended = _edited(sources[DOCUMENT], fix.edits)
    assert mended == sources[DOCUMENT].replace(wrong, right)
    again = examine(MemoryWorkspace(sources | {DOCUMENT: mended}))
    assert [fault for fault in again if fault.rule.code == code] == []


def test_only_what_changes_no_sense_is_safe() -> None:
    """Which of two numbers is wrong only the author knows; that 14:30 is in the afternoon everybody does."""
    text = "It is at 14:30 p.m. on Monday, 28 April 2026, within fourteen (15) days."
    faults = examine(MemoryWorkspace(BASE | original("en", content=text)))
    safe = {
        fault.rule.code: fix.safe for fault in faults for fix in fault.fixes if fault.rule.code[:4] in ("CG17", "CG18")
    }
    assert safe == {"CG171": False, "CG183": False, "CG184": True}


def _edited(text: str, edits: tuple[Edit, ...]) -> str:
    lines = text.split("\n")
    for edit in edits:
        line = lines[edit.span.line - 1]
        lines[edit.span.line - 1] = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]
    return "\n".join(lines)
