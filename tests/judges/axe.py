"""axe-core, in headless Chromium: what keeps people from using a page with a keyboard, a screen reader or weak eyes."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from pathlib import Path
from typing import Final

from browser import chromium, devtools
from judges.fault import Fault

_AXE: Final = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
_RULES: Final = '{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}'
_RUN: Final = f"""
axe.run(document, {_RULES}).then(found => {{
  document.documentElement.dataset.found = JSON.stringify(
    found.violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(" "), node.failureSummary])));
}});
"""


@cache
def available() -> str | None:
    """Return why axe-core cannot be asked here, or None when it can."""
    if not _AXE.is_file():
        return "axe-core is not installed (script/bootstrap --with-tests)"
    return chromium.available()


def judge_live(tab: devtools.Tab) -> list[Fault]:
    """Return what axe-core finds in the page that stands open, in its frames too."""
    world = tab.in_all_frames(_AXE.read_text("utf-8"))
    violations = tab.ask(
        f"axe.run(document, {_RULES}).then(found => found.violations.flatMap(rule => "
        "rule.nodes.map(node => [rule.id, node.target.join(' '), node.failureSummary])))",
        world,
    )
    return [Fault("axe-core", rule, f"{place}: {summary}") for rule, place, summary in violations]


def judge(path: Path, fragment: str = "", *switches: str) -> list[Fault]:
    """Return what axe-core finds in the page at `path`; `switches` are Chromium's, for size and colours.

    The page's own policy would keep axe out, so a copy of the page is asked that has none.
    """
    judged = chromium.with_script(path, _RUN, _AXE.read_text("utf-8"))
    found = re.search(r'data-found="([^"]*)"', chromium.document(judged, fragment, *switches))
    assert found, "axe-core has not answered"
    violations = json.loads(unescape(found[1]))
    return [Fault("axe-core", rule, f"{place}: {summary}") for rule, place, summary in violations]
