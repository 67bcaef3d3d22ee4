"""English."""

from __future__ import annotations

from councilgen.recognise.diction.model import Citing, Courtesy, Diction, Meetings, counted, each, kinds, parted, titles

DICTION = Diction(
    tag="en",
    citing=Citing(
        nouns=kinds(
            resolution="resolution resolutions res.", decision="decision decisions",
            recommendation="recommendation recommendations", opinion="opinion opinions", report="report reports",
            document="document documents",
        ),
        several=frozenset({"resolutions", "decisions", "recommendations", "opinions", "reports", "documents"}),
        implied={},
        revised=r"rev(?:\b|ised)|rev\.",
        modified=r"mod(?:\b|ified)|amend",
        joining=r" ?[,;] (?:and |or )?(?:to )?| (?:and|or|&|as well as) (?:to )?",
        last=r"and|or|&|as well as",
        numbered=r"(?:nos?\.? ?|number |№ ?)",
        of=r",? (?:of|by|adopted by) (?:the )?(?P<house>(?:ITU|UN|Union's|\d{4}) )?(?:the )?",
        between=r"of (?:the )?(?:ITU )?",
        dated=r",? (?:of|adopted on|dated) ",
        ends="",
        not_numbers=r" ?(?:dpi|ppi|px|pixels?|mp|megapixels?|lines|bits?|x|×|k|p|m|nm|mm|cm|per cent|percent|%|degrees?"
        r"|metres?|meters?|°)(?![a-z])|[ -](?:point|year|page|day)s?\b",
    ),
    courtesy=Courtesy(
        titles=titles(
            ms="Ms,Ms.,Mrs,Mrs.,Miss,Madam,Mme", mr="Mr,Mr.,Messrs", dr="Dr,Dr.",
            professor="Prof.,Professor,Prof", ambassador="Ambassador,Amb.",
            excellency="H.E.,H. E.,HE,His Excellency,Her Excellency,H.R.H.,HRH,Hon.,The Honourable,Honourable",
            sir="Sir,Dame",
        ),
        particles=parted("de,da,dos,das,do,del,della,di,du,la,le,van,von,der,den,bin,bint,ben,ibn,al,el,ter,zu,af,e,y"),
        roles=parted(
            "Chair,Chairman,Chairperson,Chairwoman,President,Vice-Chair,Secretary-General,Secretary,"
            "Minister,Director,Ambassador,Moderator,Speaker,Deputy,Rapporteur"
        ),
    ),
    meetings=Meetings(
        nouns=each(
            meeting="meeting,meetings", plenary="plenary meeting,plenary meetings,plenary,plenaries",
            session="session,sessions", conference="conference,conferences", assembly="assembly,assemblies",
            forum="forum,forums,fora", summit="summit,summits",
        ),
        between=r"(?:(?:regular|annual|virtual|physical|extraordinary|special|ordinary|formal|informal|joint|plenary"
        r"|emergency|substantive|resumed|[A-Z][A-Z&+/-]{2,}) ){0,2}",
        of=r" (?:of|for) (?:the )?(?:(?:ITU|UN) )?",
    ),
    weekdays=counted("monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat sunday/sun"),
)  # fmt: skip
