"""A character that no font has is a fault with its place, before anything is written."""

from __future__ import annotations

from pathlib import Path

from checks.casefile import AROUND, BASE, DOCUMENT
from councilgen.pipeline import build
from councilgen.publish.selection import Wanted
from councilgen.workspace import MemoryWorkspace

ROOT = Path(__file__).parents[2]


def _workspace(body: str) -> MemoryWorkspace:
    folder = ROOT / "templates" / "council"
    templates = {f"templates/council/{path.name}": path.read_bytes() for path in folder.iterdir()}
    return MemoryWorkspace({**BASE, **templates, DOCUMENT: f"{AROUND}      {body}\n"})


def test_a_character_without_a_glyph_stops_the_build(tmp_path: Path) -> None:
    """The message names the character; the place is where the author wrote it."""
    outcome = build(_workspace("A rocket \U0001f680 goes up."), tmp_path / "build", Wanted(formats=("html",)))
    (fault,) = outcome.faults
    assert (str(fault.span), fault.rule.code) == ("content/t26/doc.yaml:10:16", "CG301")
    assert "U+1F680" in fault.message
    assert not (tmp_path / "build").exists()


def test_all_six_scripts_are_covered_in_any_document(tmp_path: Path) -> None:
    """A name in another script is set in the font of that script."""
    body = "Geneva, Genève, Женева, 日内瓦, جنيف, § 5 – “so” … ½ × 10 °C − 3 → €"
    outcome = build(_workspace(body), tmp_path / "build", Wanted(formats=("html",)))
    assert ([fault for fault in outcome.faults if fault.rule.code == "CG301"], outcome.built) == ([], True)
