"""Whose documents have which symbols: the organs of the United Nations and the bodies of the Union."""

from __future__ import annotations

import re
from typing import Literal

House = Literal["un", "itu", ""]

OF_COUNCIL = ("ADM", "INF", "DT", "DL", "PL")
SERIES = (*OF_COUNCIL, "RES", "DEC", "PRST", "NGO", "DOC", "SPEECH", "PLEN", "REP", "PV", "SR", "L", "CRP", "WP", "C")
_CONFERENCES = r"PP|WRC|CMR|ВКР|WTDC|CMDT|ВКРЭ|WTSA|AMNT|ВАСЭ|RA|AR|WCIT|WTPF|WSIS|RPM[A-Z]*"
# A conference or council with its year, a working group with its meeting.
CONFERENCE = re.compile(rf"(?P<organ>{_CONFERENCES}|C)-?(?P<year>(?:19|20)?\d\d)")
GROUP = re.compile(r"(?P<organ>(?:CWG|GTC|РГС|EG|GE|ГЭ)-[^/]*?)(?:-(?P<meeting>\d{1,3}))?")
_ITU = re.compile(
    rf"C|{_CONFERENCES}|(?:CWG|GTC|РГС|EG|GE|ГЭ)-.+|CL|DM|CCIRR|CR|CACE|CA|SG\d{{0,2}}|WP\d[A-Z]?|TSAG|TDAG|RAG|CPM.*"
    r"|WTSA\d+|WRC\d+|CLCWG[A-Z0-9]+|CLEG[A-Z0-9]+|CPR|CCV|PLEN"
)
# With the parts that may follow the first letters.
_UN = re.compile(
    r"A(?:/(?:C\.[1-6]|HRC|AC\.\d{1,3}|CONF\.\d{1,3}|CN\.\d{1,2}|BUR|WGAP|UPR|WG\.\d+|EMRIP|PC(?:\.\d)?|IGWG|ES"
    r"|S)){0,3}"
    r"|E(?:/(?:CN\.\d{1,2}|C\.\d{1,2}|AC\.\d{1,3}|ECE|ESCAP|ESCWA|ECA|LC|ECLAC|ICEF|ICPF|CONF\.\d{1,3}|FACT|ECOSOC"
    r"|TRANS|WG\.\d+|PC|S[Uu][Bb]\.\d|HLPF|ICT|TDC|CID|RFSD|CTC|CRM)){0,3}"
    r"|S(?:/AC\.\d{1,2})?|T|ST(?:/(?:SGB|AI|IC|ADM|ESA|SG|LEG|CS|SPACE|DIR|TAD))?(?:/(?:SER\.[A-Z]|AC\.\d+))?"
    r"|TD(?:/(?:B|C|CONF\.\d+|TIR|RBP|WP|STAT|UNCTAD))*(?:/(?:C\.[IVX]+|COM\.\d))?|DP(?:/(?:FPA|OPS|DCP|FP|CCP))*|CEB"
    r"|JIU(?:/(?:REP|NOTE|ML))?|(?:CERD|CCPR|CEDAW|CRC|CRPD|CAT|CMW)(?:/C)?"
    r"|(?:UNEP|HSP|HRI|FCCC|CAC|ID|LC|CTBT|UNW|SAICM)(?:/.*)?"
)


def house(organ: str) -> House:
    """Return whose organ that is, or nothing."""
    if _UN.fullmatch(organ):
        return "un"
    return "itu" if "/" not in organ and _ITU.fullmatch(organ) else ""
