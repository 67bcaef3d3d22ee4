"""`councilgen catalog export` and `import`: files for the tools of translators, and what comes back of them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from lxml import etree

from checks.casefile import AROUND, BASE, DOCUMENT
from cli.project import contents, small_project, write
from cli.running import Run, run

SESSION = "content/t26/session.yaml"
FRENCH = "locales/fr/LC_MESSAGES/t26/doc.po"
TEXT = "      Text with **bold** and [@pp-140].[^n]\n\n      More.\n\n      [^n]: A note.\n"
TWO = "urn:oasis:names:tc:xliff:document:2.0"
FORMS = pytest.mark.parametrize("form", ["xliff", "xliff-1.2"])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of one document with catalogs, in which one message is translated and one a guess."""
    made = small_project(tmp_path_factory.mktemp("made") / "project")
    write(made, {SESSION: BASE[SESSION].replace("[en]", "[en, fr]"), DOCUMENT: AROUND + TEXT})
    assert run("catalog", "update", folder=made).code == 0
    translate(made, {"A title": "Un titre", "First": "Premier point"}, guesses=("First",))
    return made


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that project."""
    return shutil.copytree(made, tmp_path / "project")


def translate(root: Path, strings: dict[str, str], guesses: tuple[str, ...] = ()) -> None:
    """Write translations into the French catalog, as somebody would who has no other tool."""
    found = polib.pofile(str(root / FRENCH), wrapwidth=100)
    for entry in found:
        if entry.msgid in strings:
            entry.msgstr = strings[entry.msgid]
            entry.flags = ["fuzzy"] if entry.msgid in guesses else []
            entry.tcomment = "seen by nobody"
    found.save()


def strings(root: Path) -> dict[str, tuple[str, bool]]:
    """Return the translations of the French catalog, and whether they are guesses."""
    return {
        entry.msgid: (entry.msgstr, entry.fuzzy) for entry in polib.pofile(str(root / FRENCH)) if not entry.obsolete
    }


def exported(root: Path, form: str = "xliff") -> Path:
    """Return the file of the document in French."""
    file = root / "out" / "doc.xlf"
    ran = run("catalog", "export", "T26/1", "-l", "fr", "--format", form, "-o", str(file), folder=root)
    assert (ran.code, ran.err) == (0, "")
    return file


def worked(file: Path, translated: dict[str, str], state: str = "") -> None:
    """Translate in a file as a tool does: the target beside its source, with all codes, or as XML of one's own."""
    root = etree.fromstring(file.read_bytes())
    for source in [each for each in root.iter() if etree.QName(each).localname == "source"]:
        words = "".join(str(part) for part in source.itertext())
        for start, text in translated.items():
            parent = source.getparent()
            assert parent is not None
            if not words.startswith(start):
                continue
            for old in parent.findall(source.tag.replace("}source", "}target")):
                parent.remove(old)
            name = source.nsmap[None]
            target = etree.fromstring(f'<target xmlns="{name}">{text}</target>')
            source.addnext(target)
            if state:
                (parent if name == TWO else target).set("state", state)
                (parent if name == TWO else target).attrib.pop("subState", "")
    file.write_bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def import_(root: Path, *files: Path, more: tuple[str, ...] = ()) -> Run:
    """Import files."""
    return run("catalog", "import", *map(str, files), *more, folder=root)


# -------------------------------------------------------------------------------------------------------------- export


def test_every_catalog_is_a_file(root: Path) -> None:
    """In a folder for each language, in folders as the catalogs are."""
    ran = run("catalog", "export", "-o", str(root / "out"), folder=root)
    assert ran.code == 0
    assert "fr/t26/doc.xlf: 5 messages\n" in ran.out
    assert {"ar/register.xlf", "zh/t26/doc.xlf", "fr/interface.xlf"} <= contents(root / "out").keys()


@FORMS
def test_a_file_says_all_that_a_translator_needs(root: Path, form: str) -> None:
    """Kind, place, comments, states, and what each code is."""
    text = exported(root, form).read_text("utf-8")
    for said in (
        "paragraph",
        "content/t26/doc.yaml#a",
        "seen by nobody",
        "Resolution 140",
        "[^n]",
        FRENCH,
        "footnote n",
    ):
        assert said in text
    states = re.findall(r'\bstate="([a-z-]+)"', text)
    assert states == (
        ["translated", "initial", "initial", "initial", "initial"]
        if form == "xliff"
        else ["translated", "needs-review-translation"]
    )


def test_only_what_is_to_do(root: Path) -> None:
    """Empty messages, guesses, or both."""
    for only, count in ((("untranslated",), 3), (("fuzzy",), 1), (("untranslated", "fuzzy"), 4), (("all",), 5)):
        options = [word for state in only for word in ("--only", state)]
        ran = run("catalog", "export", "t26/doc", "-l", "fr", *options, "-o", str(root / "o.xlf"), folder=root)
        assert ran.out == f"{root / 'o.xlf'}: {count} messages\n"


def test_a_memory_has_what_is_translated(root: Path) -> None:
    """Guesses are no translations; one file a language, or all in one."""
    ran = run("catalog", "export", DOCUMENT, "--format", "tmx", "-o", str(root / "out"), folder=root)
    assert (ran.code, ran.out) == (0, "fr.tmx: 1 messages\n")
    text = (root / "out/fr.tmx").read_text("utf-8")
    assert "Un titre" in text
    assert "Premier" not in text
    ran = run("catalog", "export", "--format", "tmx", "-o", str(root / "all.tmx"), folder=root)
    assert ran.out == f"{root / 'all.tmx'}: 1 messages\n"


def test_nothing_to_export(root: Path) -> None:
    """No file without a message."""
    ran = run("catalog", "export", "t26/session", "--only", "fuzzy", "-o", str(root / "out"), folder=root)
    assert (ran.code, ran.out) == (0, "there is nothing to export\n")
    assert not (root / "out").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("T26/9", "-o", "out"), "there is no document or catalog T26/9\n  = help: the catalogs are: interface"),
        (("-o", "a.xlf"), "files do not go into a.xlf"),
        (("-l", "de", "-o", "out"), "'de' is none of ar, zh, en, fr, ru, es"),
        (("--format", "tmx", "--only", "fuzzy", "-o", "out"), "--only is for XLIFF"),
        (("--format", "csv", "-o", "out"), "'csv' is not one of"),
    ],
)
def test_wrong_usage(root: Path, words: tuple[str, ...], said: str) -> None:
    """It ends with 2 and says what would be right."""
    ran = run("catalog", "export", *words, folder=root)
    assert ran.code == 2
    assert said in ran.err


def test_a_stale_catalog_is_not_sent_away(root: Path) -> None:
    """Nobody shall translate what the document no longer says."""
    write(root, {DOCUMENT: AROUND + TEXT.replace("More.", "More and more.")})
    ran = run("catalog", "export", "T26/1", "-o", str(root / "out"), folder=root)
    assert ran.code == 1
    assert f"out of date: {FRENCH}\n" in ran.err
    assert ran.err.endswith("run councilgen catalog update first\n")
    assert not (root / "out").exists()
    assert run("catalog", "export", "register", "-o", str(root / "out"), folder=root).code == 0


# --------------------------------------------------------------------------------------------------------- what is safe


CODED = {
    "xliff": 'Texte avec <pc id="1">gras</pc><ph id="3"/> et <ph id="2"/>.',
    "xliff-1.2": (
        'Texte avec <bpt id="1">**</bpt>gras<ept id="1">**</ept><ph id="3">[^n]</ph> et <ph id="2">[@pp-140]</ph>.'
    ),
}
TAKEN = "Texte avec **gras**[^n] et [@pp-140]."


@FORMS
def test_translations_come_in(root: Path, form: str) -> None:
    """With their codes, and nothing else in the catalog is touched."""
    before = (root / FRENCH).read_text("utf-8")
    file = exported(root, form)
    worked(file, {"Text with": CODED[form], "More.": "Plus.", "First": "Première partie"}, state="translated")
    ran = import_(root, file)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "out/doc.xlf: 3 taken, 1 unchanged, 1 empty, 0 reported\n"
    assert strings(root) == {
        "A title": ("Un titre", False),
        "First": ("Première partie", False),
        "Text with **bold** and [@pp-140].[^n]": (TAKEN, False),
        "More.": ("Plus.", False),
        "A note.": ("", False),
    }
    old, new = (text.split("\n\n") for text in (before, (root / FRENCH).read_text("utf-8")))
    assert [one == other for one, other in zip(old, new, strict=True)] == [True, True, False, False, False, True]
    assert (root / FRENCH).read_text("utf-8").count("# seen by nobody") == 2
    assert import_(root, file).out == "out/doc.xlf: 0 taken, 4 unchanged, 1 empty, 0 reported\n"
    assert run("catalog", "update", "--check", folder=root).code == 0


def test_a_dry_run_changes_nothing(root: Path) -> None:
    """It only says what would be."""
    file = exported(root)
    worked(file, {"More.": "Plus."})
    before = contents(root)
    ran = import_(root, file, more=("--dry-run",))
    assert (ran.code, ran.out) == (0, "out/doc.xlf: 1 would be taken, 2 unchanged, 2 empty, 0 reported\n")
    assert contents(root) == before


@FORMS
def test_a_copy_of_the_source_is_no_translation(root: Path, form: str) -> None:
    """Many tools begin with one; where the source is the translation, they say so."""
    file = exported(root, form)
    worked(file, {"More.": "More."})
    assert import_(root, file).out == "out/doc.xlf: 0 taken, 2 unchanged, 3 empty, 0 reported\n"
    worked(file, {"More.": "More."}, state="translated")
    assert import_(root, file).out == "out/doc.xlf: 1 taken, 2 unchanged, 2 empty, 0 reported\n"


@FORMS
def test_states_come_in(root: Path, form: str) -> None:
    """What is confirmed is no guess any more, what is doubted is one; a tool that says nothing changes nothing."""
    file = exported(root, form)
    worked(file, {"First": "Premier point"})
    assert import_(root, file).out.startswith("out/doc.xlf: 0 taken")
    worked(file, {"First": "Premier point"}, state="final")
    assert import_(root, file).out.startswith("out/doc.xlf: 1 taken, 1 unchanged")
    assert strings(root)["First"] == ("Premier point", False)
    file = exported(root, "xliff-1.2")
    worked(file, {"A title": "Un titre", "More.": "Plus ?"}, state="needs-review-l10n")
    assert "2 taken (2 of them fuzzy)" in import_(root, file).out
    assert (strings(root)["A title"], strings(root)["More."]) == (("Un titre", True), ("Plus ?", True))


@FORMS
def test_no_state_makes_a_review_mark(root: Path, form: str) -> None:
    """A file does not say who has reviewed; a mark of the catalog does not outlive a change of its words."""
    run("catalog", "review", "t26/doc", "-l", "fr", "--by", "A. Reviser", "--message", "A title", folder=root)
    file = exported(root, form)
    worked(file, {"A title": "Un autre titre", "More.": "Plus."}, state="final")
    assert "2 taken, " in import_(root, file).out
    run("catalog", "update", folder=root)
    assert "# reviewed" not in (root / FRENCH).read_text("utf-8")


@FORMS
def test_a_newer_translation_stays(root: Path, form: str) -> None:
    """Whoever worked in the catalog meanwhile is not written over, unless the translator agrees."""
    file = exported(root, form)
    translate(root, {"A title": "Un meilleur titre", "First": "Premier"})
    worked(file, {"A title": "Un autre titre", "First": "Premier"}, state="translated")
    ran = import_(root, file)
    assert ran.code == 0
    assert re.search(r"out/doc\.xlf:\d+:1: warning: the catalog has a newer translation \[CG274\]", ran.err)
    assert f"  {FRENCH}:16:1: the message" in ran.err
    assert "0 taken, 1 unchanged, 3 empty, 1 reported" in ran.out
    assert strings(root)["A title"] == ("Un meilleur titre", False)


def test_a_translation_that_nobody_touched_is_not_old(root: Path) -> None:
    """What the catalog has changed since and the translator has not is no conflict."""
    file = exported(root)
    translate(root, {"A title": "Un meilleur titre"})
    ran = import_(root, file)
    assert (ran.code, ran.err) == (0, "")
    assert strings(root)["A title"] == ("Un meilleur titre", False)


def test_two_files_that_disagree(root: Path) -> None:
    """The first is taken, and the second is named."""
    one = exported(root)
    other = one.with_name("other.xlf")
    other.write_bytes(one.read_bytes())
    worked(one, {"More.": "Plus."})
    worked(other, {"More.": "Davantage."})
    ran = import_(root, one, other)
    assert "an earlier segment of this import has another translation" in ran.err
    assert strings(root)["More."] == ("Plus.", False)


@FORMS
def test_an_older_source_is_a_guess(root: Path, form: str) -> None:
    """For the message that has taken its place; with the text that it was made from."""
    file = exported(root, form)
    worked(file, {"Text with": CODED[form], "More.": "Plus."})
    write(root, {DOCUMENT: AROUND + TEXT.replace("Text with", "A text with").replace("      More.\n\n", "")})
    run("catalog", "update", folder=root)
    ran = import_(root, file)
    assert ran.code == 0
    assert "the source of the segment is an older one: 'Text with **bold** and [@pp-140].[^n]' [CG271]" in ran.err
    assert f"no message of {FRENCH} is 'More.' [CG272]" in ran.err
    (entry,) = [entry for entry in polib.pofile(str(root / FRENCH)) if entry.msgid.startswith("A text")]
    assert (entry.msgstr, entry.fuzzy) == (TAKEN, True)
    assert entry.previous_msgid == "Text with **bold** and [@pp-140].[^n]"


def test_a_source_that_a_tool_has_changed(root: Path) -> None:
    """It is told, and its translation is not trusted."""
    file = exported(root)
    worked(file, {"More.": "Plus."})
    file.write_text(file.read_text("utf-8").replace(">More.<", ">More!<"), "utf-8")
    assert "the source of the segment has been changed [CG271]" in import_(root, file).err
    assert strings(root)["More."] == ("", False)


@pytest.mark.parametrize(
    ("form", "text", "said"),
    [
        ("xliff", 'Texte <pc id="1">gras</pc> <ph id="2"/>.', "the footnote n is lost"),
        ("xliff", 'Texte <ph id="2"/><ph id="3"/><ph id="3"/>.', "the footnote n stands there once too often"),
        ("xliff", 'Texte <ph id="2"/><ph id="3"/><ph id="7"/>.', "code 7 is none of this message"),
        ("xliff", 'Texte <sc id="1"/><ph id="2"/><ph id="3"/>.', "code 1 has a beginning and no end"),
        ("xliff", 'Texte <ec startRef="1"/><ph id="2"/><ph id="3"/>.', "code 1 ends where it has not begun"),
        ("xliff", 'Texte <pc id="1">gras，</pc>mot <ph id="2"/><ph id="3"/>', "**…** is not read as one here"),
        ("xliff", 'Texte &lt;b&gt; <ph id="2"/><ph id="3"/>.', "raw HTML: <b>"),
        ("xliff", 'Texte <ph id="2"/><ph id="3"/> [@pp-141].', "the citation pp-141 is not in the source"),
        ("xliff-1.2", 'Texte <ph id="2">[@pp-140]</ph>.', "the footnote n is lost"),
        ("xliff-1.2", 'Texte <bpt id="1">**</bpt>gras <ph id="2"/><ph id="3"/>.', "code 1 has a beginning and no end"),
    ],
)
def test_broken_codes_do_not_come_in(root: Path, form: str, text: str, said: str) -> None:
    """They are named with their line; the rest of the file is taken."""
    file = exported(root, form)
    worked(file, {"Text with": text, "More.": "Plus."})
    ran = import_(root, file)
    assert ran.code == 1
    assert re.search(rf"out/doc\.xlf:\d+:1: error: in the translation of .*: {re.escape(said)} \[CG273\]", ran.err)
    assert ran.out == "out/doc.xlf: 1 taken, 2 unchanged, 1 empty, 1 reported\n"
    assert strings(root)["More."] == ("Plus.", False)
    assert strings(root)["Text with **bold** and [@pp-140].[^n]"] == ("", False)


# ------------------------------------------------------------------------------------------------------------ the tools


BETWEEN = "</target></segment><ignorable><source/><target> </target></ignorable><segment><source/><target>"
OWN = 'Texte [de la Résolution 140](@pp-140)<ph id="3"/>'
TOOLS: dict[str, tuple[str, str, Callable[[str], str], str]] = {
    "own words, typed as Markdown": ("xliff", OWN, str, "Texte [de la Résolution 140](@pp-140)[^n]"),
    "codes as halves": (
        "xliff", 'Texte <sc id="1"/>gras<ec startRef="1"/> <ph id="2"/><ph id="3"/>', str,
        "Texte **gras** [@pp-140][^n]",
    ),
    "marked terms and foreign elements": (
        "xliff",
        'Texte <mrk id="m1" type="term">avec</mrk> <x:y xmlns:x="urn:x">mot</x:y> <ph id="2"/><ph id="3"/>',
        str,
        "Texte avec mot [@pp-140][^n]",
    ),
    "prefixed names": (
        "xliff",
        'Texte <ph id="2"/><ph id="3"/>',
        lambda text: re.sub(r"<(/?)(\w)", r"<\1q:\2", text).replace("xmlns=", "xmlns:q=").replace("<q:?", "<?"),
        "Texte [@pp-140][^n]",
    ),
    "two segments of one unit": (
        "xliff",
        f'Un <ph id="2"/>.{BETWEEN}Deux<ph id="3"/>',
        str,
        "Un [@pp-140]. Deux[^n]",
    ),
    "segments in another order": (
        "xliff",
        'Un<ph id="2"/></target></segment><segment><source/><target order="1">Deux<ph id="3"/> ',
        lambda text: text.replace("<target>Un", '<target order="2">Un'),
        "Deux[^n] Un[@pp-140]",
    ),
    "segments as marks, with words of the tool": (
        "xliff-1.2",
        '<mrk mtype="seg" mid="1">Un <ph id="2">[@pp-140]</ph>.</mrk> <mrk mtype="seg" mid="2">Deux<x id="3"/></mrk>',
        lambda text: text.replace("</source>", "</source><seg-source><mrk mtype='seg' mid='1'>x</mrk></seg-source>"),
        "Un [@pp-140]. Deux[^n]",
    ),
    "codes as g and x, and CDATA": (
        "xliff-1.2", 'Texte <g id="1">gr<![CDATA[as]]></g> <x id="2"/><x id="3"/>', str, "Texte **gras** [@pp-140][^n]",
    ),
    "other translations of the tool": (
        "xliff-1.2",
        'Texte <x id="2"/><x id="3"/>',
        lambda text: text.replace("</trans-unit>", "<alt-trans><target>Faux</target></alt-trans></trans-unit>"),
        "Texte [@pp-140][^n]",
    ),
    "line ends of a tool": ("xliff", '\n  Texte\n  <ph id="2"/><ph id="3"/>\n', str, "Texte [@pp-140][^n]"),
}  # fmt: skip


@pytest.mark.parametrize("name", TOOLS)
def test_what_tools_make_of_a_file(root: Path, name: str) -> None:
    """Each has its ways; the words and the codes are what counts."""
    form, target, change, wanted = TOOLS[name]
    file = exported(root, form)
    text = file.read_text("utf-8")
    at = text.index("</source>", text.index("Text with")) + len("</source>")
    file.write_text(change(f"{text[:at]}<target>{target}</target>{text[at:]}"), "utf-8")
    ran = import_(root, file)
    assert (ran.code, ran.err) == (0, "")
    assert strings(root)["Text with **bold** and [@pp-140].[^n]"] == (wanted, False)


def test_a_tool_may_write_in_another_encoding(root: Path) -> None:
    """The name of the file says nothing, and its XML says in which encoding it is."""
    file = exported(root)
    worked(file, {"More.": "Plus tôt."})
    text = file.read_text("utf-8").replace("UTF-8", "UTF-16")
    other = file.with_name("back.dat")
    other.write_bytes(text.encode("utf-16"))
    assert import_(root, other).code == 0
    assert strings(root)["More."] == ("Plus tôt.", False)


def test_a_lost_digest_costs_caution(root: Path) -> None:
    """Without it nobody knows who was last; what is empty or a guess may still be filled."""
    file = exported(root)
    worked(file, {"A title": "Autre", "First": "Début", "More.": "Plus."}, state="translated")
    file.write_text(re.sub(r' cg:translation="\w+"', "", file.read_text("utf-8")), "utf-8")
    ran = import_(root, file)
    assert "the file does not say with which it went out [CG274]" in ran.err
    assert strings(root)["A title"] == ("Un titre", False)
    assert strings(root)["First"] == ("Début", False)
    assert strings(root)["More."] == ("Plus.", False)


# ------------------------------------------------------------------------------------------------------------ bad files


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><xliff version="2.1">&b;</xliff>'
HEAD = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="{}"><file id="f" {}>'
UNIT = '<unit id="a"><segment><source>a</source><target>b</target></segment></unit></file></xliff>'
BAD: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "1:1: error: no XML: "),
    "no XML": ("msgid", "1:1: error: no XML: "),
    "cut off": ("<xliff>\n<file>", "2:1: error: no XML: "),
    "a page": ("<html><body/></html>", "1:1: error: no XLIFF: its first element is html [CG270]"),
    "entities": (BOMB, "the file declares entities or a grammar of its own [CG270]"),
    "entities in UTF-16": (BOMB.encode("utf-16"), "the file declares entities or a grammar of its own [CG270]"),
    "a file of the machine": (
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>', "the file declares entities",
    ),
    "a memory": ('<tmx version="1.4"/>', "a memory (TMX) has no segments of catalogs [CG270]"),
    "no segments": ('<xliff version="2.1"/>', "the file has no segments [CG270]"),
    "no catalog": (HEAD.format("fr", 'original="a.po"') + UNIT, "the project has no catalog a.po [CG275]"),
    "a path that climbs out": (
        HEAD.format("fr", 'original="../../etc/passwd"') + UNIT, "the project has no catalog ../../etc/passwd [CG275]",
    ),
    "another language": (
        HEAD.format("de", f'original="{FRENCH}"') + UNIT, f"in de, the catalog {FRENCH} in fr [CG275]",
    ),
    "deep": ("<xliff>" + "<g>" * 5000, "no XML: "),
    "control characters": ("<xliff>\x01</xliff>", "no XML: "),
    "too large": (b" " * 32_000_001, "error: the file has 32,000,001 bytes; at most 32,000,000 are read [CG270]"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_changes_nothing(root: Path, name: str) -> None:
    """Not even what a good file of the same import would."""
    data, said = BAD[name]
    good = exported(root)
    worked(good, {"More.": "Plus."})
    write(root, {"bad.xlf": data})
    before = contents(root)
    ran = import_(root, good, root / "bad.xlf")
    assert ran.code == 1
    assert said in ran.err
    assert ran.err.endswith("nothing was written: mend the faults first\n")
    assert contents(root) == before


def test_a_file_that_is_none(root: Path) -> None:
    """It is wrong usage to name a folder, or nothing."""
    assert import_(root, root).code == 2
    assert import_(root, root / "none.xlf").code == 2


def test_a_broken_catalog_is_never_written_over(root: Path) -> None:
    """It is named, and mended first."""
    file = exported(root)
    worked(file, {"More.": "Plus."})
    write(root, {FRENCH: (root / FRENCH).read_text("utf-8") + "junk\n"})
    before = contents(root)
    ran = import_(root, file)
    assert ran.code == 1
    assert "[CG201]" in ran.err
    assert contents(root) == before
