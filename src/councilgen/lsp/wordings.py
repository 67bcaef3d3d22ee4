"""What the register says of a thing, in all six languages, as an editor shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from councilgen.diagnostics.model import Span
from councilgen.i18n.wording import Wording
from councilgen.languages import LANGUAGES
from councilgen.lsp.state import State
from councilgen.model.document import Action, Finance

Part = Literal["instruments", "places", "offices", "strategic_plan", "bodies"]
FILES: Mapping[Part, str] = {
    "instruments": "content/register/instruments.yaml",
    "places": "content/register/places.yaml",
    "offices": "content/register/offices.yaml",
    "strategic_plan": "content/register/vocabulary.yaml",
    "bodies": "content/register/bodies.yaml",
}


def keys(state: State, part: Part) -> tuple[str, ...]:
    """Return the keys of a part of the register."""
    register = state.register
    match part:
        case "instruments":
            return tuple(register.instruments)
        case "places":
            return tuple(register.places)
        case "offices":
            return tuple(register.offices)
        case "strategic_plan":
            return tuple(register.strategic_plan)
        case "bodies":
            return tuple(register.bodies)


def title(state: State, part: Part, key: str) -> str:
    """Return what a thing is called in English, without marks."""
    register = state.register
    match part:
        case "instruments":
            return register.instruments[key].title.markup
        case "places":
            return register.places[key].markup
        case "offices":
            return register.offices[key].name.markup
        case "strategic_plan":
            return register.strategic_plan[key].markup
        case "bodies":
            body = register.bodies[key]
            return f"{body.name.markup} ({body.abbreviation.markup})"


def described(state: State, part: Part, key: str) -> str:
    """Return a thing of the register as Markdown: its title, its wording in each language, its address."""
    lines = [f"**{escaped(title(state, part, key))}**", ""]
    lines += [_row(tag, wording) for tag, wording in _wordings(state, part, key)]
    instrument = state.register.instruments.get(key) if part == "instruments" else None
    if instrument is not None and instrument.url:
        lines += ["", f"<{instrument.url}>"]
    return "\n".join(lines)


def phrase(state: State, said: Action | Finance) -> str:
    """Return a standard phrase in all languages, as Markdown."""
    rows = []
    for tag in LANGUAGES:
        words = state.words(tag)
        found = words.action(said) if isinstance(said, Action) else words.finance(said)
        rows.append(_row(tag, Wording(found.markup, found.language)))
    return "\n".join(rows)


def action(state: State, verb: str, about: str) -> str:
    """Return the phrase of a verb and its object, in all languages; nothing where the register has none."""
    known = (verb, about) in state.register.actions
    return phrase(state, Action(verb, about, Span(""))) if known else ""


def finance(state: State, name: str) -> str:
    """Return a standard phrase on cost, in all languages; nothing where the register has none."""
    return phrase(state, Finance(name, "", Span(""))) if name in state.register.finance else ""


def _wordings(state: State, part: Part, key: str) -> Iterator[tuple[str, Wording]]:
    for tag in LANGUAGES:
        words = state.words(tag)
        match part:
            case "instruments":
                yield tag, words.citation(key)
            case "places":
                yield tag, words.place(key)
            case "offices":
                line = words.author(key, "report")
                yield tag, Wording(line.markup, line.language)
            case "strategic_plan":
                yield tag, words.plan([key])
            case "bodies":
                return


def _row(tag: str, wording: Wording) -> str:
    missing = "" if wording.language == tag else " *(not translated)*"
    return f"- `{tag}` {escaped(wording.text)}{missing}"


def escaped(text: str) -> str:
    """Return a text as Markdown that shows it as it is written, and fetches nothing that it names."""
    return text.replace("\\", "\\\\").replace("<", "\\<").replace("`", "\\`").replace("[", "\\[")
