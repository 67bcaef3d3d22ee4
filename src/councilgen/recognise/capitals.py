"""What the houses write with capitals wherever it stands; own knowledge of their documents, and their basic texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from councilgen.languages import Tag

# The members of the Union and the United Nations. "wanted" is written with the ending that was found.
MEMBERS: Mapping[Tag, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": (
        (re.compile(r"\b[Mm]ember [Ss]tate(?P<end>s?)\b"), "Member State{end}"),
        (re.compile(r"\b[Ss]ector [Mm]ember(?P<end>s?)\b"), "Sector Member{end}"),
    ),
    "fr": (
        (re.compile(r"\b[ÉEée]tat(?P<end>s?) [Mm]embres?\b"), "{first}tat{end} Membre{end}"),
        (re.compile(r"\b[Mm]embre(?P<end>s?) (?:de|du) [Ss]ecteur\b(?! (?:de|du|des|d'|privé|public))"),
         "Membre{end} de Secteur"),
    ),
    "es": (
        (re.compile(r"\b[Ee]stado(?P<end>s?) [Mm]iembros?\b"), "Estado{end} Miembro{end}"),
        (re.compile(r"\b[Mm]iembro(?P<end>s?) de [Ss]ector\b"), "Miembro{end} de Sector"),
    ),
}  # fmt: skip
# Behind it the members of others, who write themselves as they like: member states of the European Union.
OF_OTHERS: Mapping[Tag, re.Pattern[str]] = {
    "en": re.compile(r" (?:of|in) (?:the )?(?!ITU|UN\b|United|Union|[Ii]nternational Tele)[A-Z]"),
    "fr": re.compile(r" (?:de |du |des |d[’'])(?:la |l[’'])?(?!UIT|ONU|Nations|Organisation|Union (?:int|est|a))[A-Z]"),
    "es": re.compile(r" (?:de |del )(?:la |las |los )?(?!UIT|ONU|Naciones|Organización|Unión (?:Int|est|ha))[A-Z]"),
}
