"""The JSON Schema of a manifest, as `councilgen schema manifest` prints it."""

from __future__ import annotations

from typing import Any, get_args

from councilgen.languages import LANGUAGES
from councilgen.press.formats import FORMATS
from councilgen.publish.manifest import HASH, PATH, VERSION, State


def manifest_schema() -> dict[str, Any]:
    """Return the schema, without the line that names its dialect."""
    properties = {
        "manifest": {"const": VERSION, "description": "version of this form"},
        "session": _text("code of the session, C26"),
        "versions": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "description": "libraries that shape the bytes of the files, each with its version",
        },
        "files": {"type": "array", "items": _file(), "description": "the finished files, by path"},
        "inputs": {
            "type": "object",
            "additionalProperties": {"type": "string", "pattern": f"^{HASH}$"},
            "description": "all files of the project that the set was made from, each with its SHA-256",
        },
    }
    return {**_object(properties), "description": "the manifest of a finished set"}


def _file() -> dict[str, Any]:
    return _object(
        {
            "path": {**_text("from the folder of the manifest"), "pattern": f"^{PATH}$"},
            "document": _text("number of the document, without the letter of a language"),
            "title": _text("title, in `title_language`"),
            "title_language": _one_of(tuple(LANGUAGES), "the file's language, or the original's if untranslated"),
            "agenda_item": _text("agenda item; empty if there is none"),
            "date": {**_text("date of the document"), "format": "date"},
            "original": _one_of(tuple(LANGUAGES), "language of the original"),
            "language": _one_of(tuple(LANGUAGES), "language of the file"),
            "format": _one_of(FORMATS, "format of the file"),
            "bytes": _count("length"),
            "sha256": {**_text("SHA-256 of the file"), "pattern": f"^{HASH}$"},
            "pages": {"type": ["integer", "null"], "minimum": 1, "description": "pages of a PDF; null for others"},
            "words": _count("words of text and notes; a Chinese character is a word"),
            "messages": _count("texts to translate; 0 in the language of the original"),
            "translated": _count("how many of them are translated"),
            "state": _one_of(get_args(State), "how far the file is translated"),
            "inputs": {
                "type": "array",
                "items": {"type": "string"},
                "description": "files of the project that this file, and not every file, was made from",
            },
        }
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _count(description: str) -> dict[str, Any]:
    return {"type": "integer", "minimum": 0, "description": description}


def _one_of(words: tuple[str, ...], description: str) -> dict[str, Any]:
    return {"enum": list(words), "description": description}
