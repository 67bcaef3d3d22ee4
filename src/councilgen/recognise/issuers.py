"""The bodies that issue what is cited, and the places of their conferences, as everybody writes them in six languages.

The register knows its own bodies and words them; this is what is known without it. Names stand before the bar and
abbreviations after it, the usual one first.
"""

from __future__ import annotations

from councilgen.languages import Tag

# Where only the house is named: "ITU Resolution 140", 国际电联第214号决议, "UN resolution 70/1".
HOUSES = {"itu": "itu", "un": "un"}

ISSUERS: dict[str, dict[Tag, str]] = {
    "pp": {
        "en": "Plenipotentiary Conference/Plenipotentiary|PP", "fr": "Conférence de plénipotentiaires|PP",
        "es": "Conferencia de Plenipotenciarios|PP", "ru": "Полномочная конференция|ПК",
        "zh": "全权代表大会/全权代表会议|PP", "ar": "مؤتمر المندوبين المفوضين|PP",
    },
    "council": {
        "en": "Council|", "fr": "Conseil|", "es": "Consejo|", "ru": "Совет|", "zh": "理事会|",
        "ar": "المجلس/مجلس الاتحاد|",
    },
    "wtdc": {
        "en": "World Telecommunication Development Conference|WTDC",
        "fr": "Conférence mondiale de développement des télécommunications|CMDT",
        "es": "Conferencia Mundial de Desarrollo de las Telecomunicaciones|CMDT",
        "ru": "Всемирная конференция по развитию электросвязи|ВКРЭ", "zh": "世界电信发展大会|WTDC",
        "ar": "المؤتمر العالمي لتنمية الاتصالات|WTDC",
    },
    "wtsa": {
        "en": "World Telecommunication Standardization Assembly|WTSA",
        "fr": "Assemblée mondiale de normalisation des télécommunications|AMNT",
        "es": "Asamblea Mundial de Normalización de las Telecomunicaciones|AMNT",
        "ru": "Всемирная ассамблея по стандартизации электросвязи|ВАСЭ", "zh": "世界电信标准化全会|WTSA",
        "ar": "الجمعية العالمية لتقييس الاتصالات|WTSA",
    },
    "ra": {
        "en": "Radiocommunication Assembly|RA", "fr": "Assemblée des radiocommunications|AR",
        "es": "Asamblea de Radiocomunicaciones|AR", "ru": "Ассамблея радиосвязи|АР", "zh": "无线电通信全会|RA",
        "ar": "جمعية الاتصالات الراديوية|RA",
    },
    "wrc": {
        "en": "World Radiocommunication Conference|WRC", "fr": "Conférence mondiale des radiocommunications|CMR",
        "es": "Conferencia Mundial de Radiocomunicaciones|CMR", "ru": "Всемирная конференция радиосвязи|ВКР",
        "zh": "世界无线电通信大会|WRC", "ar": "المؤتمر العالمي للاتصالات الراديوية|WRC",
    },
    "wtpf": {
        "en": "World Telecommunication Policy Forum|WTPF",
        "fr": "Forum mondial des politiques de télécommunication|FMPT",
        "es": "Foro Mundial de Política de las Telecomunicaciones|FMPT",
        "ru": "Всемирный форум по политике в области электросвязи|ВФПЭ", "zh": "世界电信政策论坛|WTPF",
        "ar": "المنتدى العالمي لسياسات الاتصالات|WTPF",
    },
    "wcit": {
        "en": "World Conference on International Telecommunications|WCIT",
        "fr": "Conférence mondiale des télécommunications internationales|CMTI",
        "es": "Conferencia Mundial de Telecomunicaciones Internacionales|CMTI",
        "ru": "Всемирная конференция по международной электросвязи|ВКМЭ", "zh": "国际电信世界大会|WCIT",
        "ar": "المؤتمر العالمي للاتصالات الدولية|WCIT",
    },
    "itu-t": {
        "en": "ITU Telecommunication Standardization Sector|ITU-T",
        "fr": "Secteur de la normalisation des télécommunications|UIT-T",
        "es": "Sector de Normalización de las Telecomunicaciones|UIT-T",
        "ru": "Сектор стандартизации электросвязи|МСЭ-Т/МСЭ-T",
        "zh": "国际电联电信标准化部门|ITU-T", "ar": "قطاع تقييس الاتصالات|ITU-T",
    },
    "itu-r": {
        "en": "ITU Radiocommunication Sector|ITU-R", "fr": "Secteur des radiocommunications|UIT-R",
        "es": "Sector de Radiocomunicaciones|UIT-R", "ru": "Сектор радиосвязи|МСЭ-Р/МСЭ-R",
        "zh": "国际电联无线电通信部门|ITU-R", "ar": "قطاع الاتصالات الراديوية|ITU-R",
    },
    "itu-d": {
        "en": "ITU Telecommunication Development Sector|ITU-D",
        "fr": "Secteur du développement des télécommunications|UIT-D",
        "es": "Sector de Desarrollo de las Telecomunicaciones|UIT-D", "ru": "Сектор развития электросвязи|МСЭ-D",
        "zh": "国际电联电信发展部门|ITU-D", "ar": "قطاع تنمية الاتصالات|ITU-D",
    },
    "unga": {
        "en": "United Nations General Assembly/UN General Assembly/General Assembly|UNGA",
        "fr": "Assemblée générale des Nations Unies/Assemblée générale de l'ONU/Assemblée générale|AGNU",
        "es": "Asamblea General de las Naciones Unidas/Asamblea General|AGNU",
        "ru": "Генеральная Ассамблея Организации Объединенных Наций/Генеральная Ассамблея ООН/Генеральная "
        "Ассамблея|ГА ООН",
        "zh": "联合国大会/大会|联大", "ar": "الجمعية العامة للأمم المتحدة/الجمعية العامة|UNGA",
    },
    "ecosoc": {
        "en": "United Nations Economic and Social Council/Economic and Social Council|ECOSOC",
        "fr": "Conseil économique et social des Nations Unies/Conseil économique et social|ECOSOC",
        "es": "Consejo Económico y Social de las Naciones Unidas/Consejo Económico y Social|ECOSOC",
        "ru": "Экономический и Социальный Совет Организации Объединенных Наций/Экономический и Социальный Совет|ЭКОСОС",
        "zh": "联合国经济及社会理事会/联合国经济与社会理事会/联合国经济和社会理事会/经济及社会理事会/经济与社会理事会"
        "/经济和社会理事会|经社理事会/ECOSOC",
        "ar": "المجلس الاقتصادي والاجتماعي للأمم المتحدة/المجلس الاقتصادي والاجتماعي|ECOSOC",
    },
    "unsc": {
        "en": "United Nations Security Council/UN Security Council/Security Council|UNSC",
        "fr": "Conseil de sécurité des Nations Unies/Conseil de sécurité|",
        "es": "Consejo de Seguridad de las Naciones Unidas/Consejo de Seguridad|",
        "ru": "Совет Безопасности Организации Объединенных Наций/Совет Безопасности ООН/Совет Безопасности|СБ ООН",
        "zh": "联合国安全理事会/安全理事会|联合国安理会/安理会", "ar": "مجلس الأمن|",
    },
    "hrc": {
        "en": "United Nations Human Rights Council/Human Rights Council|HRC",
        "fr": "Conseil des droits de l'homme|CDH", "es": "Consejo de Derechos Humanos|CDH",
        "ru": "Совет по правам человека|СПЧ", "zh": "联合国人权理事会/人权理事会|", "ar": "مجلس حقوق الإنسان|",
    },
    "itu": {
        "en": "International Telecommunication Union|ITU", "fr": "Union internationale des télécommunications|UIT",
        "es": "Unión Internacional de Telecomunicaciones|UIT", "ru": "Международный союз электросвязи|МСЭ",
        "zh": "国际电信联盟|国际电联/ITU", "ar": "الاتحاد الدولي للاتصالات|ITU",
    },
    "un": {
        "en": "United Nations|UN", "fr": "Nations Unies/Organisation des Nations Unies|ONU",
        "es": "Naciones Unidas/Organización de las Naciones Unidas|ONU",
        "ru": "Организация Объединенных Наций|ООН", "zh": "联合国|UN", "ar": "الأمم المتحدة|UN",
    },
}  # fmt: skip

# In the order en, fr, es, ru, zh, ar; other spellings behind a stroke. The key is that of the register.
PLACES: dict[str, str] = {
    "antalya": "Antalya|Antalya|Antalya|Анталия|安塔利亚|أنطاليا",
    "baku": "Baku|Bakou|Bakú|Баку|巴库|باكو",
    "bucharest": "Bucharest|Bucarest|Bucarest|Бухарест|布加勒斯特|بوخارست",
    "buenos-aires": "Buenos Aires|Buenos Aires|Buenos Aires|Буэнос-Айрес|布宜诺斯艾利斯|بوينس آيرس",
    "busan": "Busan|Busan|Busán|Пусан|釜山|بوسان",
    "doha": "Doha|Doha|Doha|Доха|多哈|الدوحة",
    "dubai": "Dubai|Dubaï|Dubái/Dubai|Дубай|迪拜|دبي",
    "florianopolis": "Florianópolis|Florianópolis|Florianópolis|Флорианополис|弗洛里亚诺波利斯|فلوريانوبوليس",
    "geneva": "Geneva|Genève|Ginebra|Женева|日内瓦|جنيف",
    "guadalajara": "Guadalajara|Guadalajara|Guadalajara|Гвадалахара|瓜达拉哈拉|غوادالاخارا",
    "hammamet": "Hammamet|Hammamet|Hammamet|Хаммамет|哈马马特|الحمامات",
    "hyderabad": "Hyderabad|Hyderabad|Hyderabad|Хайдарабад|海得拉巴|حيدر آباد",
    "istanbul": "Istanbul|Istanbul|Estambul|Стамбул|伊斯坦布尔|إسطنبول",
    "johannesburg": "Johannesburg|Johannesburg|Johannesburgo|Йоханнесбург|约翰内斯堡|جوهانسبرغ",
    "kigali": "Kigali|Kigali|Kigali|Кигали|基加利|كيغالي",
    "kyoto": "Kyoto|Kyoto|Kyoto|Киото|京都|كيوتو",
    "marrakesh": "Marrakesh|Marrakech|Marrakech|Марракеш|马拉喀什|مراكش",
    "minneapolis": "Minneapolis|Minneapolis|Minneápolis|Миннеаполис|明尼阿波利斯|مينيابوليس",
    "montreal": "Montreal|Montréal|Montreal|Монреаль|蒙特利尔|مونتريال",
    "new-delhi": "New Delhi|New Delhi|Nueva Delhi|Нью-Дели|新德里|نيودلهي",
    "new-york": "New York|New York|Nueva York|Нью-Йорк|纽约|نيويورك",
    "nice": "Nice|Nice|Niza|Ницца|尼斯|نيس",
    "sharm-el-sheikh": "Sharm el-Sheikh|Charm el-Cheikh|Sharm el-Sheikh|Шарм-эль-Шейх|沙姆沙伊赫|شرم الشيخ",
    "tunis": "Tunis|Tunis|Túnez|Тунис|突尼斯|تونس",
    "valletta": "Valletta|La Valette|La Valeta|Валлетта|瓦莱塔|فاليتا",
}
_ORDER: tuple[Tag, ...] = ("en", "fr", "es", "ru", "zh", "ar")


def issuers(tag: Tag) -> list[tuple[str, str, bool]]:
    """Return the wordings of one language: key, wording, whether it is an abbreviation."""
    found = []
    for key, wordings in ISSUERS.items():
        names, _bar, abbreviations = wordings[tag].partition("|")
        found += [(key, name, False) for name in names.split("/") if name]
        found += [(key, short, True) for short in abbreviations.split("/") if short]
    return found


def places(tag: Tag) -> dict[str, str]:
    """Return the keys of places by their wordings in one language."""
    column = _ORDER.index(tag)
    return {name: key for key, row in PLACES.items() for name in row.split("|")[column].split("/")}
