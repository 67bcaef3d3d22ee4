"""French."""

from __future__ import annotations

from councilgen.recognise.diction.model import Citing, Courtesy, Diction, Meetings, counted, each, kinds, parted, titles

DICTION = Diction(
    tag="fr",
    citing=Citing(
        nouns=kinds(
            resolution="résolution résolutions resolution resolutions rés. res.", decision="décision décisions",
            recommendation="recommandation recommandations", opinion="avis vœu voeu vœux voeux",
            report="rapport rapports", document="document documents",
        ),
        several=frozenset({"résolutions", "resolutions", "décisions", "recommandations", "avis", "vœux", "voeux",
        "rapports",
                           "documents"}),
        implied={},
        revised=r"rév|rev", modified=r"modifi|mod\b|amend",
        joining=r" ?[,;] (?:et |ou )?(?:à |de )?(?:la |le |les )?| (?:et|ou|ainsi que) (?:à |de )?(?:la |le |les )?",
        last=r"et|ou|ainsi que",
        numbered=r"(?:n\.?[°ºo]s?\.? ?|№ ?|numéros? )",
        of=r",? (?:(?:adoptée?s? )?par (?:la |le |l')|de la |du |de l'|des |de )(?P<house>(?:UIT|ONU) )?",
        between=r"(?:de la |du |de l'|des )",
        dated=r",? (?:du|en date du|adoptée? le|datée? du) ",
        ends="",
        not_numbers=r" ?(?:dpi|ppp|px|pixels?|mp|mégapixels?|lignes|bits?|x|×|k|p|m|nm|mm|cm|pour cent|%|degrés?"
        r"|mètres?|°)(?![^\W\d])",
    ),
    courtesy=Courtesy(
        titles=titles(
            ms="Mme,Mmes,Mlle,Madame", mr="M.,MM.,Monsieur", dr="Dr,Dre,Docteur",
            professor="Pr,Pre,Prof.,Professeur,Professeure",
            ambassador="Ambassadeur,Ambassadrice",
            excellency="S.E.,S. E.,S.E.M.,S. E. M.,S.Exc.,S. Exc.,Son Excellence,SE",
        ),
        particles=parted("de,du,des,de la,la,le,da,dos,van,von,der,bin,ben,ibn,al,el,d"),
        roles=parted(
            "Président,Présidente,Vice-Président,Vice-Présidente,Secrétaire,Directeur,Directrice,Ministre,"
            "Ambassadeur,Ambassadrice,Rapporteur,Rapporteuse,Modérateur"
        ),
    ),
    meetings=Meetings(
        nouns=each(
            meeting="réunion,réunions,séance,séances", plenary="séance plénière,séances plénières,plénière,plénières",
            session="session,sessions", conference="conférence,conférences", assembly="assemblée,assemblées",
            forum="forum,forums", summit="sommet,sommets",
        ),
        between="",
        of=r" (?:annuelles? |ordinaires? |extraordinaires? |virtuelles? |plénières? )?(?:de la |du |de l'|des )",
    ),
    weekdays=counted("lundi mardi mercredi jeudi vendredi samedi dimanche"),
)  # fmt: skip
