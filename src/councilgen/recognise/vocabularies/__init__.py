"""The vocabulary of each language."""

from __future__ import annotations

from councilgen.languages import Tag
from councilgen.recognise.vocabularies import ar, en, es, fr, ru, zh
from councilgen.recognise.vocabulary import Vocabulary

VOCABULARIES: dict[Tag, Vocabulary] = {
    found.tag: found
    for found in (ar.VOCABULARY, zh.VOCABULARY, en.VOCABULARY, fr.VOCABULARY, ru.VOCABULARY, es.VOCABULARY)
}
