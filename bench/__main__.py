"""`python -m bench`: measure, print a report, write build/bench/result.json."""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
from pathlib import Path
from shutil import which
from time import monotonic

from bench.account import account, data_of_sessions
from bench.catalogs import LARGE, SMALL, Session, Size, session
from bench.contests import COLD, Bout, Step, bout, step
from bench.corpus import specimens
from bench.costs import Costs, costs
from bench.editing import edited
from bench.keystrokes import data_of_waits, waits, waits_table
from bench.live import delays, in_a_browser
from bench.report import catalogs_table, data, markdown, versions
from bench.rivals import ROOT, Unequal
from bench.whole import Course, Unexpected, course
from councilgen.render.pdf import warm_up

_SIZES = ((1, 1), (4, 1), (16, 1), (1, 4), (1, 16))  # sections, documents
_SESSIONS = (10, 100)  # documents
_PARTS = 10  # documents of the session whose costs are taken apart
_WARM_RUNS = 3  # of each document in a round
_SAVES = 40  # of each document that is edited while it is looked at


def main() -> int:
    """Measure as the arguments say."""
    chosen = _arguments()
    try:
        return _measure(chosen)
    except (Unequal, Unexpected) as error:
        print(error, file=sys.stderr)
        return 1


def _measure(chosen: argparse.Namespace) -> int:
    started, found = monotonic(), versions()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        if chosen.catalogs:
            large = _catalogs(folder, SMALL if chosen.quick else LARGE)
            print(catalogs_table(large) if large else "msgmerge is not here")
            return 0
        if chosen.editor:
            typed = waits(ROOT, folder, chosen.editor)
            print(waits_table(typed))
            _keep(chosen.output, data_of_waits(typed))
            return 0
        if chosen.preview is not None:
            _preview(folder, chosen.preview, chosen.pause, 5 if chosen.quick else _SAVES, started)
            return 0
        if chosen.session:
            courses, parts = _sessions(folder, chosen.session, started)
            print(account(courses, parts))
            _keep(chosen.output, data_of_sessions(courses, parts))
            return 0
        bouts = _bouts(chosen.quick, folder)
        steps = [] if chosen.quick else [step(ROOT, folder, *size) for size in _SIZES]
        large = _catalogs(folder, SMALL if chosen.quick else LARGE)
        _tell(started, "measured catalogs")
        gc.freeze()  # what waits here for its turn is no part of anybody's work
        _tell(started, "all say the same words")
        _rounds(bouts, steps, started, 0 if chosen.quick else chosen.seconds)
        courses, parts = _sessions(folder, () if chosen.quick else _SESSIONS, started)
    print(markdown(bouts, steps, found, large))
    if courses:
        print(account(courses, parts))
    _keep(chosen.output, data(bouts, steps, found, large) | data_of_sessions(courses, parts))
    return 0


def _preview(folder: Path, seconds: float, pause: float, saves: int, started: float) -> None:
    """Measure the live page: how long after a save the new words are there, and hours of editing in less."""
    print("| live page | saves | ms to news: median | p95 | to words: median | p95 |\n|---|---|---|---|---|---|")
    window = in_a_browser(ROOT, folder, saves)
    for found in (*delays(ROOT, folder, saves), *([window] if window else ())):
        print(found.row(), flush=True)
    _tell(started, "measured saves")
    if seconds:
        print(edited(ROOT, folder / "edited", seconds, pause).report())


def _keep(file: Path, figures: dict[str, object]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(sorted({int(number) for number in text.split(",")}))
    if sizes[0] < 2:
        raise argparse.ArgumentTypeError("a session has two documents or more")
    return sizes


def _sessions(folder: Path, sizes: tuple[int, ...], started: float) -> tuple[list[Course], Costs | None]:
    """Measure whole sessions, the smallest first, and take the costs of a small one apart; each is then removed."""
    if not sizes:
        return [], None
    courses = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="session-", dir=folder) as name:
            courses.append(course(ROOT, Path(name), size, rivals=True))
        _tell(started, f"measured a session of {size} documents")
    with tempfile.TemporaryDirectory(prefix="costs-", dir=folder) as name:
        parts = costs(ROOT, Path(name), min(_PARTS, *sizes))
    _tell(started, "took the costs of a cold build apart")
    return courses, parts


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one document in two languages, each once: does it run?")
    parser.add_argument("--catalogs", action="store_true", help="measure only the catalogs of a large session")
    parser.add_argument(
        "--preview", type=float, nargs="?", const=0.0, metavar="SECONDS",
        help="measure only the live page; and edit for SECONDS",
    )  # fmt: skip
    parser.add_argument("--pause", type=float, default=0.0, metavar="SECONDS", help="rest between changes of --preview")
    parser.add_argument("--session", type=_sizes, metavar="N,N", help="measure only whole sessions of N documents")
    parser.add_argument(
        "--editor", type=int, nargs="?", const=100, metavar="N",
        help="measure only the language server, in a long document and in a session of N documents (100)",
    )  # fmt: skip
    parser.add_argument("--seconds", type=float, default=330, help="by which a further round has to end (330)")
    parser.add_argument("--output", type=Path, default=ROOT / "build/bench/result.json", help="where the figures go")
    return parser.parse_args()


def _catalogs(folder: Path, size: Size) -> Session | None:
    """Measure a large session once, where gettext is here."""
    if which("msgmerge") is None:
        return None
    large = session(ROOT, folder / "catalogs", size)
    large.measure()
    return large


def _bouts(quick: bool, folder: Path) -> list[Bout]:
    """Prepare every document in every language, and load the engine, which no warm run is to do."""
    warm_up()
    found = specimens(ROOT)
    if quick:
        found = tuple(specimen for specimen in found[:6] if specimen.language in {"en", "ar"})
    return [bout(specimen, ROOT, folder) for specimen in found]


def _rounds(bouts: list[Bout], steps: list[Step], started: float, seconds: float) -> None:
    """Measure everything once, and again while another round of the same length ends in time."""
    spent = 0.0
    while not spent or monotonic() - started + spent < seconds:
        began = monotonic()
        for each in bouts:
            each.warm(_WARM_RUNS)
        _tell(started, "measured in a running process")
        for grown in steps:
            grown.contest.round(*COLD)
        _tell(started, "measured larger projects")
        for each in bouts:
            each.cold()
        _tell(started, "measured whole processes")
        spent = monotonic() - began


def _tell(started: float, what: str) -> None:
    print(f"{monotonic() - started:5.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
