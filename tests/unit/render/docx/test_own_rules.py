"""The rules that no other judge has see what they are made for."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from judges import own
from unit.render.docx.reading import whole


@pytest.mark.parametrize(
    ("part", "sound", "broken", "rule"),
    [
        ("document", "w:bookmarkEnd", "w:proofErr", "bookmark-open"),
        ("header1", 'w:fldCharType="end"', 'w:fldCharType="separate"', "field-open"),
        ("header1", 'w:fldCharType="begin"', 'w:fldCharType="separate"', "field-open"),
        ("footnotes", ' w:type="continuationSeparator"', "", "notes-without-separators"),
        ("settings", "w:footnotePr", "w:endnotePr", "notes-without-separators"),
    ],
)
def test_planted_fault_is_found(part: str, sound: str, broken: str, rule: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(whole("en").data)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = f"word/{part}.xml"
    assert sound.encode() in parts[name]
    parts[name] = parts[name].replace(sound.encode(), broken.encode())
    with zipfile.ZipFile(path, "w") as package:
        for entry, data in parts.items():
            package.writestr(entry, data)
    assert rule in {fault.rule for fault in own.judge(path)}
