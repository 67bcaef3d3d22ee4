"""French."""

from __future__ import annotations

from councilgen.recognise.vocabulary import Vocabulary, named, scales, stems, words

_ORDINALS = words(
    "uni deuxi troisi quatri cinqui sixi septi huiti neuvi dixi onzi douzi treizi quatorzi quinzi seizi"
) | {"vingti": 20, "trenti": 30, "quaranti": 40, "cinquanti": 50, "soixanti": 60, "centi": 100}

VOCABULARY = Vocabulary(
    tag="fr",
    months=words(
        "janvier/janv février/févr/fevrier mars avril mai juin juillet/juil août/aout septembre octobre/oct "
        "novembre/nov décembre/déc/decembre"
    ),
    lone_months=True,
    cardinals=words(
        "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze/douzaine treize quatorze quinze seize",
        start=0,
    )
    | {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    | {"cent": 100, "cents": 100, "mille": 1000, "décennie": 10, "décennies": 10},
    ordinals=stems(_ORDINALS, "ème/èmes")
    | {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2},
    scales=scales(
        e3="mille milliers millier", e6="million millions", e9="milliard milliards", e12="billion billions"
    ),
    percent=r"%|(?:pour ?cent|p\. ?cent|points? de pourcentage)\b",
    currencies=named(
        CHF="francs suisses,franc suisse,fs", USD="dollars des états-unis,dollars eu,dollars,dollar",
        EUR="euros,euro", GBP="livres sterling", JPY="yens,yen", CNY="yuans,yuan", RUB="roubles",
    ),
    ordinal_mark=r"(?:èmes?|ièmes?|emes?|es?|ères?|ers?|res?|nde?s?|º|°)(?![^\W_])",
    of=r"(?:de |d')?",
    to=r" ?- ?| (?:au|à|jusqu'au|jusqu'à) ",
    joining=r", (?:et |ou )?(?:les? )?| (?:et|ou) (?:les? |des? |à )?",
    year_word="",
    counted=r"(?:sections?|paragraphes?|par\.|chapitres?|points?|articles?|alinéas?|§|n[o°º]s?|numéros?|tableaux?"
    r"|figures?|parties?|annexes?|versions?|[a-z]\.) $",
    kinds=named(
        resolution="résolution,résolutions", decision="décision,décisions",
        recommendation="recommandation,recommandations", opinion="vœu,voeu,avis",
    ),
    decimal=",",
    grouping=".'",
)  # fmt: skip
