"""The JSON Schemas of the files that authors write, for completion and checks in an editor.

They say what is a matter of shape. Whether a key is in the register, a number is free, a day exists or Markdown is
sound, only `councilgen check` knows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from councilgen.load.context import Schema, Shape
from councilgen.load.formats import document_format
from councilgen.load.scalars import PART
from councilgen.load.sessions import session_format
from councilgen.register.model import Register
from councilgen.register.read import FILES

FOLDER = "schemas"  # of a project
DIALECT = "http://json-schema.org/draft-07/schema#"  # what the servers for YAML know
SHAPES: dict[str, Shape[Any]] = {"document": document_format("", ""), "session": session_format(""), **FILES}


def schema(name: str, register: Register | None = None) -> Schema:
    """Return the schema of a kind of file. With a register its keys are offered, each with its words in English.

    They are offered and not demanded, so that a schema that is older than the register refuses nothing that is good.
    """
    found = _worded(SHAPES[name].schema(), _keys(register) if register else {})
    return {"$schema": DIALECT, "title": f"councilgen {name}", **found}


def written(found: Schema) -> str:
    """Return a schema as the text of a file."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def files(register: Register) -> dict[str, str]:
    """Return the files that a project keeps for its editors, by path."""
    return {f"{FOLDER}/{name}.json": written(schema(name, register)) for name in SHAPES}


def _keys(register: Register) -> dict[str, dict[str, str]]:
    """Return the keys of each part of the register, with the words that tell what each is."""
    return {
        "places": {key: place.markup for key, place in register.places.items()},
        "bodies": {key: body.name.markup for key, body in register.bodies.items()},
        "instruments": {key: instrument.title.markup for key, instrument in register.instruments.items()},
        "offices": {key: office.name.markup for key, office in register.offices.items()},
        "vocabulary": {key: term.markup for key, term in register.strategic_plan.items()},
    }


def _worded(part: Any, keys: Mapping[str, Mapping[str, str]]) -> Any:
    """Return a part of a schema with the keys of the register where it marks that they belong."""
    if isinstance(part, list):
        return [_worded(member, keys) for member in part]
    if not isinstance(part, dict):
        return part
    plain = {name: _worded(member, keys) for name, member in part.items() if name != PART}
    known = keys.get(part.get(PART, ""))
    if not known:
        return plain
    form = {name: plain.pop(name) for name in ("type", "pattern")}
    plain.pop("examples", None)
    offered = {"enum": list(known), "enumDescriptions": list(known.values())}
    return {"anyOf": [offered, form], **plain}
