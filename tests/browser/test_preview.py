"""The live page in headless Chromium: what a save changes, how faults come and go, all by keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from browser import chromium, devtools
from browser.devtools import Tab
from browser.live import CATALOG, FILE, TEXT, TRANSLATIONS, Live, live, two_languages
from cli.running import run
from judges import axe

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium.available() is not None, reason=str(chromium.available())),
]
BROKEN = TEXT.replace("title: A title", "title: [A title")
SHEET = "document.querySelector('#sheet').contentDocument"
WELL = "document.querySelector('#warning').textContent === '' && !document.title.startsWith('✗')"
FAULTS = "[...document.querySelectorAll('#faults .fault')].map(each => each.querySelector('.place code').textContent)"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Return a page that runs while the tests of this file do."""
    with live(two_languages(tmp_path_factory.mktemp("live") / "project")) as found:
        yield found


@pytest.fixture(scope="module")
def window() -> Iterator[Tab]:
    """Return a window of a browser."""
    with devtools.tab() as found:
        yield found


@pytest.fixture
def page(started: Live, window: Tab) -> Live:
    """Return the page with its files as they were, opened at the document."""
    started.reset()
    window.events.clear()
    window.looks()
    window.open(f"{started.document}?language=en")
    window.until(f"{SHEET}.body.innerText.includes('The Council met.')")
    window.until("document.querySelector('#faults h2')?.textContent === 'Faults none'")
    return started


def words(text: str) -> str:
    """Return a script that says whether the document shows a text."""
    return f"{SHEET}.body.innerText.includes({json.dumps(text)})"


# --------------------------------------------------------------------------------------------------------------- saves


def test_new_words_appear_where_the_reader_is(page: Live, window: Tab) -> None:
    """The page is brought up to date in place: nothing is loaded again, and the paragraphs that stay are the same."""
    window.ask(f"{SHEET}.querySelector('h1').kept = true; window.kept = true")
    page.save(TEXT.replace("The Council met.", "The Council met twice.\n\n      A new paragraph."))
    window.until(words("The Council met twice."))
    assert window.ask(words("A new paragraph."))
    assert window.ask(f"{SHEET}.querySelector('h1').kept && window.kept")
    assert window.complaints() == []


def test_a_burst_of_saves_ends_with_the_last(page: Live, window: Tab) -> None:
    """Whoever saves faster than a document is read sees the last state, whole or half-written ones between or not."""
    for count in range(40):
        if count % 3:
            page.save(TEXT.replace("The Council met.", f"It met {count} times."))
        else:
            (page.folder / FILE).write_text(TEXT[: 40 + count], "utf-8")
    page.save(TEXT.replace("The Council met.", "It met for the last time."))
    window.until(words("It met for the last time."))
    window.until(WELL)


def test_a_broken_save_keeps_the_last_good_view(page: Live, window: Tab) -> None:
    """The fault stands on top, with its place; mended, it goes."""
    page.save(BROKEN)
    window.until("document.querySelector('#warning').textContent.includes('This is the last good view.')")
    assert window.ask(words("The Council met."))
    assert f"{FILE}:" in window.ask("document.querySelector('#warning a').textContent")
    assert window.ask("document.title").startswith("✗ 1 T26/1")
    page.save(TEXT.replace("The Council met.", "All is well."))
    window.until(words("All is well."))
    window.until("document.querySelector('#warning').textContent === ''")
    window.until(WELL)


def test_a_document_that_was_broken_from_the_start(page: Live, window: Tab) -> None:
    """There is nothing to show, and the fault; then there is."""
    page.save(BROKEN.replace("T26/1", "T26/7"), "content/t26/late.yaml")
    window.open(f"{page.address}document/t26/late?language=en")
    window.until("document.querySelector('#warning').textContent.includes('There is no view yet.')")
    assert window.ask("document.querySelector('#sheet').hidden && !document.querySelector('#nothing').hidden")
    page.save(TEXT.replace("T26/1", "T26/7"), "content/t26/late.yaml")
    window.until(words("The Council met."))
    assert window.ask("!document.querySelector('#sheet').hidden && document.querySelector('#nothing').hidden")
    (page.folder / "content/t26/late.yaml").unlink()
    window.until("document.querySelector('#warning').textContent.includes('There is no such document')")


def test_a_new_document_and_a_new_language(page: Live, window: Tab) -> None:
    """The first page shows what comes and goes, in its table and in that of translation."""
    window.open(page.address)
    window.until("document.querySelectorAll('#session-t26 .documents tbody tr').length === 1")
    page.save(TEXT.replace("T26/1", "T26/9"), "content/t26/nine.yaml")
    window.until("document.querySelector('#board').textContent.includes('T26/9')")
    window.until("[...document.querySelectorAll('.progress tbody tr')].at(0).textContent.includes('1 of 2')")
    (page.folder / "content/t26/nine.yaml").unlink()
    window.until("document.querySelectorAll('#session-t26 .documents tbody tr').length === 1")
    (page.folder / "locales").rename(page.folder / "elsewhere")
    window.until("document.querySelector('#board').textContent.includes('0 %')")
    (page.folder / "elsewhere").rename(page.folder / "locales")
    window.until("document.querySelector('#board .edition a[aria-label*=\"Arabic: 100 %\"]')")


def test_the_template_and_the_register_are_watched_too(page: Live, window: Tab) -> None:
    """A document is composed anew when what it is made from changes, and dressed anew with its style sheet."""
    register = page.folder / "content/register/instruments.yaml"
    text = register.read_text("utf-8")
    page.save(text.replace("Resolution 140", "Resolution 141"), "content/register/instruments.yaml")
    window.until(words("Resolution 141"))
    style = page.folder / "templates/council/preview.css"
    page.save(style.read_text("utf-8") + "\nh1 { letter-spacing: 7px }\n", "templates/council/preview.css")
    window.until(f"getComputedStyle({SHEET}.querySelector('h1')).letterSpacing === '7px'")
    template = page.folder / "templates/council/document.html.j2"
    good = template.read_text("utf-8")
    page.save("{% broken %}", "templates/council/document.html.j2")
    window.until("document.querySelector('#warning').textContent.includes('document.html.j2')")
    assert window.ask(words("Resolution 141"))
    page.save(good, "templates/council/document.html.j2")
    window.until("document.querySelector('#warning').textContent === ''")
    page.save(text, "content/register/instruments.yaml")
    window.until(words("Resolution 140"))


# ------------------------------------------------------------------------------------------------------------ keyboard


def test_everything_by_keyboard(page: Live, window: Tab) -> None:
    """A fault in the Arabic catalog: seen from English, followed to its words on the Arabic page, and back."""
    page.save(TRANSLATIONS.replace("جنيف، ونوقش [@pp-140].", "جنيف، ونوقش."), CATALOG)
    window.until(f"{FAULTS}.some(place => place.startsWith('{CATALOG}:'))")
    window.until("document.querySelector('#others summary')")
    window.press("1")  # Arabic
    window.until(f"{SHEET}.documentElement.lang === 'ar' && {SHEET}.documentElement.dir === 'rtl'")
    window.press("j")
    window.until("document.activeElement.classList.contains('fault')")
    window.press("s")
    window.until(f"{SHEET}.activeElement.textContent.startsWith('اجتمع في جنيف')")
    assert window.ask("document.activeElement.id") == "sheet"
    assert window.ask(f"{SHEET}.activeElement.hasAttribute('data-lit')")
    window.press("x")
    window.until("document.activeElement.classList.contains('fault')")
    window.press("b")
    window.until("document.querySelector('#view').dataset.shown.includes('bilingual')")
    window.until(f"{SHEET}.querySelectorAll('table').length > 0 && {SHEET}.documentElement.lang === 'en'")
    window.press("p", "2")
    window.until(f"{SHEET}.documentElement.lang === 'en' && {words('The Council met.')}")
    window.press("h")
    window.until("location.pathname === '/' && document.querySelectorAll('#board tbody tr').length > 1")
    window.press("j", "Enter")
    window.until("location.pathname === '/document/t26/doc'")
    assert window.complaints() == []


def test_a_fault_of_another_language_leads_there(page: Live, window: Tab) -> None:
    """It says where it leads; the address says where one is."""
    page.save(TRANSLATIONS.replace("جنيف، ونوقش [@pp-140].", "جنيف، ونوقش."), CATALOG)
    window.until("document.querySelector('#others [data-does=other]')?.textContent === 'Show in Arabic'")
    window.ask("document.querySelector('#others [data-does=other]').click()")
    window.until(f"{SHEET}.activeElement.textContent.startsWith('اجتمع في جنيف')")
    assert window.ask("location.search") == "?language=ar"


def test_keys_are_told_and_can_be_turned_off(page: Live, window: Tab) -> None:
    """Whoever speaks to the computer would press them unawares."""
    window.press("?")
    window.until("document.querySelector('#keys').open")
    assert window.ask("document.querySelectorAll('#keys kbd').length") > 12
    window.ask("document.querySelector('#keys-on').click()")
    window.press("Escape")
    window.until("!document.querySelector('#keys').open")
    window.press("1")
    assert window.ask("location.search") == "?language=en"
    window.ask("document.querySelector('#keys-on').click()")
    window.press("1")
    window.until(f"{SHEET}.documentElement.lang === 'ar'")


def test_the_first_tab_skips_to_the_content(page: Live, window: Tab) -> None:
    """As on every page with a head."""
    window.open(page.address)
    window.until("document.querySelectorAll('#board tbody tr').length > 1")
    window.press("Tab")
    assert window.ask("document.activeElement.className") == "skip"
    assert window.ask("document.activeElement.getBoundingClientRect().top") >= 0
    window.press("/")
    window.until("document.activeElement.id === 'words'")


# ------------------------------------------------------------------------------------------------------------ the rest


def test_where_one_is_stays(page: Live, window: Tab) -> None:
    """Language, view and place of scrolling, over a save, another language and a page that is loaded again."""
    long = TEXT + "".join(f"\n      Paragraph {count}, which is {'quite ' * 30}long.\n" for count in range(60))
    page.save(long)
    window.until(words("Paragraph 59"))
    thirty = f"[...{SHEET}.querySelectorAll('p')].find(each => /^Paragraph 30,/.test(each.textContent))"
    window.ask(f"{thirty}.scrollIntoView()")
    top = f"(Math.round({thirty}.getBoundingClientRect().top) + 0)"
    before = window.ask(top)
    page.save(long.replace("Paragraph 59", "The last paragraph"))
    window.until(words("The last paragraph"))
    assert abs(window.ask(top) - before) <= 2
    window.press("1")
    window.until(f"{SHEET}.documentElement.lang === 'ar'")
    assert abs(window.ask(top) - before) <= 2
    window.call("Page.reload")
    window.until(f"{SHEET}.documentElement.lang === 'ar' && Math.abs({top} - {before}) < 40")


def test_files_are_those_of_a_build(page: Live, window: Tab) -> None:
    """The PDF and the Word file are what `councilgen build` writes, to the byte."""
    window.press("f")
    window.until("document.querySelector('#pdf').src.includes('T26-1-E.pdf')")
    assert not window.ask("document.querySelector('#pdf').hidden")
    digest = (
        "Promise.all([...document.querySelectorAll('.tools a[download]')].map(async link => "
        "[...new Uint8Array(await crypto.subtle.digest('SHA-256', await (await fetch(link.href)).arrayBuffer()))]"
        ".map(byte => byte.toString(16).padStart(2, '0')).join('')))"
    )
    found = window.ask(digest)
    assert found == built(page.folder, "T26-1-E.docx", "T26-1-E.pdf")


def built(folder: Path, *names: str) -> list[str]:
    """Return the hashes of files after a build from nothing."""
    run("build", "--no-cache", "-j", "1", "-l", "en", "-f", "docx,pdf", folder=folder)
    return [sha256((folder / "build/t26/en" / name).read_bytes()).hexdigest() for name in names]


def test_a_page_whose_server_has_gone(tmp_path: Path, window: Tab) -> None:
    """It says so, and keeps what it shows."""
    with live(two_languages(tmp_path / "project")) as short:
        window.open(f"{short.document}?language=en")
        window.until(words("The Council met."))
        assert window.ask("document.querySelector('#lost').hidden")
    window.until("!document.querySelector('#lost').hidden")
    assert window.ask(words("The Council met."))


@pytest.mark.parametrize("width", [320, 500, 800, 1280])
def test_nothing_is_wider_than_the_window(width: int, page: Live, window: Tab) -> None:
    """Nobody has to scroll sideways, on either page, in Arabic neither."""
    window.looks(width, 700)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for language in ("en", "ar"):
        window.open(f"{page.document}?language={language}")
        window.until(f"{SHEET}.body.innerText.length > 100")
        assert window.ask(wide) == 0
        assert window.ask(f"{SHEET}.documentElement.scrollWidth - {SHEET}.documentElement.clientWidth") == 0
    window.open(page.address)
    window.until("document.querySelectorAll('#board tbody tr').length > 1")
    assert window.ask(wide) == 0


def test_what_an_author_writes_runs_nowhere(page: Live, window: Tab) -> None:
    """Markup in a text, a title or a fault is shown as it was written, in either page."""
    evil = "<img src=x onerror=alert(1)>"
    page.save(TEXT.replace("title: A title", f"title: 'A <b>title</b> {evil}'"))
    window.until("document.querySelector('#faults').textContent.includes('<')")
    window.open(page.address)
    window.until("document.querySelectorAll('#board tbody tr').length > 1")
    assert window.ask("document.querySelectorAll('b, img').length") == 0


@pytest.mark.judge
@pytest.mark.skipif(axe.available() is not None, reason=str(axe.available()))
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 500])
def test_nobody_is_kept_out(width: int, dark: bool, page: Live, window: Tab) -> None:
    """By the rules of WCAG 2.2 and axe-core's own advice: first page, document, Arabic, side by side, with faults."""
    window.looks(width, 900, dark=dark)
    page.save(TRANSLATIONS.replace("جنيف، ونوقش [@pp-140].", "جنيف، ونوقش."), CATALOG)
    window.until("document.querySelector('#others')")
    assert axe.judge_live(window) == []
    for query in ("language=ar", "language=ar&view=bilingual"):
        window.open(f"{page.document}?{query}")
        window.until(f"document.querySelector('#faults .fault') && {SHEET}.body.innerText.length > 100")
        assert axe.judge_live(window) == []
    page.save(BROKEN)
    window.until("document.querySelector('#warning a')")
    assert axe.judge_live(window) == []
    window.open(page.address)
    window.until("document.querySelector('#board .badge.error')")
    assert axe.judge_live(window) == []


@pytest.mark.judge
@pytest.mark.skipif(axe.available() is not None, reason=str(axe.available()))
def test_the_judge_is_awake_in_frames_too(page: Live, window: Tab) -> None:
    """It sees a picture without words in the document's own frame."""
    window.ask(f"{SHEET}.querySelector('main').append({SHEET}.createElement('img'))")
    assert "image-alt" in {fault.rule for fault in axe.judge_live(window)}
