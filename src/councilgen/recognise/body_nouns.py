"""The nouns that make a name the name of a body: a department, a commission, a working group; own knowledge."""

from __future__ import annotations

import re
from collections.abc import Mapping

from councilgen.languages import Tag

# Where a language has capitals the noun must have one: Programme is a body's, programme is not.
BODY_NOUNS: Mapping[Tag, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Coalition|Commission"
        r"|Committee|Conference|Corporation|Council|Department|Federation|Force|Forum|Foundation|Fund|Group|Institute"
        r"|League|Ministry|Network|Office|Organization|Organisation|Partnership|Programme|Sector|Society|Summit|Union"
        r"|University)\b"
    ),
    "fr": re.compile(
        r"\b(?:Agence|Alliance|Assemblée|Association|Autorité|Banque|Bureau|Centre|Coalition|Comité|Commission"
        r"|Conférence|Conseil|Département|Fédération|Fondation|Fonds|Forum|Groupe|Haut-Commissariat|Institut|Ligue"
        r"|Ministère|Office|Organisation|Partenariat|Programme|Réseau|Secteur|Société|Sommet|Union|Université)\b"
    ),
    "es": re.compile(
        r"\b(?:Agencia|Alianza|Asamblea|Asociación|Autoridad|Banco|Centro|Coalición|Comisión|Comité|Conferencia|Consejo"
        r"|Corporación|Cumbre|Departamento|Federación|Fondo|Foro|Fundación|Grupo|Instituto|Junta|Liga|Ministerio"
        r"|Oficina|Organización|Programa|Red|Sector|Sociedad|Unión|Universidad)\b"
    ),
    # A name begins with a capital and has no other, so that the noun may be in small letters: Межучрежденческая группа.
    "ru": re.compile(
        r"\b(?:агентств|альянс|ассамбле|ассоциаци|банк|бюро|групп|департамент|институт|комисси|комитет|конференци"
        r"|министерств|объединени|организаци|программ|сектор|сет|совет|союз|университет|управлени|федераци|фонд|форум"
        r"|центр)[а-яё]{0,4}\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:组织|委员会|小组|工作组|工作队|论坛|大会|全会|会议|峰会|联盟|机构|理事会|总署|署|部|局|司|处|协会|联合会"
        r"|基金|基金会|银行|中心|研究所|大学|规划署|集团|伙伴关系)$"
    ),
    "ar": re.compile(
        r"(?:منظمة|لجنة|اللجنة|فريق|الفريق|منتدى|المنتدى|مؤتمر|المؤتمر|قمة|القمة|تحالف|هيئة|الهيئة|مجلس|المجلس|برنامج"
        r"|صندوق|الصندوق|بنك|البنك|إدارة|مكتب|المكتب|وكالة|الوكالة|معهد|المعهد|جامعة|جمعية|اتحاد|الاتحاد|قطاع)"
    ),
}
