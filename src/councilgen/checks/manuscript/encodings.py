"""The bytes of a text file as text: UTF-8, UTF-16, and the older encoding of a language where it is sure to be that."""

from __future__ import annotations

import codecs
import re

from councilgen.checks.manuscript.paragraphs import MOST
from councilgen.checks.text.alphabets import LETTERS
from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.decoding import LARGEST_FILE

# What Windows wrote before it wrote UTF-8. A text of one of these is sure where nearly all that is not ASCII in it are
# letters of its script and signs of its print: in Latin script a few of all letters, in the others most of them.
_OLDER: dict[Tag, str] = {
    "zh": "gb18030", "ru": "cp1251", "ar": "cp1256", "fr": "cp1252", "es": "cp1252", "en": "cp1252",
}  # fmt: skip
_NAMES = {"gb18030": "GB18030", "cp1251": "Windows-1251", "cp1256": "Windows-1256", "cp1252": "Windows-1252"}
_SIGNS = re.compile(
    "[\u00a0-\u00bf\u00d7\u2010-\u203a\u20ac\u2116\u2122\u3000-\u303f\uff01-\uff5e،؛؟ـ\u064b-\u0652\u200c-\u200f]"
)
_COMMON: dict[Tag, re.Pattern[str]] = {
    # The commonest characters and letters of a language; bytes of another encoding seldom give as many of them.
    "zh": re.compile("[的和在了是国会年信息发展际为与关于]"),
    "ru": re.compile("[оеаинтсрвлк]"),
    "ar": re.compile("[الويمنترةع]"),
    "fr": re.compile("[éèêàçùôîâû]"),
    "es": re.compile("[áéíóúñ¿ü]"),
}
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_NUL_PAIRS = re.compile(rb"(?:[^\x00]\x00){8}|(?:\x00[^\x00]){8}")
_CURE = "save the file as UTF-8"


def text_of(data: bytes, file: str, language: Tag | None = None) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file with its line ends made one, or why it is none."""
    if len(data) > LARGEST_FILE:
        message = f"the file has {len(data):,} bytes; at most {LARGEST_FILE:,} are read"
        return None, [rules.TOO_LARGE.at(Span(file), message, "divide it")]
    text = _decoded(data, language)
    if text is None:
        return None, [_no_text(data, file)]
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if text.count("\n") > MOST:
        return None, [rules.TOO_LARGE.at(Span(file), f"the file has more than {MOST:,} lines", "divide it")]
    return text, []


def _decoded(data: bytes, language: Tag | None) -> str | None:
    """Return the text that the bytes are, if that is sure."""
    encoding = "utf-8"
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        encoding = "utf-32"
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif _NUL_PAIRS.search(data[:4096]):
        encoding = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return _older(data, language) if encoding == "utf-8" else None
    return None if "\x00" in text else text


def _older(data: bytes, language: Tag | None) -> str | None:
    """Return the text in the older encoding of its language; of several that it could be, in none."""
    wanted = [language] if language else list(_OLDER)
    fitting = {}
    for tag in wanted:
        try:
            text = data.decode(_OLDER[tag])
        except UnicodeDecodeError:
            continue
        if _plausible(text, tag):
            fitting[_OLDER[tag]] = text
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _plausible(text: str, language: Tag) -> bool:
    """Say whether a text that was decoded is one of its language: hardly a sign or a letter stands out."""
    odd = [character for character in text if character > "\x7f"]
    letters = LETTERS[LANGUAGES[language].script]
    own = sum(1 for character in odd if letters.match(character))
    signs = sum(1 for character in odd if _SIGNS.match(character))
    controls = sum(1 for character in text if character < " " and character not in "\t\n\r\f")
    every = sum(1 for character in text if character.isalpha())
    latin = LANGUAGES[language].script == "latin"
    if controls or own + signs < len(odd) * 0.98 or (own * 5 > every if latin else own * 2 < every):
        return False
    common = _COMMON.get(language)
    return common is None or len(common.findall(text)) * 8 >= own


def _no_text(data: bytes, file: str) -> Diagnostic:
    if b"\x00" in data[:4096]:
        return rules.NOT_TEXT.at(Span(file), "the file is no text", "give a .txt or a .docx file")
    try:
        data.decode("utf-8")
        place, byte = 0, data[0]
    except UnicodeDecodeError as error:
        place, byte = error.start, data[error.start]
    before = data[:place].decode("utf-8", "replace")
    span = Span(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = f"the byte 0x{byte:02X} is not UTF-8, and which older encoding the text has is not sure"
    return rules.NOT_TEXT.at(span, message, _CURE, "name its language with --language, if it is an older text")
