"""Names of languages as tools write them."""

from __future__ import annotations

from councilgen.languages import LANGUAGES, Tag

_OTHER_CHINESE = ("hant", "tw", "hk", "mo")  # not what the project writes


def tag(name: str) -> Tag | None:
    """Return which of our languages `fr-FR`, `zh_CN` or `AR` is; Chinese in traditional characters is none of them."""
    first, *rest = name.strip().lower().replace("_", "-").split("-")
    if first == "zh" and any(part in _OTHER_CHINESE for part in rest):
        return None
    return next((known for known in LANGUAGES if known == first), None)
