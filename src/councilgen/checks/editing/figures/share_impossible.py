"""A share of people, countries or the like is over one hundred per cent.

**What it does.** Finds percentages above 100 that are said to be of a population, of countries, of households, of
participants. Growth may well be over 100 per cent, and so may subscriptions, of which a person can have two; such
sentences are left alone.

**Why it matters.** No more than all of them can do anything: a digit too many, or a point that was lost.

**Cure.** Look the figure up; if it is a rate of growth, say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.editing.figures.telling import Told, told
from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.languages import Tag
from councilgen.recognise.findings import Percentage
from councilgen.recognise.sentences import Spot

RULE = Rule("CG180", "share-impossible", "error", __doc__)
# What a percentage is a share of, right behind it; of Chinese also before it. Own knowledge.
_WHOLES: dict[Tag, str] = {
    "en": r" (?:of|among) (?:all |the |its |our |their |world's |global |world |total |rural |urban |adult |young )*"
    r"(?:populations?|people|inhabitants|countries|member states|members|women|men|girls|boys|households|respondents"
    r"|participants|delegates|schools|children|adults|individuals|youth)\b",
    "fr": r" (?:de la population|d[eu]s? (?:l')?(?:la |toute )*(?:population|habitants|pays|états membres|membres"
    r"|femmes|hommes|filles|garçons|ménages|personnes|participants|délégués|écoles|enfants|adultes|jeunes))\b",
    "es": r" de (?:la |los |las |todos |todas |toda )*(?:población|habitantes|países|estados miembros|miembros|mujeres"
    r"|hombres|niñas|niños|hogares|personas|encuestados|participantes|delegados|escuelas|adultos|jóvenes)\b",
    "ru": r" (?:всего |всех |мирового |городского |сельского )*(?:населения|жителей|стран|государств-членов|членов"
    r"|женщин|мужчин|девочек|мальчиков|домохозяйств|людей|респондентов|участников|делегатов|школ|детей|взрослых)\b",
    "zh": r" ?的 ?(?:总|全球|城市|农村)?(?:人口|居民|国家|成员国|妇女|女性|男性|男子|家庭|人|受访者|与会者|代表"
    r"|学校|儿童)",
    "ar": r" من (?:مجموع |اجمالي |جميع )?(?:ال)?(?:سكان|بلدان|دول الاعضاء|دول|نساء|رجال|فتيات|فتيان|اسر|اشخاص|مشاركين"
    r"|مندوبين|مدارس|اطفال|مستجيبين|شباب)(?![^\W_])",
}
# What may be over a hundred: growth and rates that count things, not people.
_RATES: dict[Tag, str] = {
    "en": r"penetration|subscription|teledensity|\bgr(?:ew|ow)|increas|\brose\b|\brise\b|target|coverage ratio",
    "fr": r"pénétration|abonnement|télédensité|augment|croissance|progress|hausse|objectif",
    "es": r"penetración|suscripci|abonad|abono|teledensidad|aument|crec|increment|objetivo|meta",
    "ru": r"проникновени|абонент|подпис|плотност|рост|вырос|увелич|возрос|цел",
    "zh": r"普及率|渗透率|订户|用户|订阅|增长|增加|上升|提高|目标",
    "ar": r"انتشار|اشتراك|الكثافة|نمو|زاد|زيادة|ارتفع|ارتفاع|هدف",
}
_PARTS = re.compile(r"(?:人口|居民|国家|成员国|妇女|家庭)(?:的|中有?|中的|当中|里)(?:超过|约|近|约有|有)? ?$")


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for found in told(manuscript):
        for spot in found.sentence.spots:
            if not isinstance(spot.what, Percentage) or not _share(found, spot):
                continue
            if max(spot.what.value, spot.what.last or 0) > 100:
                message = f"{found.shown(spot.start, spot.end)} of a whole is more than all of it"
                yield found.fault(RULE, (spot.start, spot.end), message, "look the figure up")


def _share(found: Told, spot: Spot) -> bool:
    text, tag = found.sentence.text, found.piece.text.language
    if re.search(_RATES[tag], text, re.IGNORECASE):
        return False
    if whole := re.compile(_WHOLES[tag], re.IGNORECASE).match(text, spot.end):
        return text[whole.end() : whole.end() + 1] != "'"  # 150 per cent of participants' expectations
    return tag == "zh" and _PARTS.search(text, 0, spot.start) is not None


CHECK = ManuscriptCheck(RULE, _run)
