"""Names of States that neither house prints, with those that they do.

The names on the right are the short or formal names by which the States are listed as Members, as the editors know them
(UNTERM; the Union's list of Member States). Only names that cannot mean anything else are here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from councilgen.languages import Tag
from councilgen.remembering import remembered

_STATES: Mapping[Tag, Mapping[str, str]] = {
    "en": {
        "South Korea": "Republic of Korea", "North Korea": "Democratic People's Republic of Korea",
        "Ivory Coast": "Côte d'Ivoire", "Swaziland": "Eswatini", "Cape Verde": "Cabo Verde",
        "East Timor": "Timor-Leste",
        "Burma": "Myanmar", "Czech Republic": "Czechia", "Vietnam": "Viet Nam", "Russia": "Russian Federation",
        "Holland": "Netherlands", "Macedonia": "North Macedonia", "Laos": "Lao People's Democratic Republic",
        "Moldova": "Republic of Moldova", "Syria": "Syrian Arab Republic", "Tanzania": "United Republic of Tanzania",
    },
    "fr": {
        "Corée du Sud": "République de Corée", "Corée du Nord": "République populaire démocratique de Corée",
        "Swaziland": "Eswatini", "Cap-Vert": "Cabo Verde", "Timor oriental": "Timor-Leste", "Birmanie": "Myanmar",
        "République tchèque": "Tchéquie", "Vietnam": "Viet Nam", "Russie": "Fédération de Russie",
        "(?:République de )?Moldavie": "République de Moldova", "Biélorussie": "Bélarus", "Turquie": "Türkiye",
        "Syrie": "République arabe syrienne", "Tanzanie": "République-Unie de Tanzanie",
    },
    "es": {
        "Corea del Sur": "República de Corea", "Corea del Norte": "República Popular Democrática de Corea",
        "Costa de Marfil": "Côte d'Ivoire", "Suazilandia": "Eswatini", "Swazilandia": "Eswatini",
        "Timor Oriental": "Timor-Leste", "Birmania": "Myanmar", "República Checa": "Chequia", "Vietnam": "Viet Nam",
        "Rusia": "Federación de Rusia", "(?:República de )?Moldavia": "República de Moldova", "Bielorrusia": "Belarús",
        "Turquía": "Türkiye", "Siria": "República Árabe Siria", "Tanzanía": "República Unida de Tanzanía",
    },
    "ru": {
        "Южн(?:ая|ой|ую) Коре(?:я|и|ей|ю)": "Республика Корея",
        "Северн(?:ая|ой|ую) Коре(?:я|и|ей|ю)": "Корейская Народно-Демократическая Республика",
        "Белорусси(?:я|и|ю|ей)": "Беларусь", "(?:Республик[аиуе] )?Молдави(?:я|и|ю|ей)": "Республика Молдова",
        "Бирм(?:а|ы|е|у|ой)": "Мьянма",
        "Росси(?:я|и|ю|ей)": "Российская Федерация", "Голланди(?:я|и|ю|ей)": "Нидерланды",
    },
    "zh": {
        "韩国": "大韩民国", "南韩": "大韩民国", "北朝鲜": "朝鲜民主主义人民共和国", "俄罗斯": "俄罗斯联邦",
        "俄国": "俄罗斯联邦", "捷克共和国": "捷克", "斯威士兰": "埃斯瓦蒂尼", "叙利亚": "阿拉伯叙利亚共和国",
        "坦桑尼亚": "坦桑尼亚联合共和国", "摩尔多瓦": "摩尔多瓦共和国",
    },
    "ar": {
        "كوريا الجنوبية": "جمهورية كوريا", "كوريا الشمالية": "جمهورية كوريا الشعبية الديمقراطية",
        "روسيا": "الاتحاد الروسي",
        "بورما": "ميانمار", "ساحل العاج": "كوت ديفوار", "تيمور الشرقية": "تيمور-ليشتي", "سوازيلاند": "إسواتيني",
        "الرأس الأخضر": "كابو فيردي",
    },
}  # fmt: skip
# What may not stand before a name: then it is a part of a longer one, as Macedonia in North Macedonia.
_BEFORE: Mapping[Tag, str] = {
    "en": r"(?<![\w-])(?<!North )(?<!Republic of )(?<!Bank of )",
    "fr": r"(?<![\w-])(?<!Fédération de )(?<!Unie de )",
    "es": r"(?<![\w-])(?<!Federación de )(?<!Unida de )(?<!Árabe )",
    "ru": r"(?<![\w-])(?<!Банк )(?<!Банка )(?<!Почта )(?<!Почты )(?<!Минцифры )",
    "zh": "(?<!阿拉伯)(?<![大白])",
    "ar": r"(?<!\w)(?:[ولب]|ول|وب)?",
}
_BEHIND = r"(?![\w-])"
_BEHIND_CHINESE = r"(?=[）)，。、；：和与及等]|代表|$)"


@remembered(4096)
def states(text: str, language: Tag) -> tuple[tuple[int, int, str], ...]:
    """Return where a text calls a State by a name that no house prints, and how it is called."""
    names = tuple(_STATES[language].values())
    return tuple(
        (*found.span(str(found.lastgroup)), names[int(str(found.lastgroup)[1:])])
        for found in _pattern(language).finditer(text)
    )


@cache
def _pattern(language: Tag) -> re.Pattern[str]:
    names = "|".join(f"(?P<s{number}>{name})" for number, name in enumerate(_STATES[language]))
    return re.compile(f"{_BEFORE[language]}(?:{names}){_BEHIND_CHINESE if language == 'zh' else _BEHIND}")
