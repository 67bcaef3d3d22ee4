"""Faults as commands of GitHub's: one a line, within its limits, and none that a text of an author could make."""

from __future__ import annotations

import re

import pytest

from councilgen.diagnostics.github import LONGEST_MESSAGE, SHOWN, command, written
from councilgen.diagnostics.model import Diagnostic, Related, Span
from unit.diagnostics.odd import ERROR, ODD, TEXTS, WARNING, reported

COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:\n]*)::(?P<message>.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return kind, properties and message of a command, as a runner reads them."""
    found = COMMAND.fullmatch(line)
    assert found, line[:200]
    properties = dict(each.split("=", 1) for each in found["properties"].split(","))
    return found["kind"], {name: unescaped(value) for name, value in properties.items()}, unescaped(found["message"])


def unescaped(text: str) -> str:
    """Return what a runner makes of a value; the per cent sign comes last."""
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_a_command_has_place_title_and_cure() -> None:
    """Columns too, for a place in one line."""
    fault = ERROR.at(Span("a,b.yaml", 3, 4, 3, 9), "50 % of\n::error::this", "write it")
    assert command(fault) == (
        "::error file=a%2Cb.yaml,line=3,col=4,endColumn=9,title=CG998 odd-error::50 %25 of%0A::error::this%0Awrite it"
    )


def test_a_stretch_of_lines_has_no_columns() -> None:
    """GitHub refuses an annotation that has both."""
    _kind, properties, _message = read(command(ERROR.at(Span("x.yaml", 3, 4, 5, 2), "wrong")))
    assert {"line": "3", "endLine": "5"}.items() <= properties.items()
    assert not {"col", "endColumn"} & properties.keys()


@pytest.mark.parametrize("fault", ODD, ids=[f"{fault.rule.name}-{number}" for number, fault in enumerate(ODD)])
def test_an_odd_fault_is_one_command(fault: Diagnostic) -> None:
    """Read back, it names the file and the place; the message is within GitHub's limit."""
    line = command(fault)
    assert "\n" not in line
    assert "\r" not in line
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", line)
    kind, properties, message = read(line)
    assert kind == fault.severity
    assert properties["file"].replace("\ufffd", "") == fault.span.file.replace("\ufffd", "")
    assert properties["line"] == str(fault.span.line)
    assert len(message.encode("utf-8", "replace")) <= 64 * 1024


def test_a_long_message_is_cut_where_a_character_ends() -> None:
    """Not in the middle of the bytes of one."""
    _kind, _properties, message = read(command(ERROR.at(Span("x"), "文" * LONGEST_MESSAGE)))
    assert message.rstrip(" …").strip("文") == ""


def test_related_places_are_told() -> None:
    """An annotation has one place; the others are words."""
    fault = ERROR.at(Span("x", 2), "twice", related=(Related(Span("y", 5, 6), "the first one"),))
    assert read(command(fault))[2] == "twice\ny:5:6: the first one"


def test_more_faults_than_github_shows_are_counted() -> None:
    """It shows ten of each severity; that there are more is told in a notice, which counts for itself."""
    many = [ERROR.at(Span("x", line), "wrong") for line in range(1, SHOWN + 2)]
    lines = written(reported(*many, WARNING.at(Span("x"), "odd"))).splitlines()
    assert len(lines) == SHOWN + 3
    assert read(lines[-1])[::2] == ("notice", "11 errors, 1 warning; the log of this step has them all")
    assert written(reported(*many[:SHOWN])).count("::notice") == 0


def test_files_are_named_from_the_root_of_the_repository() -> None:
    """A project may lie in a folder of one."""
    line = written(reported(ERROR.at(Span("content/x.yaml"), TEXTS["arabic"]), folder="docs/council/")).rstrip("\n")
    assert read(line)[1]["file"] == "docs/council/content/x.yaml"
