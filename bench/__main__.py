"""`python -m bench`: measure, print a report, write build/bench/result.json."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from time import monotonic

from bench.contests import COLD, Bout, Step, Unequal, bout, step
from bench.corpus import specimens
from bench.report import data, markdown, versions
from bench.rivals import ROOT
from councilgen.render.pdf import warm_up

_SIZES = ((1, 1), (4, 1), (16, 1), (1, 4), (1, 16))  # sections, documents
_ROUNDS = 5


def main() -> int:
    """Measure as the arguments say."""
    chosen = _arguments()
    started, found = monotonic(), versions()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        try:
            bouts = _bouts(chosen.quick, folder)
        except Unequal as error:
            print(error, file=sys.stderr)
            return 1
        _tell(started, "all say the same words; now warm")
        for each in bouts:
            each.warm(1 if chosen.quick else _ROUNDS)
        _tell(started, "larger projects")
        steps = [] if chosen.quick else [_step(folder, *size) for size in _SIZES]
        _tell(started, "whole processes")
        _cold(bouts, started + chosen.seconds)
    _tell(started, "done")
    print(markdown(bouts, steps, found))
    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    chosen.output.write_text(json.dumps(data(bouts, steps, found), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one document in two languages, each once: does it run?")
    parser.add_argument("--seconds", type=float, default=240, help="after which no further round begins (240)")
    parser.add_argument("--output", type=Path, default=ROOT / "build/bench/result.json", help="where the figures go")
    chosen = parser.parse_args()
    if chosen.quick:
        chosen.seconds = 0
    return chosen


def _bouts(quick: bool, folder: Path) -> list[Bout]:
    """Prepare every document in every language, and load the engine, which no warm run is to do."""
    warm_up()
    found = specimens(ROOT)
    if quick:
        found = tuple(specimen for specimen in found[:6] if specimen.language in {"en", "ar"})
    return [bout(specimen, ROOT, folder) for specimen in found]


def _step(folder: Path, sections: int, documents: int) -> Step:
    found = step(ROOT, folder, sections, documents)
    found.contest.round(*COLD)
    return found


def _cold(bouts: list[Bout], until: float) -> None:
    """Measure all documents once, and again while there is time for another round."""
    spent = 0.0
    for _round in range(_ROUNDS):
        began = monotonic()
        if spent and began + spent > until:
            break
        for each in bouts:
            each.cold()
        spent = monotonic() - began


def _tell(started: float, what: str) -> None:
    print(f"{monotonic() - started:5.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
