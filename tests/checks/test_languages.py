"""Every rule is shown to find something, and to let something be, in every language that it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from checks.casefile import DOCUMENT, Case, cases
from councilgen.checks.table import EDITING_CHECKS, PAIR_CHECKS, TEXT_CHECKS
from councilgen.languages import LANGUAGES

FOLDER = Path(__file__).parent
TRANSLATED = "ar zh fr ru es"
_ORIGINAL = re.compile(r"^original: (\w\w)$", re.MULTILINE)
_TRANSLATION = re.compile(r"locales/(\w\w)/")
_PLANTED = re.compile(r"⟦(?P<near>near )?(?P<codes>CG\d{3}(?:\+CG\d{3})*) ")
_PLANT = re.compile(r"^### \S+ (?P<near>near )?(?P<codes>CG\d{3}) ", re.MULTILINE)

# Languages of which a rule has nothing to say: it is about the marks or the words of others, or the house leaves the
# matter open there.
SILENT = {
    "CG187": "ar", "CG188": "ar", "CG195": "ar zh", "CG197": "ar zh fr ru es", "CG198": "ar fr ru es",
    "CG220": "en", "CG222": "zh fr ru es", "CG235": "en", "CG236": "ar zh ru", "CG242": "ar en fr ru es",
    "CG245": "zh", "CG251": "ar zh", "CG254": "ar zh ru", "CG321": "zh es", "CG322": "ar en fr ru es",
    "CG323": "ar en fr ru es", "CG326": "ar zh", "CG329": "ar zh fr ru es", "CG330": "ar zh en fr es",
    "CG331": "ar zh", "CG333": "ar zh", "CG335": "ar en fr ru es", "CG338": "zh en ru", "CG339": "ar zh en fr ru",
    "CG372": "ar en fr ru es", "CG373": "ar en fr ru es", "CG374": "en fr es", "CG376": "ar en fr ru es",
    "CG377": "ar en fr ru es", "CG382": "ar en fr ru es", "CG383": "ar zh ru",
}  # fmt: skip
ELSEWHERE = {"CG380": "only a text from outside has headings over two lines: tests/unit/checks/manuscript"}
EXPECTED = {
    check.rule.code: languages
    for checks, languages in (
        (EDITING_CHECKS, f"{TRANSLATED} en"),
        (TEXT_CHECKS, f"{TRANSLATED} en"),
        (PAIR_CHECKS, TRANSLATED),
    )
    for check in checks
}


@cache
def shown() -> dict[tuple[str, bool], set[str]]:
    """Return in which languages a rule, by its code, finds something or lets something be."""
    found: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for case in cases(FOLDER / "cases"):
        code = case.file.stem.partition("-")[0]
        found[code, f"[{code}]" in case.expected].add(_language(case))
    for file in (FOLDER / "planted").rglob("*.md"):
        if file.stem in LANGUAGES:
            pattern = _PLANTED if file.parent.name == "originals" else _PLANT
            for plant in pattern.finditer(file.read_text("utf-8")):
                for code in plant["codes"].split("+"):
                    found[code, not plant["near"]].add(file.stem)
                    if pattern is _PLANT:  # the text as it was before the fault was planted
                        found[code, False].add(file.stem)
    return found


def _language(case: Case) -> str:
    if translation := _TRANSLATION.match(case.about or case.expected):
        return translation[1]
    stated = _ORIGINAL.search(case.sources.get(DOCUMENT, ""))
    return stated[1] if stated else "en"


@pytest.mark.parametrize("code", sorted(EXPECTED.keys() - ELSEWHERE.keys()))
@pytest.mark.parametrize("hit", [True, False], ids=["hit", "near miss"])
def test_every_language_has_hits_and_near_misses(code: str, hit: bool) -> None:
    """A rule that is made for a language is tried in it."""
    wanted = set(EXPECTED[code].split()) - set(SILENT.get(code, "").split())
    assert wanted - shown()[code, hit] == set()


def test_no_rule_is_said_to_be_silent_where_it_speaks() -> None:
    """What is excepted has no hit."""
    assert {
        code: languages & shown()[code, True]
        for code, text in SILENT.items()
        if (languages := set(text.split())) & shown()[code, True]
    } == {}
