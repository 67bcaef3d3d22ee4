"""One edition in each language with every block and every inline: what any writer must be able to write."""

# ruff: noqa: E501 (a sentence stands on one line, however long it is in its language)

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from datetime import date
from functools import cache

from councilgen.blocks.model import (
    Block,
    Cell,
    Code,
    Edition,
    Emphasis,
    Figure,
    Foreign,
    Group,
    Heading,
    Image,
    Inline,
    Isolated,
    Item,
    LineBreak,
    Link,
    List,
    Note,
    NoteMark,
    PageCount,
    PageNumber,
    Paragraph,
    Quotation,
    Raised,
    Reference,
    Rule,
    Sheet,
    Strong,
    Tab,
    Table,
    Text,
)
from councilgen.languages import LANGUAGES, Language, Tag

WEBSITE = "https://council.itu.int/2026"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the sample in one language; the same things are said in all six."""

    session: str
    place: str
    agenda: str  # a label, with its separator
    document: str
    day: str
    original: str
    author: str
    title: str
    labels: tuple[str, str, str]  # purpose, action, references
    purpose: str
    action: tuple[str, str, str]  # before, the verb, after
    points: tuple[str, str]
    before_address: str
    sections: tuple[str, str, str, str]  # headings: section I, its 1.1, a third level, section II
    opening: str
    span: str  # has a range of days
    resolution: str  # goes before a symbol
    ordinal: tuple[str, str]  # a number and what is raised after it
    stressed: tuple[str, str, str]  # strong, emphasis, both
    code: str
    untranslated: str
    see: str  # before a reference
    annex: str
    annexed: str  # title of the annex
    count: str  # how many annexes
    tasks: tuple[str, str, str]
    steps: tuple[str, str, str]
    more: str  # a second paragraph of an item
    quoted: str
    table: str
    units: str
    columns: tuple[str, str, str]
    rows: tuple[str, str, str]
    total: str
    figures: tuple[str, str, str]
    wide: str
    picture: str
    seen: str
    notes: tuple[str, str, str]
    extracts: tuple[str, str]


WORDS: dict[Tag, Words] = {
    "en": Words(
        session="Council 2026",
        place="Geneva, 28 April – 8 May 2026",
        agenda="Agenda item: ",
        document="Document ",
        day="20 February 2026",
        original="Original: English",
        author="Report by the Secretary-General",
        title="A sample report on the paper that the Union uses and on the trees that grow again",
        labels=("Purpose", "Action required by the Council", "References"),
        purpose='This sample shows how a report is laid out: its "fields" stand in one box, and <tags> & signs stay words.',
        action=("The Council is invited to ", "note", " this sample and to give such guidance as it sees fit."),
        points=("Within the allocated budget.", "Partnerships and international cooperation, in the sense of the strategic plan."),
        before_address="The web page of the session: ",
        sections=("Background", "What was counted", "How it was counted", "Next steps"),
        opening="The secretariat counted every sheet that was printed in the building, and found that nine out of ten were read once only.",
        span="The meeting of 16-18 November 2025 looked at the figures of 2023-2025 and asked for a second count.",
        resolution="General Assembly resolution ",
        ordinal=("Delegates met for the 21", "st"),
        stressed=("at once", "with care", "without delay"),
        code="councilgen build C26/901",
        untranslated="Cette phrase attend encore sa traduction.",
        see="More is said in ",
        annex="Annex 1",
        annexed="Paragraphs that speak of paper",
        count="Annex: 1",
        tasks=("Count the sheets on every floor and write the figure down before noon.", "Compare the figures.", "Publish them."),
        steps=("Ask whether a paper copy is needed at all, and if it is, for whom and for how long.", "Print on both sides.", "Recycle."),
        more="Where nobody answers within a week, no copy is printed.",
        quoted="A page that is not printed need not be carried, filed or found again.",
        table="Sheets printed by floor",
        units="thousands of sheets",
        columns=("Floor", "Sheets", "Remarks"),
        rows=("Ground floor, with the copy shop", "First to third floors", "Fourth floor and the library"),
        total="Total",
        figures=("1\u00a0234.5", "87", "12%"),
        wide="Sheets printed in each month",
        picture="Columns that grow from left to right, the last one lower than the one before",
        seen="Sheets printed, 2021 to 2026",
        notes=("Counted by hand; see ", "The lift was out of order on two days.", "Rounded to the nearest hundred."),
        extracts=("We note that paper is patient, and that readers are not.", "We call for fewer pages and for better ones."),
    ),
    "fr": Words(
        session="Conseil 2026",
        place="Genève, 28 avril – 8 mai 2026",
        agenda="Point de l'ordre du jour: ",
        document="Document ",
        day="20 février 2026",
        original="Original: anglais",
        author="Rapport de la Secrétaire générale",
        title="Exemple de rapport sur le papier que l'Union utilise et sur les arbres qui repoussent",
        labels=("Objet", "Suite à donner par le Conseil", "Références"),
        purpose='Cet exemple montre la mise en page d\'un rapport: les "rubriques" sont encadrées, et <balises> & signes restent des mots.',
        action=("Le Conseil est invité à ", "prendre note", " de cet exemple et à formuler les orientations qu'il jugera utiles."),
        points=("Dans les limites du budget alloué.", "Partenariats et coopération internationale, au sens du plan stratégique."),
        before_address="Page web de la session: ",
        sections=("Rappel", "Ce qui a été compté", "Comment on a compté", "Prochaines étapes"),
        opening="Le secrétariat a compté toutes les feuilles imprimées dans le bâtiment: neuf sur dix n'ont été lues qu'une seule fois.",
        span="La réunion tenue du 16 au 18 novembre 2025 a étudié les chiffres de 2023-2025 et demandé un second comptage.",
        resolution="Résolution de l'Assemblée générale ",
        ordinal=("Les délégués se sont réunis le 1", "er"),
        stressed=("aussitôt", "avec soin", "sans délai"),
        code="councilgen build C26/901",
        untranslated="This sentence still waits for its translation.",
        see="On en dit plus dans l'",
        annex="Annexe 1",
        annexed="Paragraphes qui parlent du papier",
        count="Annexe: 1",
        tasks=("Compter les feuilles à chaque étage et noter le chiffre avant midi.", "Comparer les chiffres.", "Les publier."),
        steps=("Demander si une copie sur papier est nécessaire et, si oui, pour qui et combien de temps.", "Imprimer recto verso.", "Recycler."),
        more="Si personne ne répond dans la semaine, aucune copie n'est imprimée.",
        quoted="Une page qui n'est pas imprimée n'a pas à être portée, classée ni retrouvée.",
        table="Feuilles imprimées par étage",
        units="milliers de feuilles",
        columns=("Étage", "Feuilles", "Observations"),
        rows=("Rez-de-chaussée, avec la reprographie", "Du premier au troisième étage", "Quatrième étage et bibliothèque"),
        total="Total",
        figures=("1\u00a0234,5", "87", "12\u00a0%"),
        wide="Feuilles imprimées chaque mois",
        picture="Colonnes qui croissent de gauche à droite, la dernière plus basse que la précédente",
        seen="Feuilles imprimées, de 2021 à 2026",
        notes=("Comptage à la main; voir ", "L'ascenseur a été en panne pendant deux jours.", "Chiffre arrondi à la centaine."),
        extracts=("Nous notons que le papier est patient et que les lecteurs ne le sont pas.", "Nous demandons moins de pages, et de meilleures."),
    ),
    "es": Words(
        session="Consejo 2026",
        place="Ginebra, 28 de abril – 8 de mayo de 2026",
        agenda="Punto del orden del día: ",
        document="Documento ",
        day="20 de febrero de 2026",
        original="Original: inglés",
        author="Informe de la Secretaria General",
        title="Informe de muestra sobre el papel que utiliza la Unión y los árboles que vuelven a crecer",
        labels=("Objeto", "Acción solicitada al Consejo", "Referencias"),
        purpose='Esta muestra enseña cómo se compone un informe: los "campos" van en un recuadro, y <etiquetas> & signos son palabras.',
        action=("Se invita al Consejo a ", "tomar nota", " de esta muestra y a formular las orientaciones que estime oportunas."),
        points=("Dentro del presupuesto asignado.", "Asociaciones y cooperación internacional, en el sentido del plan estratégico."),
        before_address="Página web de la reunión: ",
        sections=("Antecedentes", "Qué se contó", "Cómo se contó", "Próximas etapas"),
        opening="La secretaría contó todas las hojas impresas en el edificio y comprobó que nueve de cada diez se leyeron una sola vez.",
        span="La reunión del 16-18 de noviembre de 2025 examinó las cifras de 2023-2025 y pidió un segundo recuento.",
        resolution="Resolución de la Asamblea General ",
        ordinal=("Los delegados celebraron la 21.", "a"),
        stressed=("de inmediato", "con cuidado", "sin demora"),
        code="councilgen build C26/901",
        untranslated="This sentence still waits for its translation.",
        see="Más detalles en el ",
        annex="Anexo 1",
        annexed="Párrafos que hablan del papel",
        count="Anexo: 1",
        tasks=("Contar las hojas de cada planta y anotar la cifra antes del mediodía.", "Comparar las cifras.", "Publicarlas."),
        steps=("Preguntar si hace falta una copia en papel y, en tal caso, para quién y por cuánto tiempo.", "Imprimir a doble cara.", "Reciclar."),
        more="Si nadie contesta en una semana, no se imprime ninguna copia.",
        quoted="Una página que no se imprime no hay que llevarla, archivarla ni buscarla.",
        table="Hojas impresas por planta",
        units="miles de hojas",
        columns=("Planta", "Hojas", "Observaciones"),
        rows=("Planta baja, con la reprografía", "De la primera a la tercera planta", "Cuarta planta y biblioteca"),
        total="Total",
        figures=("1\u00a0234,5", "87", "12\u00a0%"),
        wide="Hojas impresas cada mes",
        picture="Columnas que crecen de izquierda a derecha, la última más baja que la anterior",
        seen="Hojas impresas, de 2021 a 2026",
        notes=("Recuento a mano; véase ", "El ascensor no funcionó durante dos días.", "Cifra redondeada a la centena."),
        extracts=("Observamos que el papel tiene paciencia y los lectores no.", "Pedimos menos páginas, y mejores."),
    ),
    "ru": Words(
        session="Совет 2026 года",
        place="Женева, 28 апреля – 8 мая 2026 года",
        agenda="Пункт повестки дня: ",
        document="Документ ",
        day="20 февраля 2026 года",
        original="Оригинал: английский",
        author="Отчет Генерального секретаря",
        title="Образец отчета о бумаге, которую расходует Союз, и о деревьях, которые вырастают вновь",
        labels=("Назначение", "Необходимые действия Совета", "Справочные материалы"),
        purpose='Образец показывает, как оформляется отчет: "поля" стоят в одной рамке, а <теги> & знаки остаются словами.',
        action=("Совету предлагается ", "принять к сведению", " этот образец и дать указания, которые он сочтет нужными."),
        points=("В пределах выделенного бюджета.", "Партнерства и международное сотрудничество в смысле стратегического плана."),
        before_address="Веб-страница сессии: ",
        sections=("Базовая информация", "Что было подсчитано", "Как велся подсчет", "Дальнейшие шаги"),
        opening="Секретариат подсчитал все листы, отпечатанные в здании: девять из десяти были прочитаны только один раз.",
        span="Собрание, состоявшееся 16–18 ноября 2025 года, изучило цифры за 2023–2025 годы и попросило провести второй подсчет.",
        resolution="Резолюция Генеральной Ассамблеи ",
        ordinal=("Площадь бумаги составила 100 м", "2"),
        stressed=("сразу", "внимательно", "без промедления"),
        code="councilgen build C26/901",
        untranslated="This sentence still waits for its translation.",
        see="Подробнее см. ",
        annex="Приложение 1",
        annexed="Пункты, в которых говорится о бумаге",
        count="Приложение: 1",
        tasks=("Подсчитать листы на каждом этаже и записать число до полудня.", "Сравнить цифры.", "Опубликовать их."),
        steps=("Спросить, нужен ли бумажный экземпляр, и если нужен, то кому и на какой срок.", "Печатать с двух сторон.", "Сдавать в переработку."),
        more="Если в течение недели никто не ответит, экземпляр не печатается.",
        quoted="Страницу, которая не отпечатана, не нужно носить, хранить и искать.",
        table="Отпечатанные листы по этажам",
        units="тысячи листов",
        columns=("Этаж", "Листы", "Примечания"),
        rows=("Первый этаж, включая копировальную", "Со второго по четвертый этаж", "Пятый этаж и библиотека"),
        total="Всего",
        figures=("1\u00a0234,5", "87", "12\u00a0%"),
        wide="Листы, отпечатанные по месяцам",
        picture="Столбцы растут слева направо, последний ниже предыдущего",
        seen="Отпечатанные листы, 2021–2026 годы",
        notes=("Подсчитано вручную; см. ", "Лифт не работал два дня.", "Округлено до сотен."),
        extracts=("Мы отмечаем, что бумага терпит, а читатели нет.", "Мы призываем к тому, чтобы страниц было меньше и чтобы они были лучше."),
    ),
    "zh": Words(
        session="理事会2026年会议",
        place="2026年4月28日-5月8日，日内瓦",
        agenda="议项：",
        document="文件",
        day="2026年2月20日",
        original="原文：英文",
        author="秘书长的报告",
        title="关于国际电联用纸情况以及树木重新生长的样本报告",
        labels=("目的", "理事会需采取的行动", "参考文件"),
        purpose="本样本说明报告如何排版：各“栏目”放在同一个方框里，<标签> & 符号仍是文字。",
        action=("请理事会将本样本", "记录在案", "，并酌情给予指导。"),
        points=("在划拨的预算范围内。", "伙伴关系和国际合作（见《战略规划》）。"),
        before_address="会议网页：",
        sections=("背景", "统计了什么", "如何统计", "今后的步骤"),
        opening="秘书处统计了楼内打印的所有纸张，发现十张纸中有九张只被阅读过一次；这一结果与“无纸会议”的目标……尚有距离。",
        span="2025年11月16日至18日举行的会议审议了2023-2025年的数字，并要求再次统计。",
        resolution="联合国大会决议",
        ordinal=("用纸面积为100米", "2"),
        stressed=("立即", "认真", "毫不拖延"),
        code="councilgen build C26/901",
        untranslated="This sentence still waits for its translation.",
        see="详见",
        annex="附件1",
        annexed="谈到纸张的段落",
        count="附件：1件",
        tasks=("清点每一层楼的纸张，并在中午以前把数字写下来，以便当天就能与其他楼层的数字放在一起比较。", "比较数字。", "公布数字。"),
        steps=("询问是否真的需要纸质文本；如果需要，为谁准备、保存多久？", "双面打印。", "回收利用。"),
        more="一周之内无人答复的，不予打印。",
        quoted="没有打印的纸，无需搬运，无需归档，也无需再去寻找。",
        table="各楼层打印的纸张",
        units="千张",
        columns=("楼层", "张数", "备注"),
        rows=("一层（包括复印室）", "二层至四层", "五层和图书馆"),
        total="合计",
        figures=("1\u00a0234.5", "87", "12%"),
        wide="每月打印的纸张",
        picture="从左到右逐渐增高的柱形，最后一个比前一个低",
        seen="2021年至2026年打印的纸张",
        notes=("手工统计；见", "电梯停用两天。", "四舍五入到百位。"),
        extracts=("我们注意到，纸张有耐心，读者却没有。", "我们呼吁减少页数，提高质量。"),
    ),
    "ar": Words(
        session="المجلس 2026",
        place="جنيف، 28 أبريل - 8 مايو 2026",
        agenda="بند جدول الأعمال: ",
        document="الوثيقة ",
        day="20 فبراير 2026",
        original="الأصل: بالإنكليزية",
        author="تقرير من الأمينة العامة",
        title="تقرير نموذجي عن الورق الذي يستعمله الاتحاد وعن الأشجار التي تنمو من جديد",
        labels=("الغرض", "الإجراء المطلوب من المجلس", "المراجع"),
        purpose='يبين هذا النموذج كيف يُخرَج التقرير: فـ"الحقول" في إطار واحد، و<الوسوم> & العلامات تبقى كلمات.',
        action=("يُدعى المجلس إلى ", "الإحاطة علماً", " بهذا النموذج وإلى تقديم ما يراه مناسباً من توجيهات."),
        points=("في حدود الميزانية المخصصة.", "الشراكات والتعاون الدولي بالمعنى الوارد في الخطة الاستراتيجية."),
        before_address="صفحة الدورة على الويب: ",
        sections=("معلومات أساسية", "ما الذي أُحصي", "كيف جرى الإحصاء", "الخطوات المقبلة"),
        opening="أحصت الأمانة كل الأوراق المطبوعة في المبنى، ووجدت أن تسعاً من كل عشر لم تُقرأ إلا مرة واحدة، وفق أرقام WSIS+20 لعام 2025.",
        span="نظر الاجتماع الذي عُقد في الفترة \u200f16\u200f-\u200f18 نوفمبر 2025 في أرقام الفترة \u200f2023\u200f-\u200f2025 وطلب إحصاءً ثانياً.",
        resolution="قرار الجمعية العامة ",
        ordinal=("بلغت مساحة الورق 100 م", "2"),
        stressed=("فوراً", "بعناية", "دون تأخير"),
        code="councilgen build C26/901",
        untranslated="This sentence still waits for its translation.",
        see="يرد المزيد في ",
        annex="الملحق 1",
        annexed="فقرات تتحدث عن الورق",
        count="الملحقات: 1",
        tasks=("إحصاء الأوراق في كل طابق وتدوين العدد قبل الظهر لمقارنته بأعداد الطوابق الأخرى في اليوم نفسه.", "مقارنة الأعداد.", "نشرها."),
        steps=("السؤال عما إذا كانت هناك حاجة إلى نسخة ورقية، وإن كانت فلمن ولأي مدة.", "الطباعة على الوجهين.", "إعادة التدوير."),
        more="وإذا لم يُجب أحد في غضون أسبوع، لا تُطبع أي نسخة.",
        quoted="الصفحة التي لا تُطبع لا حاجة إلى حملها ولا إلى حفظها ولا إلى البحث عنها.",
        table="الأوراق المطبوعة في كل طابق",
        units="آلاف الأوراق",
        columns=("الطابق", "الأوراق", "ملاحظات"),
        rows=("الطابق الأرضي، ومعه قسم النسخ", "الطوابق من الأول إلى الثالث", "الطابق الرابع والمكتبة"),
        total="المجموع",
        figures=("1\u00a0234,5", "87", "12\u00a0في المائة"),
        wide="الأوراق المطبوعة في كل شهر",
        picture="أعمدة تكبر من اليسار إلى اليمين، وآخرها أقصر من الذي قبله",
        seen="الأوراق المطبوعة من 2021 إلى 2026",
        notes=("إحصاء يدوي؛ انظر ", "كان المصعد معطلاً يومين.", "بعد التقريب إلى أقرب مائة."),
        extracts=("نلاحظ أن الورق صبور وأن القراء ليسوا كذلك.", "ندعو إلى صفحات أقل وأجود."),
    ),
}  # fmt: skip


@cache
def sample(tag: Tag) -> Edition:
    """Return the sample in language `tag`."""
    words, language = WORDS[tag], LANGUAGES[tag]
    symbol = f"C26/901-{language.letter}"
    website = (Link(WEBSITE, "council.itu.int/2026"),)
    return Edition(
        language=language,
        symbol=symbol,
        title=words.title,
        subject=words.session,
        author=words.author,
        publisher="ITU",
        published=date(2026, 2, 20),
        original="en",
        body=(
            *_first_page(words, symbol),
            *_section(words, language),
            *_lists(words, language),
            *_tables(words),
            *_annex(words),
        ),
        notes=_notes(words),
        header=(
            Paragraph((PageNumber(), Text("/"), PageCount()), "page-header"),
            Paragraph((Isolated(symbol),), "page-header"),
        ),
        first_footer=(Paragraph(website, "page-footer"),),
    )


def picture() -> Image:
    """Return a chart of six columns, 480 by 240 pixels, drawn without any library."""
    width, height, tops = 480, 240, (200, 170, 130, 90, 40, 60)
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            column, offset = divmod(x, 80)
            rows += b"\x1b\x5e\x9e" if 15 <= offset < 65 and y >= tops[column] else b"\xf2\xf2\xf2"
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return Image(
        "chart.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks), width, height
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _p(text: str, style: str = "body", number: str = "") -> Paragraph:
    return Paragraph((Text(text),), style, number)


def _first_page(words: Words, symbol: str) -> tuple[Block, ...]:
    before, verb, after = words.action
    purpose, action, references = words.labels
    box = Group(
        "fields",
        (
            _p(purpose, "field-label"),
            _p(words.purpose, "field-text"),
            _p(action, "field-label"),
            Paragraph((Text(before), Strong((Text(verb),)), Text(after)), "field-text"),
            Rule("field-rule"),
            _p(references, "field-label"),
            Paragraph(
                (Link(WEBSITE, "PP 140"), Text("; "), Link("https://undocs.org/A/RES/70/125?a=1&b=2", "A/RES/70/125")),
                "field-text",
            ),
        ),
    )
    return (
        _p(words.session, "session-title"),
        _p(words.place, "session-place"),
        Paragraph((Text(words.agenda), Isolated("PL 1.4"), Tab(), Text(words.document), Isolated(symbol)), "masthead"),
        Paragraph((Tab(), Text(words.day)), "masthead"),
        Paragraph((Tab(), Text(words.original)), "masthead"),
        _p(words.author, "author"),
        Heading(0, (Text(words.title),), id="title"),
        box,
    )


def _section(words: Words, language: Language) -> tuple[Block, ...]:
    strong, emphasis, both = words.stressed
    number, raised = words.ordinal
    other = LANGUAGES["fr" if language.tag == "en" else "en"]
    far = LANGUAGES["en" if language.tag == "ar" else "ar"]
    return (
        Heading(1, (Text(words.sections[0]), NoteMark(1)), number="I", id="background"),
        Paragraph((Text(words.opening),), number="1", id="opening-paragraph"),
        _p(words.span, number="2"),
        Paragraph((Text(words.resolution), Isolated("A/RES/70/125"), Text(" ("), Link("https://undocs.org/A/RES/70/125", "70/125"), Text("); "),
                   Text(number), Raised((Text(raised),)), Text(".")), number="3"),
        Heading(2, (Text(words.sections[1]),), number="1.1", id="counted"),
        Paragraph((Strong((Text(strong),)), Text(", "), Emphasis((Text(emphasis),)), Text(", "), Strong((Emphasis((Text(both),)),)), Text(": "),
                   Code(words.code), LineBreak(), Text(words.see), Reference("annex-paper", words.annex), Text("."))),
        Heading(3, (Text(words.sections[2]),)),
        Paragraph((Foreign(other, (Text(words.untranslated),)),)),
        Paragraph((Text(words.see), Foreign(far, (Text(WORDS[far.tag].quoted),)), Text(" (2026)."))),
        Paragraph((Text(WORDS[other.tag].opening),), language=other),
    )  # fmt: skip


def _list(language: Language, ordered: bool, level: int, items: tuple[tuple[Block, ...], ...], start: int = 1) -> List:
    marker = (language.numbers if ordered else language.bullets)[min(level, 2)]
    labelled = tuple(Item(marker.label(start + index), blocks) for index, blocks in enumerate(items))
    return List(marker, ordered, labelled, start, level)


def _nested(words: tuple[str, str, str], language: Language, ordered: bool) -> List:
    first, second, third = (_p(text) for text in words)
    inner = _list(language, ordered, 2, ((first,), (second,)))
    middle = _list(language, ordered, 1, ((first, inner), (second,), (third,)))
    return _list(language, ordered, 0, ((first, middle), (second,), (third,)))


def _lists(words: Words, language: Language) -> tuple[Block, ...]:
    more = Paragraph((Text(words.more), NoteMark(2)))
    mixed = _list(
        language,
        True,
        0,
        ((_p(words.steps[0]), more, _list(language, False, 1, ((_p(words.tasks[1]),),))), (_p(words.steps[1]),)),
    )
    return (
        Heading(1, (Text(words.sections[3]),), number="II", id="next"),
        _nested(words.tasks, language, ordered=False),
        _p(words.opening),
        _nested(words.steps, language, ordered=True),
        _p(words.more),
        mixed,
        _p(words.more),
        _list(language, True, 0, tuple((_p(text),) for text in words.tasks[1:]), start=3),
        Quotation((_p(words.quoted), _list(language, False, 0, tuple((_p(text),) for text in words.points)))),
        Rule(),
    )


def _cells(texts: tuple[str, ...], header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell((Text(text),), "start" if index in {0, 2} else "end", header) for index, text in enumerate(texts))


def _tables(words: Words) -> tuple[Block, ...]:
    marked: tuple[Inline, ...] = (Text(words.rows[2]), NoteMark(3))
    body = (
        _cells((words.rows[0], words.figures[0], words.more)),
        _cells((words.rows[1], words.figures[1], words.figures[2])),
        (Cell(marked), Cell((Text(words.figures[1]),), "end"), Cell((Isolated("C26/901"),), "center")),
        (Cell((Text(words.total),), header=True), Cell((Strong((Text(words.figures[0]),)),), "end"), Cell(())),
    )
    head = (_cells(words.columns, header=True),)
    long = tuple(_cells((words.rows[index % 3], str(index), words.points[index % 2])) for index in range(1, 61))
    months = tuple(f"{month:02}/26" for month in range(1, 13))
    wide_head = (
        (Cell((Text(words.columns[0]),), header=True), *(Cell((Text(month),), "end", True) for month in months)),
    )
    wide = tuple(
        (Cell((Text(row),), header=True), *(Cell((Text(str(n * 37)),), "end") for n in range(12))) for row in words.rows
    )
    return (
        Table(head, body, (0.4, 0.2, 0.4), (Text(words.table),), (Text(words.units),), "table-floors"),
        Figure(picture(), words.picture, (Text(words.seen),), 0.6, "figure-sheets"),
        _p(words.opening),
        Sheet(
            "landscape",
            (_p(words.span), Table(wide_head, wide, (0.16, *(0.07,) * 12), (Text(words.wide),), id="table-wide")),
        ),
        _p(words.span),
        Table(head, long, (0.4, 0.2, 0.4), (Text(words.table),)),
        _p(words.count, "annex-count"),
    )


def _annex(words: Words) -> tuple[Block, ...]:
    return (
        Heading(1, (Text(words.annexed),), label=words.annex, style="annex", id="annex-paper"),
        _p(words.extracts[0], "extract"),
        _p(words.extracts[0] + " " + words.opening, "extract", "9"),
        _p(words.extracts[1] + " " + words.opening, "extract", "107"),
        Rule(),
    )


def _notes(words: Words) -> tuple[Note, ...]:
    first, second, third = words.notes
    linked = Paragraph(
        (Text(first), Link("https://www.itu.int/wsis/forum", "www.itu.int/wsis/forum"), Text(".")), "note"
    )
    return (Note(1, (linked,)), Note(2, (_p(second, "note"), _p(words.more, "note"))), Note(3, (_p(third, "note"),)))
