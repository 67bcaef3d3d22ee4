"""Where catalogs lie, and what they are called."""

from __future__ import annotations

from councilgen.languages import Tag
from councilgen.workspace import LOCALES

INTERFACE = "interface"
REGISTER = "register"


def path(language: Tag, domain: str) -> str:
    """Return where the catalog of a domain lies."""
    return f"{LOCALES}/{language}/LC_MESSAGES/{domain}.po"
