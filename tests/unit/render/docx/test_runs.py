from __future__ import annotations

import pytest

from councilgen.blocks.model import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    Isolated,
    LineBreak,
    Link,
    NoteMark,
    Paragraph,
    Raised,
    Reference,
    Strong,
    Tab,
    Text,
)
from councilgen.languages import LANGUAGES, Tag
from unit.render.docx.reading import W, texts, value, written


def _runs(*inlines: Inline, tag: Tag = "en") -> list[tuple[str, set[str]]]:
    """Return text and properties of each run: "rStyle=Strong", "rtl"."""
    found = []
    for run in written(Paragraph(inlines), tag=tag).part().iter(W + "r"):
        properties = run.find(W + "rPr")
        named = () if properties is None else properties
        facts = {f"{child.tag.removeprefix(W)}={value(child)}".removesuffix("=None") for child in named}
        found.append(("".join(texts(run)), facts))
    return found


def test_emphasis_is_italic_or_bold_as_the_language_says() -> None:
    assert _runs(Emphasis((Text("note"),))) == [("note", {"rStyle=Emphasis"})]
    assert _runs(Emphasis((Text("注意"),)), tag="zh") == [("注意", {"rStyle=Strong"})]
    assert _runs(Emphasis((Text("علماً"),)), tag="ar") == [("علماً", {"rStyle=Strong", "rtl"})]


def test_strong_and_emphasis_together_are_both() -> None:
    assert _runs(Strong((Emphasis((Text("both"),)),))) == [("both", {"rStyle=Strong", "i", "iCs"})]


def test_raised_and_code() -> None:
    assert _runs(Text("1"), Raised((Text("er"),))) == [("1", set()), ("er", {"vertAlign=superscript"})]
    assert _runs(Code("build -j 2")) == [("build -j 2", {"rStyle=CodeCharacter"})]


def test_spaces_at_the_ends_of_runs_are_kept() -> None:
    run = written(Paragraph((Text(" a "),))).part().find(f".//{W}t")
    assert run is not None
    assert run.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_line_break_and_tab() -> None:
    file = written(Paragraph((Text("a"), LineBreak(), Text("b"), Tab(), Text("c"))))
    assert file.paragraphs()[0][1] == "a\nb\tc"


def test_hyphens_that_do_not_break_are_words_own() -> None:
    root = written(Paragraph((Text("A\u2011B\u00adC"),))).part()
    assert texts(root) == ["A", "B", "C"]
    assert len(list(root.iter(W + "noBreakHyphen"))) == len(list(root.iter(W + "softHyphen"))) == 1


def test_foreign_words_say_their_language() -> None:
    assert _runs(Foreign(LANGUAGES["fr"], (Text("objet"),))) == [("objet", {"lang=fr-FR"})]
    [(_, chinese)] = _runs(Foreign(LANGUAGES["zh"], (Text("目的"),)))
    assert chinese == {"lang"}  # in the slot of East Asian languages
    language = written(Paragraph((Foreign(LANGUAGES["zh"], (Text("目的"),)),))).part().find(f".//{W}lang")
    assert value(language, "eastAsia") == "zh-CN"


def test_arabic_in_english_is_right_to_left_and_fenced() -> None:
    runs = _runs(Text("see "), Foreign(LANGUAGES["ar"], (Text("الغرض"),)), Text(" (2026)"))
    assert [(text, "rtl" in facts) for text, facts in runs] == [
        ("see ", False),
        ("\u200e", False),
        ("\u200f", True),
        ("الغرض", True),
        ("\u200f", True),
        ("\u200e", False),
        (" (2026)", False),
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("القرار 140", [("القرار 140", True)]),
        ("منتدى WSIS+20 لعام 2025", [("منتدى ", True), ("WSIS+20", False), (" لعام 2025", True)]),
        ("\u200f16\u200f-\u200f18 نوفمبر", [("\u200f16\u200f-\u200f18 نوفمبر", True)]),
        ("الاتحاد (ITU)، و", [("الاتحاد (", True), ("ITU", False), (")، و", True)]),
        ("ITU (2026) ثم", [("ITU (2026)", False), (" ثم", True)]),
    ],
)
def test_latin_words_in_arabic_have_runs_of_their_own(text: str, pieces: list[tuple[str, bool]]) -> None:
    assert [(run, "rtl" in facts) for run, facts in _runs(Text(text), tag="ar")] == pieces


@pytest.mark.parametrize("inline", [Isolated("A/RES/70/125"), Code("A/RES/70/125")])
def test_symbols_in_arabic_are_read_from_the_left(inline: Inline) -> None:
    runs = [(text, "rtl" in facts) for text, facts in _runs(inline, tag="ar")]
    assert runs == [("\u200f", True), ("A/RES/70/125", False), ("\u200f", True)]


def test_isolated_numbers_in_arabic_are_held_together() -> None:
    assert _runs(Isolated("12-14"), tag="ar")[1][0] == "\u200e12-14"


def test_isolates_of_unicode_become_runs() -> None:
    runs = [(text, "rtl" in facts) for text, facts in _runs(Text("قبل \u2066A-1\u2069 بعد"), tag="ar")]
    assert runs == [("قبل ", True), ("\u200f", True), ("A-1", False), ("\u200f", True), (" بعد", True)]


def test_chinese_punctuation_takes_the_chinese_font() -> None:
    run = written(Paragraph((Text("各“栏目”"),)), tag="zh").part().find(f".//{W}rFonts")
    assert value(run, "hint") == "eastAsia"


def test_links_lead_out_and_inside() -> None:
    place = Paragraph((Text("there"),), id="the-place")
    file = written(Paragraph((Link("https://example.org/?a=1&b=2", "out"), Reference("the-place", "in"))), place)
    out, inside = file.part().iter(W + "hyperlink")
    assert file.links()[str(out.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"))] == (
        "https://example.org/?a=1&b=2"
    )
    bookmark = file.part().find(f".//{W}bookmarkStart")
    assert value(inside, "anchor") == value(bookmark, "name") == "the_place"


def test_names_of_places_follow_words_rules() -> None:
    ids = ("2026", "a" * 60, "a" * 61, "Annex-1", "annex_1", "附件")
    file = written(*(Paragraph((Text("x"),), id=target) for target in ids))
    names = [str(value(start, "name")) for start in file.part().iter(W + "bookmarkStart")]
    assert all(len(name) <= 40 and name[0].isalpha() for name in names)
    assert len({name.casefold() for name in names}) == len(ids)


def test_note_mark_in_arabic_follows_its_word() -> None:
    from councilgen.blocks.model import Note

    note = Note(1, (Paragraph((Text("ملاحظة"),), "note"),))
    root = written(Paragraph((Text("كلمة"), NoteMark(1))), tag="ar", notes=(note,)).part()
    mark = root.find(f".//{W}footnoteReference/..")
    assert mark is not None
    assert mark.find(f"{W}rPr/{W}rtl") is not None
