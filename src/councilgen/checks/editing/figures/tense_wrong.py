"""A past day is spoken of as to come, or a coming day as past.

**What it does.** Compares the date of the document with the days of which it says that something will take place, was
held, or has to be done by then: "will be held from 13 to 23 January 2026" in a document of February, "are invited to
comment by 1 March 2025" in one of 2026, "took place on 10 July 2026" in one of March. Only a date right beside such
words counts. Nothing is said of a text whose own date is not known.

**Why it matters.** The sentence was taken over from an earlier document, or the year is wrong. A deadline that has
passed cannot be kept.

**Cure.** Correct the date or the tense.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from councilgen.checks.editing.figures.telling import Told, extent, issued, outlined, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.i18n.dates import day
from councilgen.languages import Tag
from councilgen.recognise.sentences import DATE

RULE = Rule("CG178", "tense-wrong", "warning", __doc__)


@dataclass(frozen=True, slots=True)
class _Words:
    """What says that something is to come, is over, or must be done by a day. Patterns over outlines; own knowledge."""

    coming: str
    over: str
    deadline: str


# Where something takes place: nothing else may stand between the verb and its date.
_WORDS: dict[Tag, _Words] = {
    "en": _Words(
        r"\b(?:will|shall|(?:is|are) (?:scheduled|planned|due|expected) to|(?:is|are) to) (?:be (?:held|organized"
        r"|organised|convened|hosted|launched|opened)|take place|meet|convene|open|begin|start)(?: (?:in|at|online"
        r"|virtually)\b~{0,40}?)? (?:on|from|in|during) <D>|\b(?:is|are) scheduled for <D>",
        r"\b(?:was|were) (?:held|organized|organised|convened|hosted|launched|opened)(?: (?:in|at|online"
        r"|virtually)\b~{0,40}?)?"
        r" (?:on|from|in|during) <D>|\btook place(?: (?:in|at|online|virtually)\b~{0,40}?)? (?:on|from|in|during) <D>",
        r"\b(?:is|are) (?:invited|requested|encouraged|asked|urged|called upon) to (?:submit|send|comment|provide"
        r"|contribute|register|respond|reply|nominate|complete|inform|share|indicate|confirm|communicate|transmit)\b"
        r"~{0,70} (?:by|before|(?:no|not) later than) <D>|\bthe deadline(?: for ~{1,60})? is <D>"
        r"|\b(?:should|must|shall|has to|have to) be (?:submitted|sent|received|returned)\b~{0,50}"
        r" (?:by|before|(?:no|not) later than) <D>",
    ),
    "fr": _Words(
        r"\b(?:se tiendr(?:a|ont)|aur(?:a|ont) lieu|se réunir(?:a|ont)|ser(?:a|ont) (?:organisé|lancé|ouvert)e?s?"
        r"|débuter(?:a|ont))(?: (?:à|en|au)\b~{0,40}?)? (?:le |du |en |au mois de |les )?<D>",
        r"\b(?:s'est tenue?|se sont tenue?s|a eu lieu|ont eu lieu|s'est réunie?|se sont réunie?s|a été organisée?)"
        r"(?: (?:à|en|au)\b~{0,40}?)? (?:le |du |en |au mois de |les )?<D>",
        r"\b(?:est|sont) (?:invité|prié|encouragé|appelé)e?s? à ~{1,90} (?:au plus tard le|d'ici au) <D>"
        r"|\ble délai ~{0,60}est fixé au <D>|\bla date limite ~{0,60}est (?:fixée au|le) <D>",
    ),
    "es": _Words(
        r"\b(?:se celebrará(?:n)?|tendrán? lugar|se reunirán?|se organizarán?|comenzarán?)(?: en\b~{0,40}?)?"
        r" (?:el |del |en |los días |a partir del )?<D>",
        r"\b(?:se celebr(?:ó|aron)|tuv(?:o|ieron) lugar|se reuni(?:ó|eron)|se organiz(?:ó|aron))(?: en\b~{0,40}?)?"
        r" (?:el |del |en |los días )?<D>",
        r"\bse (?:invita|ruega|pide|solicita|alienta) ~{1,90} (?:a más tardar el|no más tarde del) <D>"
        r"|\b(?:el|la) (?:plazo|fecha límite) ~{0,60}(?:es|vence|finaliza|concluye) el <D>",
    ),
    "ru": _Words(
        r"\b(?:состоится|состоятся|пройдет|пройдут|пройдёт|будет проведен\w*|будут проведены|начнется"
        r"|запланирован\w* на)(?: в ~{0,40}?)?,? (?:в |с |на )?<D>",
        r"\b(?:состоял(?:ся|ась|ось|ись)|прош(?:ел|ёл|ла|ло|ли)|был\w? проведен\w*)(?: в ~{0,40}?)?,? (?:в |с )?<D>",
        r"\b(?:предлагается|приглаша[ею]тся|призыва[ею]тся|просьба) ~{1,90} не позднее <D>"
        r"|\b(?:предельный|крайний) срок\b~{0,60}(?: -)? <D>",
    ),
    "zh": _Words(
        r"(?:将|拟|定)于<D>(?:至<D>)?~{0,24}?(?:举行|召开|举办|启动|开幕)",
        r"(?<![将拟定])于<D>~{0,24}?(?:举行了|召开了|举办了|启动了)",
        r"请~{1,50}?(?:于|在)<D>(?:之前|以前|前)~{0,12}?(?:提交|提供|报名|注册|发送|回复|答复|反馈|通知)|截止(?:日期|时间)(?:为|是)<D>",
    ),
    "ar": _Words(
        r"(?<![^\W_])(?:و)?(?:س|سوف )(?:ي|ت)(?:عقد|نعقد|بدا|نظم|جري|ُعقد)(?:~{0,50}?) (?:في |من |يوم |خلال |يومي )?<D>"
        r"|من المقرر (?:عقد|ان (?:ي|ت)عقد|تنظيم)~{0,50}? (?:في |من |يوم |خلال )?<D>",
        r"(?<![^\W_])(?:و)?(?:انعقد|انعقدت|عقدت|جرت|نظمت)~{0,50}? (?:في |من |يوم |خلال )<D>",
        r"(?<![^\W_])(?:و)?(?:يدعى|تدعى|مدعو\w*|يرجى|يطلب) ~{1,90} (?:في موعد اقصاه|بحلول) <D>"
        r"|الموعد النهائي ~{0,50}هو <D>",
    ),
}


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    today = issued(manuscript)
    if today is None:
        return
    for found in told(manuscript):
        if DATE in found.sentence.outline:
            yield from _judged(found, today)


def _judged(found: Told, today: date) -> Iterator[Diagnostic]:
    written = day("en", today)
    words = _WORDS[found.piece.text.language]
    for pattern, past, problem in (
        (words.coming, True, "is spoken of as to come"),
        (words.over, False, "is spoken of as past"),
        (words.deadline, True, "is a deadline"),
    ):
        for said in outlined(pattern).finditer(found.sentence.outline):
            spot = found.sentence.behind(said.start() + said[0].rindex(DATE))
            days = extent(spot.what)
            if days and (days[1] < today if past else days[0] > today):
                message = f"{found.shown(spot.start, spot.end)} {problem}, and the document is of {written}"
                yield found.fault(RULE, (spot.start, spot.end), message, "correct the date, or the words about it")


CHECK = ManuscriptCheck(RULE, _run)
