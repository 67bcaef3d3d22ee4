"""Terms of the glossary are found in any of their forms, and in no other word."""

from __future__ import annotations

import re

import pytest

from councilgen.checks.text.alphabets import RUNS
from councilgen.checks.text.function_words import ALIKE, ENGLISH_ONLY, FUNCTION_WORDS
from councilgen.checks.text.prose import prose
from councilgen.checks.translation.terms import TermIndex, Terms, pattern
from councilgen.languages import Tag
from councilgen.markup.visible import OBJECT, visible
from councilgen.register.read import read_register
from councilgen.workspace import MemoryWorkspace

FORMS: list[tuple[Tag, str, tuple[str, ...]]] = [
    ("en", "action line", ("Action lines", "the action line's", "ACTION LINES")),
    ("en", "developing country", ("developing countries",)),
    ("fr", "grande orientation", ("Les grandes orientations du SMSI", "une grande orientation")),
    ("fr", "société de l'information", ("la société de l’information", "sociétés de l'information")),
    ("fr", "point de l'ordre du jour", ("Points de l'ordre du jour", "au point de l'ordre du jour")),
    ("fr", "secteur privé", ("le secteur privé", "les secteurs privés")),
    ("es", "organización regional", ("las organizaciones regionales",)),
    ("es", "línea de acción", ("las líneas de acción", "Línea de acción")),
    ("es", "Estado Miembro", ("los Estados Miembros",)),
    ("ru", "направление деятельности", ("по направлениям деятельности", "направлений деятельности")),
    ("ru", "Государство-Член", ("Государствами-Членами", "государств – членов")),
    ("ru", "отчет", ("отчёта", "Отчеты")),
    ("ru", "развивающаяся страна", ("развивающимся странам", "развивающихся стран")),
    ("ar", "خطة", ("والخطة", "بالخطة", "لخطة", "خطته")),
    ("ar", "الدول الأعضاء", ("للدول الأعضاء", "والدول الاعضاء", "دول أعضاء")),
    ("ar", "اجتماع رفيع", ("اجتماعاً رفيعاً", "الاجتماع الرفيع")),
    ("zh", "行动方面", ("各行动方面推进方",)),
]
OTHERS: list[tuple[Tag, str, str]] = [
    ("en", "AI", "he said"),
    ("en", "AI", "the group CWG-AI"),
    ("en", "AI", "ai"),
    ("fr", "acteur", "le facteur"),
    ("fr", "annexe", "annexion"),
    ("es", "plan", "el plano"),
    ("ru", "план", "планета"),
    ("zh", "行动方面", "行动方针"),
    ("ar", "خطة", "نخطط"),
]
GLOSSARY = """\
long-term: {en: digital divide, fr: fracture numérique}
term: {en: divide, fr: écart}
heading: {en: item, fr: point, kinds: [heading]}
"""


@pytest.mark.parametrize(("language", "wording", "texts"), FORMS)
def test_a_wording_is_found_in_its_forms(language: Tag, wording: str, texts: tuple[str, ...]) -> None:
    """Number, case, article, elision, particles and vowels do not hide a term."""
    for text in texts:
        assert pattern(wording, language, 0).search(text), text


@pytest.mark.parametrize(("language", "wording", "text"), OTHERS)
def test_other_words_are_no_forms(language: Tag, wording: str, text: str) -> None:
    """A word that has the letters of a term in it is another word."""
    assert not pattern(wording, language, 0).search(text)


def test_a_word_may_stand_between_where_the_term_is_looked_for() -> None:
    """An adjective between the words of a required term is right; a banned wording is found as it stands only."""
    assert pattern("направление деятельности", "ru", 2).search("направления своей деятельности")
    assert not pattern("направление деятельности", "ru", 0).search("направления своей деятельности")


def test_a_banned_arabic_word_is_not_found_in_another_of_its_root() -> None:
    """المساهمين (shareholders) is banned, المساهمة (to contribute) is another word."""
    banned = pattern("المساهمين", "ar", 0, banned=True)
    assert banned.search("ودعا المساهمين")
    assert banned.search("وللمساهمين") or banned.search("للمساهمين")
    assert not banned.search("إلى المساهمة")


def test_the_longest_term_wins_and_official_names_hide_terms() -> None:
    """`digital divide` is one term, and a divide in the name of a body is none."""
    files = {
        "content/register/glossary.yaml": GLOSSARY,
        "content/register/bodies.yaml": "forum: {name: Great Divide Forum, abbreviation: GDF}\n",
    }
    lexicon = TermIndex(read_register(MemoryWorkspace(files)), "en")
    text = "The digital divides, the divide and the Great Divide Forum; an item"
    assert [(found.term.key, text[found.start : found.end]) for found in lexicon.find(text)] == [
        ("long-term", "digital divides"),
        ("term", "divide"),
        ("heading", "item"),
    ]
    assert Terms(lexicon, "fr").worded(lexicon.find("digital divide")[0].term, "les fractures numériques")


def test_prose_masks_what_is_written_in_no_language() -> None:
    """Code, addresses and placeholders keep their length and are not read."""
    markup = "See `a, b`, docs@itu.int, https://itu.int/x?a,b and council.itu.int, {items}: end"
    found = prose(markup, visible(markup))
    assert len(found) == len(markup)
    assert re.sub(f"{OBJECT}+", "*", found) == "See *, *, * and *, *: end"


def test_word_lists_contradict_nobody() -> None:
    """A word that both languages have is not one that English alone has."""
    assert not ALIKE & ENGLISH_ONLY
    assert all(not ENGLISH_ONLY & FUNCTION_WORDS[tag] for tag in ("fr", "es"))


def test_runs_of_a_script_are_whole_words() -> None:
    """A stretch in another script is reported in one piece."""
    assert [found[0] for found in RUNS["cyrillic"].finditer("le доклад Совета и la fin")] == ["доклад Совета и"]
