"""A phrase says one thing twice.

**What it does.** Looks for words that are never together but by oversight: 出席参与, 也同样, return back, au jour
d'aujourd'hui, в январе месяце, pero sin embargo; and in Chinese for the name of a body that is repeated where "its"
would do (国际电联以国际电联秘书长的报告).

**Why it matters.** The reader looks for the second thing that is said.

**Cure.** Delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.checks.text.alphabets import HAN
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.recognise.names import Names
from councilgen.remembering import remembered

RULE = Rule("CG379", "said-twice", "warning", __doc__)

# The editors' own knowledge of the languages.
_PHRASES: Mapping[Tag, str] = {
    "zh": "出席参与|参与出席|参加出席|(?<![合兼归])并且?同时(?!性)|也同样|亦同样|目的是为了"
    "|大约[^，。、；]{1,12}左右|悬殊很大"
    "|更加进一步|进一步更加|过去的历史|基本上全部"
    "|可能会[^。；]{1,16}，[^。；，]{0,4}可能会",
    "en": r"(?:return|revert)(?:ed|s|ing)? back|reason (?:is|was|why is) because"
    r"|and also as well|past history|repeat again|still continues? to"
    r"|mutual cooperation between",
    "fr": r"au jour d['’]aujourd['’]hui|voire même|car en effet|puis ensuite|prévoir à l['’]avance|comme par exemple"
    r"|collaborer ensemble|s['’]entraider mutuellement|répéter (?:à nouveau|de nouveau)|ainsi par conséquent",
    "es": r"pero sin embargo|volver a repetir|prever con antelación|colaborar juntos|como por ejemplo"
    r"|mutuo acuerdo entre ambas partes|sin embargo no obstante|reiterar de nuevo|más mejor",
    "ru": r"в [а-я]+(?:ре|ле|те|не|ае) месяце|вновь возобнов\w+|сотрудничать вместе|более (?:лучш|хуж)\w+"
    r"|наиболее оптимальн\w+|прейскурант цен|впервые дебют\w+",
    "ar": r"سوف لن|مرة أخرى مجددا|معا سويا",
}
# Behind the name of a body that acts, before what is its own.
_AGAIN = re.compile(rf"(?P<name>[{HAN}]{{3,12}})[以从对向为就在](?P=name)")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    language = manuscript.language
    for piece in manuscript.own:
        if piece.text.language != language:
            continue
        places = _phrases(piece.text.prose, language)
        if language == "zh":
            places += _repeated(piece.text.prose, manuscript.names)
        for start, end in places:
            message = f"{piece.text.spoken(start, end)} says one thing twice"
            yield piece.text.fault(RULE, message, "delete one of the two", at=(start, end))


@remembered(4096)
def _phrases(text: str, language: Tag) -> tuple[tuple[int, int], ...]:
    edge = "" if language == "zh" else r"\b"
    return tuple(found.span() for found in re.finditer(f"(?i){edge}(?:{_PHRASES[language]}){edge}", text))


@remembered(4096)
def _repeated(text: str, names: Names) -> tuple[tuple[int, int], ...]:
    """Return where the name of a body stands twice with but one word between."""
    found = _AGAIN.finditer(text)
    return tuple(
        each.span()
        for each in found
        if (name := names.before(each[0], len(each["name"]))) and name[0].text == each["name"]
    )


CHECK = ManuscriptCheck(RULE, _run)
