"""The schemas of XLIFF 1.2 and 2.x, and the Translate Toolkit, which Weblate and Virtaal read such files with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from judges.fault import Fault

_SCHEMAS = Path(__file__).parent / "schemas/xliff"
_NAMES = {"xliff": "xliff-core-2.0.xsd", "xliff-1.2": "xliff-core-1.2-strict.xsd"}


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
