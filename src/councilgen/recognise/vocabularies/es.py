"""Spanish."""

from __future__ import annotations

from councilgen.recognise.vocabulary import Vocabulary, named, scales, stems, words

_ORDINALS = words("primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim") | {
    "decimotercer": 13, "decimocuart": 14, "decimoquint": 15, "decimosext": 16, "decimoséptim": 17,
    "decimoctav": 18, "decimonoven": 19, "vigésim": 20, "trigésim": 30, "cuadragésim": 40, "quincuagésim": 50,
    "sexagésim": 60, "septuagésim": 70, "octogésim": 80, "nonagésim": 90,
}  # fmt: skip

VOCABULARY = Vocabulary(
    tag="es",
    months=words("enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"),
    lone_months=True,
    cardinals=words(
        "cero un/uno/una dos/ambos/ambas tres cuatro cinco seis siete ocho nueve diez once doce/docena trece catorce "
        "quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés "
        "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta",
        start=0,
    )
    | {"cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
    | {"cien": 100, "ciento": 100, "mil": 1000, "decenio": 10, "decenios": 10, "década": 10, "décadas": 10},
    ordinals=stems(_ORDINALS, "o/a/os/as") | {"primer": 1, "tercer": 3},
    scales=scales(e3="mil miles", e6="millón millones", e12="billón billones"),
    percent=r"%|por ciento\b|puntos? porcentual(?:es)?\b",
    currencies=named(
        CHF="francos suizos,franco suizo", USD="dólares de los estados unidos,dólares ee.uu,dólares,dólar",
        EUR="euros,euro", GBP="libras esterlinas", JPY="yenes,yen", CNY="yuanes,yuan", RUB="rublos",
    ),
    ordinal_mark=r"\.?(?:as|os|er|[ªºa°o])(?![^\W_])",
    of=r"(?:del? )?(?:año )?",
    to=r" ?- ?| (?:al?|hasta(?: el)?) ",
    joining=r", (?:y |o )?(?:el |la )?| (?:y|o|u|e) (?:el |la |del |de |al )?",
    year_word="",
    counted=r"(?:secci(?:ón|ones)|párrafos?|apartados?|capítulos?|puntos?|artículos?|§|n[o°º]s?\.?|números?|cuadros?"
    r"|gráficos?|partes?|anexos?|versi(?:ón|ones)|[a-z]\.) $",
    kinds=named(
        resolution="resolución,resoluciones", decision="decisión,decisiones,acuerdo,acuerdos",
        recommendation="recomendación,recomendaciones", opinion="ruego,ruegos,opinión,opiniones",
    ),
    decimal=",",
    grouping=".'",
)  # fmt: skip
