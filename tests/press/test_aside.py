"""A process that prints while this one goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from councilgen.errors import MachineError
from councilgen.press.hands import Aside
from councilgen.press.printing import Printing, pack, printed, stationery
from councilgen.workspace import DiskWorkspace
from editions import sample


@pytest.fixture
def aside() -> Iterator[Aside]:
    """Return a process that is ended afterwards."""
    found = Aside()
    yield found
    found.dismiss()


def test_it_prints_what_this_process_would(aside: Aside, project: DiskWorkspace) -> None:
    """To the byte; the second file too."""
    look = stationery(project, "council")
    for tag in ("en", "ar"):
        work = Printing(pack(sample(tag)), "council", ("docx",), 0)
        assert aside.printed(look, work, 60) == printed({"council": look}, work)[0][0]


def test_what_takes_too_long_is_given_up(aside: Aside, project: DiskWorkspace) -> None:
    """And the next file is printed by another process."""
    look, work = stationery(project, "council"), Printing(pack(sample("en")), "council", ("docx",), 0)
    with pytest.raises(MachineError):
        aside.printed(look, work, 0.001)
    assert aside.printed(look, work, 60)


def test_after_the_end_nothing_is_begun(project: DiskWorkspace) -> None:
    """A page that asks at the last moment starts no process that nobody would end."""
    aside = Aside()
    aside.dismiss()
    with pytest.raises(MachineError):
        aside.printed(stationery(project, "council"), Printing(b"", "council", ("docx",), 0), 60)
