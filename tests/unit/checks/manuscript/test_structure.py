"""What each line of a document is: its part, its kind, its list; in six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgen.checks.manuscript.labels import FIRST_PAGE, PART_OF
from councilgen.i18n.catalogs import catalog
from councilgen.languages import LANGUAGES, Tag
from councilgen.workspace import DiskWorkspace
from pieces import dump

ROOT = Path(__file__).parents[4]
FIELDS = (
    "Purpose", "Action required by the Council", "Relevant link(s) with the Strategic Plan", "Financial implications",
    "References",
)  # fmt: skip
PARTS = ["purpose", "action", "strategic_plan", "financial_implications", "references"]
CHINESE = """\
理事会2026年会议
2026年4月28日-5月8日，日内瓦
秘书长的报告
关于工作组成果的报告
目的
本报告总结了会议成果。
理事会需采取的行动
请理事会将本报告记录在案。
_______________
参考文件
工作组网站；全权代表大会第140号决议（2022年；修订版）和第71号决议；《路线图；草案》


1\t引言
工作组开展了工作。[footnoteRef:1] [1: \t见网站。]
2\t工作组第四十三次和第四十四次会议的最新情况以及今后的
步骤
审议了以下文件：
–\t第43次会议。
–\t第44次会议。
附件：1件
附件
成果文件中的段落
在磋商成果的基础上再接再厉，
9\t我们认识到这一点。
18\t我们重申：
(a)\t第一点；
127\t我们请大会举行会议。
"""
ENGLISH = """\
Purpose: To report on the meetings.
Action required
The Council is invited to note this document.
References
Resolution 140 (Rev. Bucharest, 2022)
Document C26/1

I\tBackground
1\tThe group met twice and its members discussed all of the documents that had been put before it by the secretariat.
A. Next steps
It will:
(a) write a report;
(i) on paper;
(ii) on the web;
(b) send it.
Table 2: Meetings
Another paragraph.

Annexes: 2

ANNEX 1

Terms of reference
1\tThe group shall meet twice a year, in January and in September, in Geneva or wherever the Council decides.
2\tThe group shall report to the Council at each of its ordinary sessions, in writing and in six languages.

Annex 2: List of documents
None.
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_are_those_of_the_template(language: Tag) -> None:
    """What the system writes on the first page is known when it comes back."""
    known = catalog(DiskWorkspace(ROOT), language, "interface")
    entries = [known.find(field) for field in FIELDS]
    written = [entry.strings[0] if entry else field for entry, field in zip(entries, FIELDS, strict=True)]
    found = [FIRST_PAGE.fullmatch(label) for label in written]
    assert [PART_OF[each["label"].casefold()] if each else "" for each in found] == PARTS


def test_a_chinese_document() -> None:
    """First page, references, a heading of two lines, a note, a list, what an annex quotes."""
    assert dump(CHINESE, "zh") == [
        "title 0 title 4:1 关于工作组成果的报告",
        "author 0 author 3:1 秘书长的报告",
        "purpose 0 paragraph 6:1 本报告总结了会议成果。",
        "action 0 paragraph 8:1 请理事会将本报告记录在案。",
        "references 0 reference 11:1 工作组网站",
        "references 1 reference 11:7 全权代表大会第140号决议（2022年；修订版）和第71号决议",
        "references 2 reference 11:39 《路线图；草案》",
        "section 0 heading 14:3 引言",
        "section 0 paragraph 15:1 工作组开展了工作。[^1]",
        "section 0 footnote[1] 15:31 见网站。",
        "section 1 heading 16:3 工作组第四十三次和第四十四次会议的最新情况以及今后的步骤",
        "section 1 paragraph 18:1 审议了以下文件：",
        "section 1 item[1.1] 19:3 第43次会议。",
        "section 1 item[1.1] 20:3 第44次会议。",
        "annex 0 heading 23:1 成果文件中的段落",
        "annex 0 extract 24:1 在磋商成果的基础上再接再厉，",
        "annex 0 extract 25:3 我们认识到这一点。",
        "annex 0 extract 26:4 我们重申：",
        "annex 0 extract[2.1] 27:5 第一点；",
        "annex 0 extract 28:5 我们请大会举行会议。",
    ]


def test_an_english_document() -> None:
    """Labels with their text behind them, Roman headings, numbered paragraphs, nested lists, annexes of its own."""
    found = dump(ENGLISH)
    assert [line[:45] for line in found] == [
        "purpose 0 paragraph 1:10 To report on the mee",
        "action 0 paragraph 3:1 The Council is invited",
        "references 0 reference 5:1 Resolution 140 (Re",
        "references 1 reference 6:1 Document C26/1",
        "section 0 heading 8:3 Background",
        "section 0 paragraph 9:3 The group met twice a",
        "section 1 heading 10:4 Next steps",
        "section 1 paragraph 11:1 It will:",
        "section 1 item[1.1] 12:5 write a report;",
        "section 1 item[2.2] 13:5 on paper;",
        "section 1 item[2.2] 14:6 on the web;",
        "section 1 item[1.1] 15:5 send it.",
        "section 1 caption 16:10 Meetings",
        "section 1 paragraph 17:1 Another paragraph.",
        "annex 0 heading 23:1 Terms of reference",
        "annex 0 paragraph 24:3 The group shall meet t",
        "annex 0 paragraph 25:3 The group shall report",
        "annex 1 heading 27:10 List of documents",
        "annex 1 paragraph 28:1 None.",
    ]


def test_items_that_are_numbered_are_no_headings() -> None:
    """A list of short items without stops follows itself; a heading has a text below it."""
    text = "1. Introduction\nThe matters are:\n1. Budget\n2. Staff\n3. Buildings\n2. Decisions\nNone was taken.\n"
    assert dump(text) == [
        "section 0 heading 1:4 Introduction",
        "section 0 paragraph 2:1 The matters are:",
        "section 0 item[1.1] 3:4 Budget",
        "section 0 item[1.1] 4:4 Staff",
        "section 0 item[1.1] 5:4 Buildings",
        "section 1 heading 6:4 Decisions",
        "section 1 paragraph 7:1 None was taken.",
    ]


def test_headings_without_numbers() -> None:
    """A short line behind an empty one, above a sentence."""
    text = (
        "A report on things\n\nBackground\n\nIt was long ago that this began.\n\nNext steps\n\nThere are none at all.\n"
    )
    assert dump(text) == [
        "title 0 title 1:1 A report on things",
        "section 0 heading 3:1 Background",
        "section 0 paragraph 5:1 It was long ago that this began.",
        "section 1 heading 7:1 Next steps",
        "section 1 paragraph 9:1 There are none at all.",
    ]


def test_the_title_of_a_person_is_no_number() -> None:
    """M. and V. stand before names."""
    assert dump("M. Malatsi a pris la parole.\nV. Ivanov took the floor.\n", "fr") == [
        "section 0 paragraph 1:1 M. Malatsi a pris la parole.",
        "section 0 paragraph 2:1 V. Ivanov took the floor.",
    ]


def test_a_text_that_is_nothing_but_sentences() -> None:
    """All of it is body."""
    assert dump("One sentence.\nAnother sentence.\n") == [
        "section 0 paragraph 1:1 One sentence.",
        "section 0 paragraph 2:1 Another sentence.",
    ]


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("ANNEXE 2", "Liste des documents"),
        ("Anexo", "Lista"),
        ("ПРИЛОЖЕНИЕ 1", "Перечень"),
        ("الملحق 1", "قائمة"),
        ("附件二", "清单"),
    ],
)
def test_annexes_in_other_languages(label: str, line: str) -> None:
    """A label and below it the title."""
    assert dump(f"1\tA\nA sentence.\n\n{label}\n{line}\n")[-1] == f"annex 0 heading 5:1 {line}"


@pytest.mark.parametrize("text", ["____\n", "[1: x]", "附件", "1\t", "Purpose\n", "(a) \n", "[^1]"])
def test_odd_texts_are_read(text: str) -> None:
    """Next to nothing is no reason to fail."""
    assert len(dump(text)) <= 1
