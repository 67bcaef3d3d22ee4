"""How far a message is, as a catalog, XLIFF 1.2 and XLIFF 2 say it; the one place that knows all three."""

from __future__ import annotations

from enum import Enum

from councilgen.i18n import reviews
from councilgen.i18n.entries import Record

SUB_STATE = "councilgen:needs-review"  # XLIFF 2 has no word for a guess; it is `initial`, with this


class State(Enum):
    """How far a message is."""

    EMPTY = "untranslated"
    FUZZY = "needs review"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


def of_record(record: Record, target: str) -> State:
    """Return how far a message is, or the one plural form of it whose translation is `target`."""
    if not target:
        return State.EMPTY
    if record.fuzzy:
        return State.FUZZY
    confirmed = reviews.digest(record.context, record.message, record.plural, record.strings)
    return State.REVIEWED if reviews.holds(record.comment, confirmed) else State.TRANSLATED


_TO_1 = {
    State.EMPTY: "needs-translation",
    State.FUZZY: "needs-review-translation",
    State.TRANSLATED: "translated",
    State.REVIEWED: "signed-off",
    State.FINAL: "final",
}


def to_1(state: State) -> str:
    """Return the `state` of a target in XLIFF 1.2."""
    return _TO_1[state]


def from_1(state: str, approved: str) -> State | None:
    """Return what XLIFF 1.2 says of a target that is there, or nothing where it does not say."""
    if state in ("signed-off", "final"):
        return State.REVIEWED if state == "signed-off" else State.FINAL
    if state.startswith("needs-"):
        return State.FUZZY
    if approved == "yes":
        return State.REVIEWED
    return State.TRANSLATED if state == "translated" else None


def to_2(state: State) -> tuple[str, str]:
    """Return `state` and `subState` of a segment in XLIFF 2."""
    match state:
        case State.EMPTY:
            return "initial", ""
        case State.FUZZY:
            return "initial", SUB_STATE
        case State.TRANSLATED | State.REVIEWED | State.FINAL:
            return state.value, ""


def from_2(state: str, sub_state: str) -> State | None:
    """Return what XLIFF 2 says of a target that is there, or nothing where it does not say.

    `initial` says nothing: many tools leave it as it was when they put a target beside it.
    """
    if sub_state == SUB_STATE and state in ("", "initial"):
        return State.FUZZY
    return {"reviewed": State.REVIEWED, "final": State.FINAL, "translated": State.TRANSLATED}.get(state)
