"""From one moment of a project to the next: what is hashed again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from councilgen.preview.moments import Witness
from councilgen.proofing.inventory import Inventory
from councilgen.workspace import DiskWorkspace

FILE = "content/a.yaml"


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    """Return a project of one file."""
    (tmp_path / "content").mkdir()
    (tmp_path / FILE).write_text("one", "utf-8")
    return Witness(DiskWorkspace(tmp_path))


def test_what_stays_is_not_read_again(witness: Witness) -> None:
    """The hash is taken over; the file may even be unreadable by now."""
    before = Inventory(witness)
    mark = before.mark(f"read {FILE}")
    assert witness.later(before, ()).mark(f"read {FILE}") == mark
    assert witness.later(before, ())._known == {f"read {FILE}": mark}


def test_what_has_changed_is(witness: Witness) -> None:
    """By its size or time; gone, it has no hash at all; back, it has one."""
    first = Inventory(witness)
    marks = [first.mark(f"read {FILE}")]
    path = witness.disk.root / FILE
    for change in (
        lambda: path.write_text("two and more", "utf-8"),
        path.unlink,
        lambda: path.write_text("3", "utf-8"),
    ):
        change()
        first = witness.later(first, ())
        marks.append(first.mark(f"read {FILE}"))
    assert len(set(marks)) == 4


def test_a_save_within_one_tick_of_the_disk_is_seen_by_who_was_told(witness: Witness) -> None:
    """Equal length, equal times, the same file: only the system that told of the save knows."""
    path = witness.disk.root / FILE
    before = Inventory(witness)
    mark = before.mark(f"read {FILE}")
    times = path.stat()
    path.write_text("two", "utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert witness.later(before, {FILE}).mark(f"read {FILE}") != mark


def test_folders_are_always_asked_again(witness: Witness) -> None:
    """To list one costs little."""
    before = Inventory(witness)
    assert before.listed("content", ".yaml") == [FILE]
    (witness.disk.root / "content/b.yaml").write_text("b", "utf-8")
    assert before.listed("content", ".yaml") == [FILE]
    assert witness.later(before, ()).listed("content", ".yaml") == [FILE, "content/b.yaml"]


def test_a_file_that_changes_while_it_is_read_has_changed_at_the_next_look(
    witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its signature was taken before it was read."""
    path = witness.disk.root / FILE
    read = witness.disk.read

    def slowly(name: str) -> bytes:
        data = read(name)
        path.write_text("changed meanwhile", "utf-8")
        return data

    monkeypatch.setattr(witness.disk, "read", slowly)
    before = Inventory(witness)
    mark = before.mark(f"read {FILE}")
    monkeypatch.undo()
    assert witness.later(before, ()).mark(f"read {FILE}") != mark
