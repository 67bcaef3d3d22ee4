"""The words by which the parts of a Council document are known, in the six languages, as data.

The labels of the first page are those of the template's catalogs (`locales/*/LC_MESSAGES/interface.po`; a test holds
both together), with the older ones (Summary, Action required) and others that documents have had. Own knowledge where
no published document was found: Spanish Objeto and Objetivo, Russian Цель, Arabic ملخص.
"""

from __future__ import annotations

import re

from councilgen.checks.manuscript.model import Part

_LABELS: dict[Part, tuple[str, ...]] = {
    "purpose": (
        "Purpose", "Summary", "Objet", "Résumé", "Finalidad", "Objeto", "Objetivo", "Resumen", "Назначение", "Цель",
        "Резюме", "目的", "概要", "摘要", "الغرض", "ملخص",
    ),
    "action": (
        "Action required by the Council", "Action required", "Suite à donner par le Conseil", "Suite à donner",
        "Acción solicitada al Consejo", "Acción solicitada", "Необходимые действия со стороны Совета",
        "Необходимые действия", "理事会需采取的行动", "需采取的行动", "الإجراء المطلوب من المجلس", "الإجراء المطلوب",
    ),
    "strategic_plan": (
        "Relevant link(s) with the Strategic Plan", "Relevant link with the Strategic Plan",
        "Relevant links with the Strategic Plan", "Lien(s) pertinent(s) avec le plan stratégique",
        "Lien pertinent avec le plan stratégique", "Liens pertinents avec le plan stratégique",
        "Vínculo(s) pertinente(s) con el Plan Estratégico", "Vínculo pertinente con el Plan Estratégico",
        "Vínculos pertinentes con el Plan Estratégico", "Соответствующая(ие) увязка(и) со Стратегическим планом",
        "Увязка со Стратегическим планом", "与《战略规划》的关联", "与战略规划的关联",
        "الصلة (الصلات) بالخطة الاستراتيجية", "الصلة بالخطة الاستراتيجية",
    ),
    "financial_implications": (
        "Financial implications", "Incidences financières", "Repercusiones financieras", "Финансовые последствия",
        "财务影响", "الآثار المالية", "الآثار المالية المترتبة",
    ),
    "references": (
        "References", "Reference", "Références", "Référence", "Referencias", "Referencia", "Справочные материалы",
        "Справочный материал", "参考文件", "参考资料", "المراجع", "المرجع",
    ),
}  # fmt: skip
_ANNEX = ("Annex", "Appendix", "Annexe", "Appendice", "Anexo", "Apéndice", "Приложение", "附件", "附录", "الملحق")
_ANNEXES = ("Annexes", "Anexos", "Приложения", "الملحقات", *_ANNEX)

PART_OF = {label.casefold(): part for part, labels in _LABELS.items() for label in labels}
FIRST_PAGE = re.compile(
    rf"(?P<label>{'|'.join(re.escape(label) for label in sorted(PART_OF, key=len, reverse=True))})"
    r"\s*(?:[:：]\s*(?P<rest>\S.*)?)?$",
    re.IGNORECASE,
)
ANNEX = re.compile(
    rf"(?P<label>(?:{'|'.join(sorted(_ANNEX, key=len, reverse=True))})"
    r"(?P<number>[ \u00a0]?(?:\d{1,2}|[一二三四五六七八九十])(?!\w)|[ \u00a0](?:[IVX]{1,5}|[A-Z])(?!\w))?)"
    r"(?P<between>[ \u00a0]?[:：.–—-]\s*|\s+|$)(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
# How many annexes there are, as the body of a document ends: "Annexes: 2", 附件：1件.
ANNEX_COUNT = re.compile(rf"(?:{'|'.join(_ANNEXES)})\s*[:：]\s*\d{{1,2}}\s*(?:件|份|个)?$", re.IGNORECASE)
# The word and the number before a caption: Table 3: …, 图1：…
CAPTION = re.compile(
    r"(?:Table|Tableau|Cuadro|Tabla|Таблица|Figure|Figura|Рисунок|Рис\.|表|图|الجدول|الشكل)[ \u00a0]?\d{1,3}"
    r"[ \u00a0]?[:：.–—-]\s*",
    re.IGNORECASE,
)
# What stands over the title: the session, place and dates, agenda item, number, date, original language.
MASTHEAD = re.compile(
    r"Council(?: Working Group)? 20\d\d|Conseil 20\d\d|Consejo 20\d\d|Совет 20\d\d|理事会20\d\d年|المجلس 20\d\d"
    r"|Agenda item|Point de l['’]ordre du jour|Punto del orden del día|Пункт повестки дня|议项|بند جدول الأعمال"
    r"|(?:Document|Documento|Документ|文件|الوثيقة)\s+[A-Z]+\d|Original|Оригинал|原文|الأصل"
    r"|(?:Geneva|Genève|Ginebra|Женева|جنيف)[,،]|20\d\d年\d{1,2}月|\d{1,2}(?:er)? \S+(?: \S+){0,3} 20\d\d",
    re.IGNORECASE,
)
AUTHOR = re.compile(
    r"(?:Report|Note|Contributions?) (?:by|from)\b|(?:Rapport|Note|Contribution) (?:d[ue]|de l)\b"
    r"|(?:Informe|Nota|Contribución) (?:del?|de la)\b"
    r"|(?:Отчет|Записка|Вклад|Документ)\s+\S+(?:ого|ой|его|ателя|ии|ря)\b"
    r"|(?!关于|有关).{0,50}(?:秘书长|秘书处|主席|主任|局长|政府|国)(?:的|提交的)(?:报告|说明|文稿)$"
    r"|(?:تقرير|مذكرة|مساهمة) (?:من|مقدمة?)\b",
    re.IGNORECASE,
)
