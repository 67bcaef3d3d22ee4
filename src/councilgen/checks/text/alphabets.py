"""Letters by the script that they belong to, and those that look like letters of another."""

from __future__ import annotations

import re

from councilgen.languages import Tag

LATIN = "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"
ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
OTHER = (
    "\u0370-\u03ff\u0530-\u058f\u05d0-\u05ea\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\u1100-\u11ff"
    "\u3040-\u30ff\uac00-\ud7a3"
)
SCRIPTS: dict[str, str] = {"latin": LATIN, "cyrillic": CYRILLIC, "arabic": ARABIC, "han": HAN, "another": OTHER}
SCRIPT_OF: dict[Tag, str] = {
    "en": "latin",
    "fr": "latin",
    "es": "latin",
    "ru": "cyrillic",
    "ar": "arabic",
    "zh": "han",
}
LETTERS = {script: re.compile(f"[{letters}]") for script, letters in SCRIPTS.items()}
RUNS = {script: re.compile(f"[{letters}]+(?:[ '’\u00a0-]+[{letters}]+)*") for script, letters in SCRIPTS.items()}
WORD = re.compile(f"[{LATIN}{CYRILLIC}{ARABIC}]+(?:['’-][{LATIN}{CYRILLIC}{ARABIC}]+)*")
LATIN_WORD = re.compile(f"[{LATIN}0-9]+(?:['’+&@.-][{LATIN}0-9]+)*")

# Letters of one script that nobody can tell from letters of the other on paper.
LATIN_LIKE_CYRILLIC = "AaBCcEeHIiJjKMOoPpSsTXxYy"
CYRILLIC_LIKE_LATIN = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу"
