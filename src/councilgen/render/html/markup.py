"""Characters, tags and attributes: the only place where markup is put together from strings."""

from __future__ import annotations

import re
from html import escape

# What neither HTML nor XML may hold, and lone surrogates, which no file may hold. The tree is clean of them; a writer
# that meets one all the same leaves it out rather than break the page.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SAFE_ADDRESS = re.compile(
    r"(?:https?://|mailto:)[^\s\x00-\x20]+|[\w!.()-]+\.(?:docx|pdf|html)", re.IGNORECASE | re.ASCII
)


def printable(characters: str) -> str:
    """Return `characters` without those that no page may hold."""
    return _FORBIDDEN.sub("", characters)


def text(characters: str) -> str:
    """Return `characters` as the content of an element."""
    return escape(printable(characters), quote=False)


def tag(name: str, content: str = "", /, **attributes: str | None) -> str:
    """Return an element around `content`, which is markup already. `class_` is `class`, `data_x` is `data-x`."""
    return f"{opening(name, **attributes)}{content}</{name}>"


def opening(name: str, /, **attributes: str | None) -> str:
    """Return a start tag; an attribute whose value is None is left out."""
    written = "".join(
        f' {_attribute_name(key)}="{escape(printable(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>"


def is_safe(address: str) -> bool:
    """Say whether `address` may become a link: the web, mail or a document beside this one, nothing that runs."""
    return _SAFE_ADDRESS.fullmatch(address) is not None


def _attribute_name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
