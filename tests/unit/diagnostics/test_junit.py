"""Faults as a JUnit report: valid XML whatever a text holds, and every file that was checked."""

from __future__ import annotations

import pytest
from lxml import etree

from councilgen.diagnostics.junit import written
from councilgen.diagnostics.model import Diagnostic, Span
from judges import reports
from unit.diagnostics.odd import CLEAN, ERROR, ODD, TEXTS, WARNING, encoded, reported

needs_schema = pytest.mark.skipif(reports.available() is not None, reason=reports.available() or "")


def suite(*faults: Diagnostic, fails: bool = False, lines: list[str] | None = None) -> etree._Element:
    """Return the only suite of a report."""
    root = etree.fromstring(encoded(written(reported(*faults, fails=fails, lines=lines))))
    (found,) = root
    assert {name: root.get(name) for name in ("tests", "failures", "errors")} == {
        name: found.get(name) for name in ("tests", "failures", "errors")
    }
    return found


@needs_schema
@pytest.mark.judge
@pytest.mark.parametrize("fails", [False, True])
def test_odd_faults_make_a_report_that_jenkins_takes(fails: bool) -> None:
    """Its schema has nothing to say against it."""
    report = encoded(written(reported(*ODD, fails=fails, lines=list(TEXTS.values()))))
    assert [str(found) for found in reports.junit(report)] == []


@needs_schema
@pytest.mark.judge
def test_the_judge_sees_a_fault() -> None:
    """A judge that says nothing must not be taken for praise."""
    assert reports.junit(b"<testsuites><testsuite name='x'><testcase/></testsuite></testsuites>")
    assert reports.junit(b"<testsuites>\x01</testsuites>")


def test_clean_files_are_cases_that_passed() -> None:
    """A report without faults tells what was looked at."""
    (case,) = suite()
    assert (case.get("classname"), case.get("name"), len(case)) == ("content/c26", CLEAN, 0)


def test_a_file_with_faults_is_one_failed_case() -> None:
    """With all of them: where, what, the line and the cure."""
    faults = [ERROR.at(Span("x.yaml", 1, 3, 1, 5), "wrong", "write it"), WARNING.at(Span("x.yaml", 2), "odd")]
    found = suite(*faults, lines=["a line", "another"])
    assert (found.get("tests"), found.get("failures")) == ("2", "1")
    failure = found[1][0]
    assert failure.tag == "failure"
    assert failure.get("type") == "CG998"
    assert failure.get("message") == "1:3: wrong (1 error, 1 warning in this file)"
    assert failure.text is not None
    assert failure.text.splitlines()[0] == "x.yaml:1:3: error: wrong [CG998]"
    assert "  = help: write it" in failure.text
    assert "x.yaml:2:1: warning: odd [CG999]" in failure.text


def test_a_file_with_warnings_has_passed_and_says_them() -> None:
    """With -W it has failed."""
    warning = WARNING.at(Span("x.yaml", 1), "odd")
    (_clean, passed) = suite(warning)
    assert [child.tag for child in passed] == ["system-out"]
    assert passed[0].text == "x.yaml:1:1: warning: odd [CG999]"
    (_clean, failed) = suite(warning, fails=True)
    assert [child.tag for child in failed] == ["failure"]


def test_a_text_names_no_attachment() -> None:
    """Jenkins and GitLab would fetch the file that it names."""
    assert "[[ATTACHMENT|" not in written(reported(ERROR.at(Span("x"), TEXTS["attachment"])))


def test_a_line_end_in_a_name_is_kept() -> None:
    """In an attribute a plain one would become a space."""
    (case, _clean) = suite(ERROR.at(Span("a\nb.yaml"), "wrong"))
    assert case.get("name") == "a\nb.yaml"
