"""Memories of other tools: what is taken of them, and what is not."""

from __future__ import annotations

import pytest

from councilgen.exchange.tmx import Unit, read, written

HEAD = '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="{}"/><body>'


def unit(english: str, french: str = "fr", tool: str = "OmegaT") -> list[Unit]:
    """Return what is read of a memory with one unit."""
    text = HEAD.format(tool) + (
        f'\n<tu><note>seen</note><tuv xml:lang="EN-GB"><seg>{english}</seg></tuv>'
        f'<tuv lang="fr_CA"><seg>{french}</seg></tuv></tu></body></tmx>'
    )
    found, faults = read(text.encode("utf-8"), "old.tmx")
    assert faults == []
    return found


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ("plain", "plain"),
        ("<ph>&lt;b&gt;</ph>words<ph>&lt;/b&gt;</ph>", "words"),
        ('<bpt i="1">{\\b</bpt>words<ept i="1">}</ept> on', "words on"),
        ('<hi type="term">term</hi> and <it pos="begin">&lt;i&gt;</it>more', "term and more"),
        ('<bpt i="1">**</bpt>bold<ept i="1">**</ept> <ph>[@pp-140]</ph><ph>[^n]</ph>', "**bold** [@pp-140][^n]"),
        ('<bpt i="1">[</bpt>the site<ept i="1">](https://example.org/a_(b))</ept>', "[the site](https://example.org/a_(b))"),
        ("5 *3* [x](y)", "5 \\*3\\* \\[x\\](y)"),
        ("2 * 3 [draft]", "2 * 3 [draft]"),
        ("<![CDATA[a & b]]>", "a & b"),
    ],
)  # fmt: skip
def test_codes_of_others(segment: str, text: str) -> None:
    """Ours become Markdown, others go; words that look like Markdown and are none are escaped."""
    assert [dict(found.languages) for found in unit(segment)] == [{"en": text, "fr": "fr"}]


def test_a_unit_knows_its_place() -> None:
    """File, line and note."""
    (found,) = unit("a")
    assert (found.origin, found.note) == ("old.tmx:2", "seen")


def test_words_of_our_own_memory_are_markdown() -> None:
    """Nothing in it is escaped, and every code comes back."""
    (found,) = read(written([Unit({"en": "*a* <b> \\*", "ru": "*а* <b>"}, "c26/x")], "en"), "a.tmx")[0]
    assert dict(found.languages) == {"en": "*a* <b> \\*", "ru": "*а* <b>"}


def test_languages_are_ours_where_they_are() -> None:
    """Traditional Chinese is not the Chinese of the project; other languages keep their names."""
    tags = ("en-US", "zh-Hans-CN", "zh-TW", "pt-BR", "AR")
    variants = "".join(f'<tuv xml:lang="{tag}"><seg>{tag}</seg></tuv>' for tag in tags)
    found, _faults = read(f"{HEAD}<tu>{variants}</tu></body></tmx>".encode(), "a.tmx")
    assert list(found[0].languages) == ["en", "zh", "zh-TW", "pt-BR", "ar"]


def test_a_text_in_one_language_is_no_use() -> None:
    """It is passed over, as are empty ones."""
    assert unit("words", " ") == []


def test_equal_codes_have_equal_numbers() -> None:
    """So that a tool can tell which is which, in whatever order they stand."""
    text = written([Unit({"en": "[^n] **b** [^m]", "fr": "[^m] **b** [^n] [^n]"}, "")], "en").decode("utf-8")
    assert '<ph x="1" type="footnote">[^n]</ph> <bpt i="2" x="2"' in text
    assert '<ph x="3" type="footnote">[^m]</ph> <bpt i="2" x="2"' in text
    assert '<ph x="1" type="footnote">[^n]</ph> <ph x="4" type="footnote">[^n]</ph>' in text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no XML"),
        (b"<xliff/>", "no memory (TMX): its first element is xliff"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "declares entities"),
        (b"<tmx>", "no XML"),
    ],
)
def test_no_memory(data: bytes, said: str) -> None:
    """One fault, with its place."""
    units, (fault,) = read(data, "a.tmx")
    assert units == []
    assert said in fault.message
    assert (fault.rule.code, fault.span.file) == ("CG270", "a.tmx")
