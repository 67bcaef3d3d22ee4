"""Wordings of one thing that stand side by side in texts, of which a document takes one.

Each row has forms of one word or term that differ in nothing but the habit of who wrote it. Words that mean different
things to anybody (会员国 and 成员国, programme and program) are in no row. The rows are the editors' own knowledge of
the languages; the first form of a row is what the houses print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from councilgen.languages import Tag
from councilgen.remembering import remembered


class Wording(NamedTuple):
    """One form, where it stands, and of which row it is."""

    row: int
    form: int
    start: int
    end: int
    text: str


_ROWS: Mapping[Tag, tuple[tuple[str, ...], ...]] = {
    "zh": (
        ("作出(?!来)", "做出(?!来)"), ("数字化转型", "数字转型"), ("数字鸿沟", "数字差距"), ("共同主席", "联合主席"),
        (r"(?<=\d)年后", r"(?<=\d)年以后", r"(?<=\d)年之后"), ("利益攸关多方办法", "利益攸关多方方法"),
        ("利益攸关方", "利益相关方", "利害关系方", "利害攸关方"), ("账户", "帐户"), ("其他", "其它"), ("唯一", "惟一"),
        ("部分", "部份"), ("身份", "身分"), ("互联网", "因特网"), ("连通性", "联通性"),
    ),
    "en": (
        ("organizations?", "organisations?"), ("organiz(?:e[ds]?|ing)", "organis(?:e[ds]?|ing)"),
        ("realiz(?:e[ds]?|ing)", "realis(?:e[ds]?|ing)"), ("recogniz(?:e[ds]?|ing)", "recognis(?:e[ds]?|ing)"),
        ("summariz(?:e[ds]?|ing)", "summaris(?:e[ds]?|ing)"), ("emphasiz(?:e[ds]?|ing)", "emphasis(?:e[ds]|ing)"),
        ("standardization", "standardisation"), ("harmonization", "harmonisation"), ("mobilization", "mobilisation"),
        ("digitalization", "digitalisation"), ("centres?", "centers?"), ("labour", "labor"), ("colours?", "colors?"),
        ("behaviours?", "behaviors?"), ("favour(?:able|ed|s)?", "favor(?:able|ed|s)?"), ("judgement", "judgment"),
        ("acknowledgements?", "acknowledgments?"), ("advisers?", "advisors?"), ("focused", "focussed"),
        ("fulfils?", "fulfills?"), ("towards", "toward"), ("among", "amongst"), ("while", "whilst"),
        ("ageing", "aging"), ("catalogues?", "catalogs?"), ("email", "e-mail"),
    ),
    "fr": (
        ("événements?", "évènements?"), ("clés?", "clefs?"), ("réglementations?", "règlementations?"),
        ("réglementaires?", "règlementaires?"), ("connaître", "connaitre"), ("reconnaître", "reconnaitre"),
        ("maîtrise", "maitrise"), ("accroître", "accroitre"), ("coûts?", "couts?"), ("chaînes?", "chaines?"),
    ),
    "es": (
        ("períodos?", "periodos?"), ("vídeos?", "videos?"), ("sustancial(?:es)?", "substancial(?:es)?"),
        ("íconos?", "iconos?"), ("élites?", "elites?"),
    ),
    "ru": (
        ("веб-сайт(?:а|е|ом|ов|ы)?", "вебсайт(?:а|е|ом|ов|ы)?"), ("онлайн", "он-лайн"),
        ("кибербезопасност(?:ь|и|ью)", "кибер-безопасност(?:ь|и|ью)"), ("тоннел(?:ь|я|ей)", "туннел(?:ь|я|ей)"),
    ),
    "ar": (
        ("شؤون", "شئون"), ("(?:ال)?مسؤول(?:ية|ين|ون)?", "(?:ال)?مسئول(?:ية|ين|ون)?"),
        ("(?:ال)?إنترنت", "(?:ال)?انترنت"), ("(?:ال)?هيئة", "(?:ال)?هيأة"),
    ),
}  # fmt: skip


@remembered(4096)
def wordings(text: str, language: Tag) -> tuple[Wording, ...]:
    """Return where a text has the forms of a row, in its order."""
    return tuple(
        Wording(int(row), int(form), *found.span(), found[0])
        for found in _pattern(language).finditer(text)
        for row, _underscore, form in (str(found.lastgroup)[1:].partition("_"),)
    )


@cache
def _pattern(language: Tag) -> re.Pattern[str]:
    """Return what finds all forms of a language, as whole words where the language parts words."""
    edge, end = ("", "") if language == "zh" else (r"(?<![\w-])", r"(?![\w-])")
    forms = (
        f"(?P<f{row}_{place}>{form})" for row, forms in enumerate(_ROWS[language]) for place, form in enumerate(forms)
    )
    return re.compile(f"{edge}(?:{'|'.join(forms)}){end}")
