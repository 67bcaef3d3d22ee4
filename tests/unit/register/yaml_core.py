"""YAML as a language server for editors reads it: the core schema of YAML 1.2, in which NO is a text."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Core(yaml.SafeLoader):
    """Numbers, true and false, null; no dates, no yes and no."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", "~nN\0"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))
_Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])


def parsed(text: str) -> Any:
    """Return what a file holds."""
    return yaml.load(text, _Core)  # noqa: S506  # the safe loader, with other resolvers
