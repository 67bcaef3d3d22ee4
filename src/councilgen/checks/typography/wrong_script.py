"""A text is written in another script than its language, or in letters that its language does not have.

**What it does.** Looks for words in a third script (Cyrillic in a French text), for a text in Russian, Arabic or
Chinese of which hardly a letter is Russian, Arabic or Chinese, and for letters of a neighbour: Persian ک and ی in
Arabic, Ukrainian і and ї in Russian, Japanese and traditional characters in Chinese. Names, symbols, code and
abbreviations in Latin letters are right in all six languages, and so is what the source has. An original may quote
words of other scripts.

**Why it matters.** Readers of the language cannot read it, and search, spelling and speech know the right letters only.

**Cure.** Translate the text, or type the letters of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.text.alphabets import LATIN, LETTERS, RUNS, SCRIPT_OF
from councilgen.checks.text.function_words import FUNCTION_WORDS, SHARED
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import LANGUAGES, Tag

RULE = Rule("CG235", "wrong-script", "error", __doc__)

_NEIGHBOURS: dict[Tag, tuple[re.Pattern[str], str]] = {
    "ar": (re.compile("[ک-گیہھےۀەټډړڼۍڕێۆ]"), "Arabic"),
    "ru": (re.compile("[іїєґўјљњћђџѕІЇЄҐЎЈЉЊЋЂЏЅ]"), "Russian"),
    # The commonest characters that simplified Chinese writes otherwise.
    "zh": (
        re.compile(
            "[個們來對會國際時開關過還進達運遠選這說話語請議該記設許論證評詞試誰調課讓變識計訊電網線組織經結給統"
            "總維級終練繼續約紀紅納編縮點無為與業東務動勞勢區協單參發號員問間門聞題類風飛飯養餘館馬驗體見觀規視覺"
            "買費資質貢財負貨責貿賽車軍載輕轉輸辦農連遲適遺郵鄉釋針錄錯鎮長陽階陸險隨雖雙難離雲靈靜頁頂項順須預領"
            "頭願顯黨齊龍強張當從復應態慮憂戰戲擇擔據擴數斷樣構標樂機橋權歡歷歸殺氣決沒濟測準滿漢漸潔爭爾獨獲現環"
            "產畫異療盡監盤眾確礎禮種稱穩競筆節範築簡義習聯聲職肅脫腦膚臨舉舊艱藝蘇處虛術衛衝裝補製複謝譯護讀貫邊"
            "]"
        ),
        "simplified Chinese",
    ),
}
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]+")
_SHORT = SHARED | FUNCTION_WORDS["en"] | FUNCTION_WORDS["fr"] | FUNCTION_WORDS["es"]  # and no unit, such as km
_LATIN_LETTERS = re.compile(f"[{LATIN}]+")


def _run(written: Text) -> Iterator[Diagnostic]:
    own = SCRIPT_OF[written.language]
    text = written.prose
    if text.isascii() and own == "latin":
        return
    if written.source:  # an author may quote a name in its own script; nothing says that it is one left over
        yield from _third(written, own)
    if own != "latin":
        yield from _neighbours(written)
        if not written.source:  # an author may quote a whole text in another language
            return
        if not LETTERS[own].search(text) and written.read_out != written.heard and _worded(written):
            message = f"the text has no word in {LANGUAGES[written.language].english}"
            yield written.fault(RULE, message, "translate the text")


def _worded(written: Text) -> bool:
    """Say whether there are words that are no names: two in small letters, or one that the source does not have."""
    small = [word for word in _LATIN_LETTERS.findall(written.prose) if word.islower()]
    words = [word for word in small if len(word) >= 3 or word in _SHORT]
    there = _LATIN_LETTERS.findall(written.source_prose.lower())
    return sum(len(word) >= 3 for word in words) >= 2 or any(word not in there for word in words)


def _third(written: Text, own: str) -> Iterator[Diagnostic]:
    """Yield what is neither in the script of the language nor in Latin letters nor in the source."""
    for script, run in RUNS.items():
        if script in (own, "latin") or (
            script == "another" and written.language == "zh" and _KANA.search(written.prose)
        ):
            continue
        for found in run.finditer(written.prose):
            alone = len(found[0]) == 1 and script in ("another", "cyrillic")  # a Greek letter is a sign; CG252
            if not alone and found[0] not in written.source_seen and not _inside_word(written.prose, found):
                message = f"the words {found[0]} are not in the script of {LANGUAGES[written.language].english}"
                yield written.fault(RULE, message, "translate or transcribe them", at=found.span())


def _inside_word(text: str, found: re.Match[str]) -> bool:
    """Say whether letters stand right beside it: a word of two alphabets is the business of CG252."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return (before.isalpha() or after.isalpha()) and not LETTERS["han"].search(before + after)


def _neighbours(written: Text) -> Iterator[Diagnostic]:
    letters, name = _NEIGHBOURS[written.language]
    found = letters.search(written.prose)
    if found is None and written.language == "zh":
        found = _KANA.search(written.prose)
    if found is not None and found[0] not in written.source_seen:
        message = f"the letter {found[0]} (U+{ord(found[0][0]):04X}) is not one of {name}"
        yield written.fault(RULE, message, f"type it with a keyboard for {name}", at=found.span())


CHECK = TextCheck(RULE, _run)
