"""A text has a punctuation mark of another script.

**What it does.** In Arabic it looks for the Latin comma, semicolon and question mark beside Arabic letters; elsewhere
for Arabic marks, and outside Chinese for full-width ones.

**Why it matters.** The Latin comma turns its back on an Arabic word, and a full-width mark in a Russian line is a hole.
Both come with copying from another version.

**Cure.** Write the mark of the language; the message names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import ARABIC
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG243", "punctuation-form", "warning", __doc__)

_LATIN_IN_ARABIC = re.compile(
    rf"(?<=[{ARABIC}\u064b-\u0652])[,;?]|[,;](?=[ \u00a0])|(?<=[{ARABIC}] )[,;]|\?(?=[\"”»)\s]*$)"
)
_LATIN = re.compile("[A-Za-z]")
_LETTER = re.compile(f"[{ARABIC}]")
_WIDE = re.compile("[\u3001\u3002\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]")
_ARABIC = re.compile("[\u060c\u061b\u061f\u066a-\u066d\u06d4]")
_ARABIC_FOR = {",": "،", ";": "؛", "?": "؟"}
_LATIN_FOR = {"،": ",", "؛": ";", "؟": "?", "、": ",", "。": ".", "٪": "%", "۔": "."}
_CHINESE_FOR = {"،": "，", "؛": "；", "؟": "？", "٪": "%", "۔": "。"}


def _run(written: Text) -> Iterator[Diagnostic]:
    text, language = written.prose, written.language
    if text.isascii():
        return
    if language == "ar":
        for found in _LATIN_IN_ARABIC.finditer(text):
            beside = text[: found.start()].rstrip()[-1:] + text[found.end() :].lstrip()[:1]
            if _LATIN.search(beside) and not _LETTER.search(beside):
                continue  # between Latin names, or a name and its year
            yield _fault(written, found, _ARABIC_FOR[found[0]])
    else:
        for found in _ARABIC.finditer(text):
            marks = _CHINESE_FOR if language == "zh" else _LATIN_FOR
            yield _fault(written, found, marks.get(found[0], ""))
    if language != "zh":
        for found in _WIDE.finditer(text):
            latin = _LATIN_FOR.get(found[0]) or chr(ord(found[0]) - 0xFEE0)
            yield _fault(written, found, _ARABIC_FOR.get(latin, latin) if language == "ar" else latin)


def _fault(written: Text, found: re.Match[str], mark: str) -> Diagnostic:
    message = f"the mark {found[0]} is not of this language"
    hint = f"write {mark}" if mark else "write the mark of the language"
    fixes = (written.fix(hint, found.span(), _spaced(mark, found)),) if mark else ()
    return written.fault(RULE, message, hint, at=found.span(), fixes=fixes)


def _spaced(mark: str, found: re.Match[str]) -> str:
    """Return a mark with the space that a full-width one has in itself, where a word stands right beside it."""
    if not _WIDE.match(found[0]):
        return mark
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if mark == "(" and before.isalnum():
        return f" {mark}"
    return f"{mark} " if mark in ",;:.?!)،؛؟" and after.isalpha() else mark


CHECK = TextCheck(RULE, _run)
