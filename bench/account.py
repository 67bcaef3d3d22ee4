"""The account of whole sessions: Markdown tables, and what became of the aims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.costs import Costs
from bench.report import aim, table
from bench.whole import ALONE, COLD, NOTHING, PARAGRAPH, RIVALS, Course

AIM_NOTHING = (100, 0.6)  # documents of a session in which nothing has changed, seconds that this takes at most
AIM_PARAGRAPH = 1.5  # times the time that the files of the changed document take by themselves
AIM_COLD = 2.0  # times the time of the rivals
_STEPS = ("step", "files", "seconds", "CPU seconds", "MB, largest process", "MB, all processes")
_LEGEND = """\
Seconds of one run, two processes; CPU seconds are those of all processes. The last column is what all processes have at
once, memory that they share counted once, seen four times a second. The rivals make a file in a process each, by
`make --jobs 2`; they are given the same words."""


def account(courses: Sequence[Course], parts: Costs | None) -> str:
    """Return the report of sessions, the smallest first, and of where the time of a cold build goes."""
    tables = [f"## A session of {course.documents} documents\n\n{_course_table(course)}" for course in courses]
    lines = [line for course in courses for line in aims(course)]
    title = "## Growth: seconds (CPU seconds) and MB of the largest process"
    growth = [f"{title}\n\n{_growth(courses)}"] if len(courses) > 1 else []
    return "\n\n".join(("\n".join(lines), _LEGEND, *tables, *growth, *([_parts_table(parts)] if parts else [])))


def data_of_sessions(courses: Sequence[Course], parts: Costs | None) -> dict[str, object]:
    """Return all that was measured of sessions."""
    return {"sessions": [course.as_data() for course in courses], "costs": parts.as_data() if parts else {}}


def aims(course: Course) -> Iterator[str]:
    """Yield a line for each aim; what nothing changed may take is said for the largest sessions only."""
    documents, seconds = AIM_NOTHING
    nothing = course[NOTHING].seconds
    what = f"{course.documents} documents, nothing changed, in {seconds:g} s"
    if course.documents <= documents:
        yield aim(what, nothing <= seconds, f"{nothing:.2f} s")
    ratio = course[PARAGRAPH].seconds / course[ALONE].seconds
    what = f"{course.documents} documents, one paragraph in {AIM_PARAGRAPH:g} times what its files take by themselves"
    yield aim(what, ratio <= AIM_PARAGRAPH, f"{ratio:.2f} times")
    if RIVALS in course:
        ratio = course[COLD].seconds / course[RIVALS].seconds
        what = f"{course.documents} documents, cold build within {AIM_COLD:g} times the time of pandoc and typst"
        cpu = course[COLD].cpu / course[RIVALS].cpu
        yield aim(what, ratio <= AIM_COLD, f"{ratio:.2f} times, {cpu:.2f} times of the CPU")


def _course_table(course: Course) -> str:
    rows = (
        (
            step.name, str(step.made or "–"), f"{step.run.seconds:.2f}", f"{step.run.cpu:.2f}",
            f"{step.run.peak / 2**20:.0f}", f"{step.run.together / 2**20:.0f}",
        )
        for step in course.steps
    )  # fmt: skip
    return table(_STEPS, rows, 1)


def _growth(courses: Sequence[Course]) -> str:
    names = [step.name for step in courses[0].steps]
    rows = ((name, *(_grown(course, name) for course in courses)) for name in names)
    return table(("step", *(f"{course.documents} documents" for course in courses)), rows, 1)


def _grown(course: Course, name: str) -> str:
    run = course[name]
    return f"{run.seconds:.2f} ({run.cpu:.2f}), {run.peak / 2**20:.0f} MB"


def _parts_table(parts: Costs) -> str:
    """Return where the time of a cold build goes; what reading is made of is seen by looking at the stack."""
    rooms = "; ".join(f"{room} {seconds / parts.reading:.0%}" for room, seconds in parts.rooms())
    rows = [("reading: load, check, localise, compose", parts.reading)]
    rows += [(f"printing {form}", seconds) for form, seconds in sorted(parts.printing.items())]
    rows += [("the rest", parts.rest), ("all", parts.whole)]
    title = f"## Where the CPU of a cold build goes: {parts.documents} documents, one process"
    lines = ((name, f"{seconds:.2f}", f"{seconds / parts.whole:.1%}") for name, seconds in rows)
    return f"{title}\n\n{table(('part', 'CPU seconds', 'share'), lines, 1)}\n\nOf reading, by room: {rooms}."
