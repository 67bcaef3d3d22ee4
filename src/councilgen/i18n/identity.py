"""What a message is called by people and tools: a short id that stays as long as its text does."""

from __future__ import annotations

from hashlib import sha256

_END_OF_CONTEXT = "\x04"  # as in the compiled catalogs of gettext


def message_id(context: str, message: str) -> str:
    """Return eight hexadecimal digits made of a message and its context.

    The same text has the same id in every document and language. It is for people and for finding a message again: two
    messages may share an id by chance, which among ten thousand happens about once in a hundred projects.
    """
    digest = sha256(f"{context}{_END_OF_CONTEXT}{message}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:8]
