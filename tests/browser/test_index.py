"""The page of a set in headless Chromium: it works with its script and without, and keeps nobody out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from browser import chromium
from councilgen.workspace import DiskWorkspace
from judges import axe
from unit.publish.entries import ENTRY, in_all_formats, index_page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium.available() is not None, reason=str(chromium.available())),
]
_SHOWN = """
const shown = id => [...document.querySelectorAll(`#${id} tbody tr`)].filter(row => row.offsetHeight > 0)
  .map(row => row.querySelector("th").textContent);
"""


@pytest.fixture
def page(project: DiskWorkspace, tmp_path: Path) -> Path:
    """Return a page of three documents in six languages; one of them has no agenda item."""
    entries = [
        ENTRY,
        replace(ENTRY, document="C26/2", title="Über ÉTÉ", agenda_item="PL 2"),
        replace(ENTRY, document="C26/DT/3", agenda_item=""),
    ]
    files = [file for entry in entries for file in in_all_formats(project, entry)]
    target = tmp_path / "index.html"
    target.write_text(index_page(project, *files), "utf-8")
    return target


def test_its_policy_lets_its_script_run(page: Path) -> None:
    """The page as it is: the filter, which is hidden in the file, has been shown and says what is shown."""
    found = chromium.document(page)
    assert "Documents shown: 3 of 3</output>" in found
    assert "显示的文件：3/3</output>" in found
    assert found.count(' hidden=""') == 0


def test_its_policy_lets_no_other_script_run(page: Path) -> None:
    """Somebody adds one to a copy on a server."""
    text = page.read_text("utf-8")
    page.write_text(text.replace("</body>", "<script>document.title = 'taken'</script></body>"), "utf-8")
    assert "<title>Council 2026</title>" in chromium.document(page)


def test_it_is_useful_without_its_script(page: Path) -> None:
    """Everything is there but the filter."""
    page.write_text(re.sub(r"<script>.*</script>", "", page.read_text("utf-8"), flags=re.DOTALL), "utf-8")
    found = chromium.document(page)
    assert found.count('<form class="filter"') == found.count('hidden="">') == 6
    assert found.count('<th scope="row"') == 18


@pytest.mark.parametrize(
    ("item", "words", "shown"),
    [
        ("", "", ["C26/1-E", "C26/2-E", "C26/DT/3-E"]),
        ("PL 2", "", ["C26/2-E"]),
        ("", "dt/3", ["C26/DT/3-E"]),
        ("", "  ÜBER été ", ["C26/2-E"]),
        ("PL 1", "dt/3", []),
    ],
)
def test_filter(item: str, words: str, shown: list[str], page: Path) -> None:
    """By agenda item and by words, in one language; what is shown is said to those who do not see it."""
    script = f"""{_SHOWN}
    const form = document.querySelector("#en form");
    form.item.value = {json.dumps(item)};
    form.words.value = {json.dumps(words)};
    form.words.dispatchEvent(new Event("input", {{bubbles: true}}));
    answer(JSON.stringify([shown("en"), shown("fr").length, form.querySelector("output").textContent]));
    """
    said = json.loads(chromium.answer(page, script))
    assert said == [shown, 3, f"Documents shown: {len(shown)} of 3"]


def test_one_language_alone(page: Path) -> None:
    """A link of the head shows one language, without a script; another leads back to all."""
    script = f"""{_SHOWN}
    const all = document.querySelector("#ar .all");
    answer(JSON.stringify([shown("ar").length, shown("en").length, getComputedStyle(all).display]));
    """
    switches = "--window-size=1200,900"
    assert json.loads(chromium.answer(page, script, "#ar", switches)) == [3, 0, "block"]
    assert json.loads(chromium.answer(page, script, "#all", switches)) == [3, 3, "none"]


@pytest.mark.parametrize("width", [320, 500, 800, 1280])
def test_nothing_is_wider_than_the_window(width: int, page: Path) -> None:
    """Nobody has to scroll sideways, in Arabic neither."""
    too_wide = "const root = document.documentElement; parent.postMessage(root.scrollWidth - root.clientWidth, '*');"
    inner = chromium.with_script(page, too_wide)
    frame = page.with_name("frame.html")
    frame.write_text(
        "<!DOCTYPE html><title>-</title><body><script>addEventListener('message', event => {"
        " document.body.dataset.excess = event.data; });</script>"
        f'<iframe src="{inner.name}" style="width: {width}px; height: 600px"></iframe></body>',
        "utf-8",
    )
    assert 'data-excess="0"' in chromium.document(frame)


@pytest.mark.judge
@pytest.mark.skipif(axe.available() is not None, reason=str(axe.available()))
@pytest.mark.parametrize(
    "switches",
    [("--window-size=1280,900",), ("--window-size=1280,900", "--blink-settings=preferredColorScheme=0"),
     ("--window-size=500,900",)],
    ids=["light", "dark", "narrow"],
)  # fmt: skip
@pytest.mark.parametrize("fragment", ["", "#ar"], ids=["all languages", "Arabic"])
def test_nobody_is_kept_out(fragment: str, switches: tuple[str, ...], page: Path) -> None:
    """By the rules of WCAG 2.2, levels A and AA, and axe-core's own advice."""
    assert axe.judge(page, fragment, *switches) == []


@pytest.mark.judge
@pytest.mark.skipif(axe.available() is not None, reason=str(axe.available()))
def test_the_judge_of_pages_is_awake(page: Path) -> None:
    """It sees a field without a label, and grey on grey."""
    text = (
        page.read_text("utf-8")
        .replace('<label for="words-en">', "<label>")
        .replace("--quiet: #55606f", "--quiet: #ccc")
    )
    page.write_text(text, "utf-8")
    assert {fault.rule for fault in axe.judge(page)} == {"color-contrast", "label"}
