"""English."""

from __future__ import annotations

from councilgen.recognise.vocabulary import Vocabulary, named, scales, tens, words

VOCABULARY = Vocabulary(
    tag="en",
    months=words(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep "
        "october/oct november/nov december/dec"
    ),
    lone_months=True,
    cardinals=words(
        "zero one two/both three four five six seven eight nine ten eleven twelve/dozen thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        start=0,
    )
    | tens("twenty thirty forty fifty sixty seventy eighty ninety")
    | {"hundred": 100, "decade": 10, "decades": 10, "thousand": 1000},
    ordinals=words(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth"
    )
    | tens("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")
    | {"hundredth": 100},
    scales=scales(
        e3="thousand thousands", e6="million millions mn", e9="billion billions bn", e12="trillion trillions tn"
    ),
    percent=r"%|per ?cent\b|percent\b|percentage points?\b",
    currencies=named(
        CHF="swiss francs,swiss franc,sfr", USD="united states dollars,us dollars,dollars,dollar", EUR="euros,euro",
        GBP="pounds sterling", JPY="yen", CNY="yuan,renminbi", RUB="roubles,rubles",
    ),
    ordinal_mark=r"-?(?:st|nd|rd|th)\b",
    of=r"(?:of )?",
    to=r" ?- ?| (?:to|until|through|till) ",
    joining=r", (?:and |or )?| (?:and|or) ",
    year_word="",
    counted=r"(?:sections?|paragraphs?|paras?\.?|chapters?|items?|articles?|points?|clauses?|§|nos?\.|tables?|figures?"
    r"|parts?|annexe?s?|versions?|[a-z]\.) $",
    kinds=named(
        resolution="resolution,resolutions", decision="decision,decisions",
        recommendation="recommendation,recommendations", opinion="opinion,opinions",
    ),
    decimal=".",
    grouping=",",
)  # fmt: skip
