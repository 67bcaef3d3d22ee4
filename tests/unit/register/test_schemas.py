"""The schemas that editors have: all good files pass, and what is broken in shape does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from councilgen.pipeline import examine
from councilgen.register.read import read_register
from councilgen.register.schemas import SHAPES, files, schema
from councilgen.workspace import DiskWorkspace, MemoryWorkspace
from unit.register.broken import BREAKS, GOOD, Break
from unit.register.yaml_core import parsed

ROOT = Path(__file__).parents[3]
CONTENT = sorted(
    file.relative_to(ROOT).as_posix()
    for folder in ("content", "tests/golden", "docs/examples")
    for file in (ROOT / folder).rglob("*.yaml")
)


def kind(file: str) -> str:
    """Return which schema a file of a project is held against."""
    folder, name = file.removesuffix(".yaml").split("/")[-2:]
    return name if folder == "register" or name == "session" else "document"


@cache
def validator(name: str, keys: bool) -> Any:
    """Return the schema of a kind of file, ready to judge."""
    found = schema(name, read_register(DiskWorkspace(ROOT)) if keys else None)
    jsonschema.Draft7Validator.check_schema(found)
    return jsonschema.Draft7Validator(found)


def faults(file: str, text: str, *, keys: bool = False) -> list[str]:
    """Return what the schema says of a file."""
    return [error.message for error in validator(kind(file), keys).iter_errors(parsed(text))]


@pytest.mark.parametrize("keys", [False, True], ids=["plain", "with keys"])
@pytest.mark.parametrize("file", CONTENT)
def test_every_file_in_the_repository_passes(file: str, keys: bool) -> None:
    """Also with keys of another register, which are offered and not demanded."""
    assert faults(file, (ROOT / file).read_text("utf-8"), keys=keys) == []


def test_the_files_that_are_broken_below_are_good() -> None:
    """For the schemas and for councilgen."""
    assert [fault for fault in examine(MemoryWorkspace(GOOD)) if fault.severity == "error"] == []
    for file, text in GOOD.items():
        assert faults(file, text) == [], file


@pytest.mark.parametrize("broken", BREAKS, ids=[f"{b.old.strip()[:30]} to {b.new.strip()[:30]}" for b in BREAKS])
def test_what_is_broken_is_refused(broken: Break) -> None:
    """councilgen says where and what to do; a schema says so of everything that is a matter of shape, and only that."""
    text = GOOD[broken.file].replace(broken.old, broken.new, 1)
    assert text != GOOD[broken.file]
    found = [
        fault
        for fault in examine(MemoryWorkspace({**GOOD, broken.file: text}))
        if fault.severity == "error" and fault.span.file == broken.file
    ]
    assert found
    assert all(fault.hints for fault in found)
    assert bool(faults(broken.file, text)) is not bool(broken.beyond)


def test_a_hundred_are_matters_of_shape() -> None:
    """As many as the name of the test says, each once."""
    assert len({(b.file, b.old, b.new) for b in BREAKS}) == len(BREAKS)
    assert sum(not broken.beyond for broken in BREAKS) >= 100


def test_schemas_in_the_repository_are_up_to_date() -> None:
    """`councilgen schema --write` would change nothing."""
    for path, text in files(read_register(DiskWorkspace(ROOT))).items():
        assert (ROOT / path).read_text("utf-8") == text, "run: councilgen schema --write"


@pytest.mark.parametrize("name", SHAPES)
def test_every_key_is_described_and_shown_by_example(name: str) -> None:
    """What an editor shows beside a key, and what it offers behind it."""
    for path, member in members(schema(name), name):
        assert member.get("description"), path
        leaf = not {"properties", "items", "anyOf", "additionalProperties"} & member.keys()
        assert not leaf or {"enum", "examples"} & member.keys() or member["type"] == "boolean", path


@pytest.mark.parametrize("name", SHAPES)
def test_examples_and_defaults_pass(name: str) -> None:
    """Nothing is offered that is refused."""
    for path, member in members(schema(name), name):
        judge = jsonschema.Draft7Validator(member)
        for value in (*member.get("examples", ()), *([member["default"]] if "default" in member else ())):
            assert judge.is_valid(value), (path, value)


def test_keys_of_the_register_are_offered_with_their_words() -> None:
    """An office, a term, an instrument and a place."""
    register = read_register(DiskWorkspace(ROOT))
    offered = dict(members(schema("document", register), ""))[".submitted_by"]["anyOf"][0]["anyOf"][0]
    assert offered["enum"][0] == "secretary-general"
    assert offered["enumDescriptions"][0] == "Secretary-General"
    for key, name in (
        ("pp-140", "document"),
        ("partnerships", "document"),
        ("geneva", "session"),
        ("pp", "instruments"),
    ):
        assert f'"{key}", ' in json.dumps(schema(name, register))


def test_a_schema_names_no_address_and_the_dialect_of_the_servers() -> None:
    """Nothing is fetched."""
    for name in SHAPES:
        text = json.dumps(schema(name))
        assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"
        assert '"$id"' not in text
        assert '"$ref"' not in text


def members(part: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key that a schema describes, but for those that a condition asks for or takes away."""
    if isinstance(part, list):
        for member in part:
            yield from members(member, path)
    elif isinstance(part, dict):
        for name, member in part.get("properties", {}).items():
            yield f"{path}.{name}", member
            yield from members(member, f"{path}.{name}")
        for name, member in part.items():
            if name in ("items", "anyOf", "additionalProperties"):
                yield from members(member, f"{path}/{name}")
