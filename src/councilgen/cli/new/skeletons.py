"""The files that authors begin with: commented skeletons, filled with what was asked and what the register has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from councilgen.register.model import Register

_FOLDER = Path(__file__).parent / "skeletons"
_PLACE = re.compile(r"<<(\w+)>>")
_WITHIN = "financial_implications: {{within_budget: {period}}}"
_REFERENCES = "references:                           # keys of content/register/instruments.yaml, or {text: …}"


def filled(name: str, values: Mapping[str, str]) -> str:
    """Return a skeleton with its places filled; the line of a place that is empty is left out."""
    text = (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not (found := _PLACE.fullmatch(line)) or values[found[1]]]
    return _PLACE.sub(lambda found: values[found[1]], "\n".join(kept) + "\n")


def choices(register: Register, verb: str, about: str, period: str) -> dict[str, str]:
    """Return examples of what the register of this very project has, so that a new document has no fault."""
    instrument = _first("pp-140", register.instruments)
    term = _first("partnerships", register.strategic_plan)
    phrase = f"action:\n  {verb}: {about}                 # note, approve, consider, endorse, adopt; or a text"
    sentence = f'action: "The Council is invited to **{verb}** {about}."'
    return {
        "citation": f"[@{instrument}]" if instrument else "a resolution",
        "action": phrase if (verb, about) in register.actions else sentence,
        "strategic_plan": f"strategic_plan: [{term}]        # keys of content/register/vocabulary.yaml" if term else "",
        "financial_implications": _WITHIN.format(period=period) if "within_budget" in register.finance else "",
        "references": f"{_REFERENCES}\n  - {instrument}" if instrument else "",
    }


def quoted(text: str) -> str:
    """Return a text as YAML, in quotes where it would be something else without."""
    if re.search(r"[:#\"'\[\]{}&*!|>%@`,]|^[-?\s]|\s$", text):
        return always_quoted(text)
    return text


def always_quoted(text: str) -> str:
    """Return a text as YAML in quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _first(wanted: str, there: Mapping[str, object]) -> str:
    """Return the key that is wanted if it is there, else the first that is, else nothing."""
    return wanted if wanted in there else next(iter(there), "")
