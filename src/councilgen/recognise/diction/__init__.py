"""The words by which each language names instruments, people and meetings."""

from __future__ import annotations

from councilgen.languages import Tag
from councilgen.recognise.diction import ar, en, es, fr, ru, zh
from councilgen.recognise.diction.model import Diction

DICTIONS: dict[Tag, Diction] = {
    found.tag: found for found in (ar.DICTION, zh.DICTION, en.DICTION, fr.DICTION, ru.DICTION, es.DICTION)
}
