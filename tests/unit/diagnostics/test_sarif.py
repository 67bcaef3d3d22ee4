"""Faults as SARIF: valid by the standard and for GitHub, whatever a text or a file name holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from councilgen.diagnostics.model import Diagnostic, Related, Span
from councilgen.diagnostics.sarif import written
from judges import reports
from unit.diagnostics.odd import CLEAN, ERROR, FILES, ODD, WARNING, encoded, reported

needs_judge = pytest.mark.skipif(reports.available() is not None, reason=reports.available() or "")


def run(*faults: Diagnostic, folder: str = "") -> Any:
    """Return the only run of a log."""
    (found,) = json.loads(encoded(written(reported(*faults, folder=folder))))["runs"]
    return found


@needs_judge
@pytest.mark.judge
def test_odd_faults_make_a_log_that_has_no_breach() -> None:
    """Of the schema of SARIF 2.1.0."""
    assert [str(found) for found in reports.sarif_schema(encoded(written(reported(*ODD))).decode())] == []


@needs_judge
@pytest.mark.judge
def test_the_multitool_has_nothing_against_it(tmp_path: Path) -> None:
    """Nor against a log without faults; GitHub's rules are among those that it knows."""
    for faults in (ODD, ()):
        log = encoded(written(reported(*faults))).decode()
        assert [str(found) for found in reports.sarif(log, tmp_path)] == []


@needs_judge
@pytest.mark.judge
def test_the_judges_see_faults(tmp_path: Path) -> None:
    """A judge that says nothing must not be taken for praise."""
    log = written(reported(ERROR.at(Span("a b.yaml", 3), "wrong")))
    assert reports.sarif_schema(log.replace('"a%20b.yaml"', '"a b.yaml"'))
    assert reports.sarif_schema(log.replace('"level": "error"', '"level": "grave"'))
    assert reports.sarif(log.replace('"startLine": 3', '"startLine": 3, "endLine": 2'), tmp_path)


def test_a_result_has_rule_level_region_and_cure() -> None:
    """And the rule its manual."""
    found = run(ERROR.at(Span("content/x.yaml", 3, 2, 4, 6), "wrong", "write it"), folder="docs/")
    (result,) = found["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("CG998", 0, "error")
    assert result["message"] == {"text": "wrong\nwrite it"}
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 2, "endLine": 4, "endColumn": 6}
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "docs/content/x.yaml"
    (rule,) = found["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == {"text": "A text is odd."}
    assert rule["help"]["markdown"].endswith("Mend it & go.")
    assert rule["helpUri"] == "https://example.org/docs/checks/CG998-odd-error.md"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert found["columnKind"] == "unicodeCodePoints"


def test_related_places_are_linked_from_the_message() -> None:
    """GitHub shows those only."""
    fault = ERROR.at(Span("x.yaml"), "twice", related=(Related(Span("y.yaml", 5), "the [first] one"),))
    (result,) = run(fault)["results"]
    assert result["message"]["text"] == "twice\n[the \\[first\\] one](1)"
    (related,) = result["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "y.yaml"


def test_a_text_of_an_author_is_neither_link_nor_placeholder() -> None:
    """Braces are doubled, as the standard has it; brackets are escaped where they would make a link."""
    (result,) = run(ERROR.at(Span("x"), "lacks {session}, has [@key] [a](1) and \\"))["results"]
    assert result["message"]["text"] == "lacks {{session}}, has \\[@key\\] \\[a\\](1) and \\\\"
    (plain,) = run(ERROR.at(Span("x"), "lacks [@key] and \\"))["results"]
    assert plain["message"]["text"] == "lacks [@key] and \\"


def test_addresses_are_those_of_the_files() -> None:
    """Each character that has a meaning in an address is written in hexadecimal, and read back as it was."""
    found = run(*(ERROR.at(Span(file), "wrong") for file in FILES))
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in found["results"]]
    assert [unquote(uri, errors="surrogateescape") for uri in uris] == list(FILES)
    assert not [uri for uri in uris if set(uri) & set(' :"#?&<>()\n') or not uri.isascii()]


def test_files_are_listed_and_those_that_were_checked_say_so() -> None:
    """Clean ones too; and each place points to its file in the list."""
    found = run(ERROR.at(Span("x.yaml"), "wrong", related=(Related(Span("not-checked.yaml"), "there"),)))
    roles = {each["location"]["uri"]: each.get("roles") for each in found["artifacts"]}
    assert roles == {CLEAN: ["analysisTarget"], "x.yaml": ["analysisTarget"], "not-checked.yaml": None}
    place = found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert found["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


def test_rules_stand_once_and_without_an_address_none_is_made_up() -> None:
    """The index of each result is that of its rule."""
    faults = (WARNING.at(Span("x"), "odd"), ERROR.at(Span("x"), "wrong"), WARNING.at(Span("y"), "odd"))
    found = run(*faults)
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in found["results"]] == [fault.rule.code for fault in faults]
    assert len(rules) == 2
