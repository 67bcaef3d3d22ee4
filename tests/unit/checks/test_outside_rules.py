"""Rules of editing whose faults only a text from outside the project can have: lists and headings typed by hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from councilgen.checks.manuscript.outside import Known, known, manuscript, read
from councilgen.checks.table import EDITING_CHECKS
from councilgen.languages import Tag
from councilgen.workspace import DiskWorkspace

_FRONT = "目的\n本文件汇报成果。\n理事会需采取的行动\n请理事会将本报告记录在案。\n"
_BODY = "\n1\t引言\n工作组举行了两次会议，讨论了各项议题，并商定了今后的工作安排。\n"


@cache
def register() -> Known:
    """Return what the repository's own register knows."""
    return known(DiskWorkspace(Path(__file__).parents[3]))


def faults(code: str, text: str, language: Tag = "zh") -> list[str]:
    """Return the messages of one rule for a text."""
    check = next(each for each in EDITING_CHECKS if each.rule.code == code)
    found = manuscript(read(text.encode(), "x.txt", language), language, "itu", register())
    return [fault.message for fault in check.run(found)]


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        (
            "全权代表大会第140号决议、第172号决议和第71号决议",
            ["第71号决议 stands behind 第172号决议: the list is in no order"],
        ),
        ("全权代表大会第71号决议、第140号决议和第172号决议", []),
        ("全权代表大会第172号决议、第140号决议和第71号决议", []),
        ("全权代表大会第140号决议和第71号决议", []),
    ],
)
def test_references_in_no_order(listed: str, found: list[str]) -> None:
    """Three or more of one body rise, or fall; two are no list."""
    assert faults("CG371", f"{_FRONT}参考文件\n{listed}\n{_BODY}") == found


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("理事会第1332号决议、第1334号决议；WSIS论坛", ["two things are joined by 、"]),
        ("理事会第1332号决议和第1334号决议；WSIS论坛", []),
        ("理事会第1332号决议、第1333号决议、第1334号决议；WSIS论坛", []),
    ],
)
def test_a_pair_on_the_list_of_references(listed: str, found: list[str]) -> None:
    """Two instruments are joined by a word; the mark is for three."""
    assert faults("CG373", f"{_FRONT}参考文件\n{listed}\n{_BODY}") == found


def test_a_field_that_is_nothing_but_an_enumeration() -> None:
    """A comma in it is reported, the mark of enumerations is not."""
    field = f"{_FRONT}与《战略规划》的关联\n召集平台{{}}伙伴关系和国际合作。\n"
    assert faults("CG373", field.format("，") + _BODY) == ["the items of an enumeration are parted by ，"]
    assert faults("CG373", field.format("、") + _BODY) == []


def test_a_heading_in_two_paragraphs() -> None:
    """The rest of it is named; a whole heading is not."""
    heading = "\n2\t2025年WSIS+20高级别活动成果以及2026年WSIS行动呼吁的最新{}情况\n"
    heading += "各方讨论了活动的成果，并商定了今后的安排。\n"
    assert faults("CG380", _FRONT + _BODY + heading.format("\n")) == ["the heading is broken before 情况"]
    assert faults("CG380", _FRONT + _BODY + heading.format("")) == []


def test_a_short_name_before_the_place_that_introduces_it() -> None:
    """A Chinese short name has no capitals by which it could be told, so the text itself tells it."""
    late = "\n1\t引言\n国际电联举办了论坛。\n\n2\t成果\n国际电信联盟（国际电联）介绍了情况。\n"
    assert faults("CG186", _FRONT + late) == ["国际电联 is used before it is spelled out"]
    assert faults("CG186", _FRONT + late.replace("国际电联举办", "各方举办")) == []


def test_what_an_annex_quotes_tells_how_a_name_is_written() -> None:
    """The document's own words are reported, never the quoted ones."""
    text = (
        "\n1\t引言\n人工智能问题机构间工作组开展了梳理，并提出了若干建议。\n\n附件\n成果文件段落\n"
        "86\t我们促请人工智能机构间工作组梳理现有举措。\n100\t我们欢迎论坛的成果。\n"
    )
    message = "人工智能问题机构间工作组 is called 人工智能机构间工作组 in the words that are quoted"
    assert faults("CG198", _FRONT + text) == [message]


def test_the_name_of_a_review_behind_that_of_the_summit() -> None:
    """Behind the review's own name it is right, and so is the Summit's abbreviation behind the Summit's."""
    text = "\n1\t引言\n信息社会世界峰会{}成果全面审查{}已经结束，各方表示欢迎。\n"
    wrong = ["信息社会世界峰会 is WSIS, not WSIS+20"]
    assert faults("CG382", _FRONT + text.format("（WSIS+20）", "")) == wrong
    assert faults("CG382", _FRONT + text.format("（WSIS）", "（WSIS+20）")) == []
