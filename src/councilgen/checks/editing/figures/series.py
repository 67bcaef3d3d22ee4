"""What is known of bodies whose sessions are counted, and of conferences that are known by their years.

The twenty-eighth session of CSTD was in April 2025, and resolutions of the General Assembly ask for reports to its
twenty-ninth in 2026 and its thirtieth in 2027 (A/RES/80/173, paragraphs 67, 113 and 122). The eightieth session of the
Assembly began in September 2025. PP-26 is in Doha, 9-27 November 2026; WTDC-25 was in Baku. Everything else is own
knowledge. A year after the last known one is never judged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from councilgen.languages import Tag
from councilgen.recognise.inflected import inflected
from councilgen.recognise.issuers import ISSUERS


@dataclass(frozen=True, slots=True)
class Series:
    """A body that counts its sessions: number 0 would have been in `year`."""

    names: Mapping[Tag, str]  # parted by strokes
    year: int
    first: int  # session from which it has met every year
    opens: int = 1  # the month in which a session begins and the one of the year before ends

    def session(self, number: int) -> tuple[date, date]:
        """Return the first and the last day on which something of a session may be dated."""
        year = self.year + number
        if self.opens == 1:
            return date(year, 1, 1), date(year, 12, 31)
        return date(year, self.opens, 1), date(year + 1, self.opens, 30)


SERIES: dict[str, Series] = {
    "unga": Series({tag: names.partition("|")[0] for tag, names in ISSUERS["unga"].items()}, 1945, 31, opens=9),
    "cstd": Series(
        {
            "en": "Commission on Science and Technology for Development/CSTD",
            "fr": "Commission de la science et de la technique au service du développement/CSTD",
            "es": "Comisión de Ciencia y Tecnología para el Desarrollo/CSTD/CCTD",
            "ru": "Комиссия по науке и технике в целях развития/КНТР",
            "zh": "科学和技术促进发展委员会/科学技术促进发展委员会/科技促进发展委员会/CSTD",
            "ar": "اللجنة المعنية بتسخير العلم والتكنولوجيا لأغراض التنمية/CSTD",
        },
        1997,
        7,
    ),
}

_LAST = {"pp": 2026, "wtdc": 2025, "wtsa": 2024, "wrc": 2027, "ra": 2027}
# With the years in the names of those that met later than they were called for: WTDC-21, WTSA-20.
CONFERENCES: dict[str, frozenset[int]] = {
    "pp": frozenset((1982, 1989, 1992, 1994, *range(1998, 2027, 4))),
    "wtdc": frozenset((1994, 1998, 2002, 2006, 2010, 2014, 2017, 2021, 2022, 2025)),
    "wtsa": frozenset((1996, 2000, 2004, 2008, 2012, 2016, 2020, 2021, 2022, 2024)),
    "wrc": frozenset((1992, 1993, 1995, 1997, 2000, 2003, 2007, 2011, 2012, 2015, 2019, 2023, 2027)),
    "ra": frozenset((1993, 1995, 1997, 2000, 2003, 2007, 2011, 2012, 2015, 2019, 2023, 2027)),
}


def held(key: str, year: int) -> bool:
    """Say whether a conference met in a year, or may yet."""
    return year in CONFERENCES[key] or year > _LAST[key] or year < min(CONFERENCES[key])


@cache
def naming(key: str, tag: Tag) -> re.Pattern[str]:
    """Return what finds the name of a body that counts its sessions, with what joins it to the number."""
    names = "|".join(f"(?:{inflected(name, tag).pattern})" for name in SERIES[key].names[tag].split("/") if name)
    joint = {"en": r"(?: (?:of|for))?(?: the)?(?: UN| United Nations)? ?", "fr": r" (?:de|à|d')(?: la| l')? ?",
             "es": r" (?:de|a)(?: la)? ", "ru": " ", "zh": "(?:联合国)?", "ar": " "}[tag]  # fmt: skip
    return re.compile(f"(?:{joint})(?:{names})", re.IGNORECASE if tag != "en" else 0)
