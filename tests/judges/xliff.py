"""The schemas of XLIFF, OASIS's own: 1.2, the strict one, and the core of 2.0 and 2.1, which have one namespace.

script/bootstrap takes them out of a Debian package; they are not kept here.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from judges.fault import Fault

_SCHEMAS = Path(__file__).parent / "schemas/xliff"
_NAMES = {"xliff": "xliff-core-2.0.xsd", "xliff-1.2": "xliff-core-1.2-strict.xsd"}


@cache
def available() -> str | None:
    """Return why the schemas cannot be asked here, or None when they can."""
    lacking = [name for name in (*_NAMES.values(), "xml.xsd") if not (_SCHEMAS / name).is_file()]
    return f"{lacking[0]} is not here; script/bootstrap --with-tests fetches it" if lacking else None


@cache
def _schema(form: str) -> etree.XMLSchema:
    """Return a schema; the one of the namespace `xml` lies beside the others, and not where they say."""
    schema = etree.parse(str(_SCHEMAS / _NAMES[form]))
    for imported in schema.iter("{http://www.w3.org/2001/XMLSchema}import"):
        imported.set("schemaLocation", (_SCHEMAS / "xml.xsd").as_uri())
    return etree.XMLSchema(schema)


def judge(data: bytes, form: str) -> list[Fault]:
    """Return every breach of the schema in a file of the format `xliff` (2.x) or `xliff-1.2`."""
    schema = _schema(form)
    schema.validate(etree.fromstring(data))
    log: Any = schema.error_log
    return [Fault(form, each.type_name, each.message, f"line {each.line}") for each in log]
