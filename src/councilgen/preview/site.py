"""What the addresses of the page give: each is answered from what is known, and no path in one leads to the disk."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qs, urlsplit

from councilgen.languages import LANGUAGES
from councilgen.press.cache import Cache
from councilgen.press.formats import Format
from councilgen.press.hands import Aside
from councilgen.press.printing import Printing, pack
from councilgen.preview import guard
from councilgen.preview.desk import Desk
from councilgen.preview.sights import Sight, Wish
from councilgen.preview.telling import Teller, file_of
from councilgen.preview.typefaces import font_style
from councilgen.render.fonts import FOLDER as FONTS
from councilgen.render.html.sheet import render_sheet
from councilgen.render.pdf.pages import page_count

PAGE = Path(__file__).with_name("page")
_TYPES = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml", ".ttf": "font/ttf", ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip
_PRINTED = 4  # files that are kept in memory
_STYLES = 8  # style sheets that a page may still ask for
_LONGEST = 120.0  # seconds that a file may take
_NOTHING = "this document cannot be shown before its faults are mended"
_DAY = "private, max-age=86400"


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the browser."""

    body: bytes
    kind: str = _TYPES[".html"]
    status: int = 200
    policy: str = guard.POLICY
    more: Mapping[str, str] = field(default_factory=dict)


class _Recent:
    """A few values by name; the one that was not asked for longest goes first. Threads may share it."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._values: OrderedDict[str, bytes] = OrderedDict()

    def get(self, name: str) -> bytes | None:
        with self._lock:
            if name in self._values:
                self._values.move_to_end(name)
            return self._values.get(name)

    def put(self, name: str, value: bytes) -> None:
        with self._lock:
            self._values[name] = value
            self._values.move_to_end(name)
            while len(self._values) > self._most:
                self._values.popitem(last=False)


class Site:
    """The page of a project."""

    def __init__(self, desk: Desk, teller: Teller, cache: Cache, aside: Aside) -> None:
        self._desk, self._teller, self._cache, self._aside = desk, teller, cache, aside
        self._styles, self._files = _Recent(_STYLES), _Recent(_PRINTED)
        self._page = {path.name: path for path in PAGE.iterdir() if path.suffix in _TYPES}
        self._fonts = {path.name: path for path in sorted(FONTS.glob("*.ttf"))}

    def answer(self, target: str) -> Answer:
        """Return what stands at an address; CouncilgenError where a file cannot be made."""
        found = urlsplit(target)
        match found.path.strip("/").split("/"):
            case [""] | ["document", *_]:
                return Answer(self._page["index.html"].read_bytes())
            case ["page", name] if name in self._page:
                path = self._page[name]
                return Answer(path.read_bytes(), _TYPES[path.suffix])
            case ["font", name] if name in self._fonts:
                return Answer(self._fonts[name].read_bytes(), _TYPES[".ttf"], more={"Cache-Control": _DAY})
            case ["style", "fonts.css"]:
                return Answer(font_style().encode(), _TYPES[".css"])
            case ["style", name] if style := self._styles.get(name):
                return Answer(style, _TYPES[".css"], more={"Cache-Control": _DAY})
            case ["session.json"]:
                return _json(self._teller.board(self._desk.picture))
            case ["document.json"] if wish := self.wish(found.query):
                look = self._desk.see(wish)
                return _json(self._teller.document(self._desk.picture, wish, look))
            case ["sheet"] if wish := self.wish(found.query):
                return self._sheet(self._desk.see(wish).sight, bilingual=wish.bilingual)
            case ["file", name] if wish := self.wish(found.query):
                form: Format = "pdf" if name.endswith(".pdf") else "docx"
                return self._file(self._desk.see(wish).sight, form, bilingual=wish.bilingual)
            case _:
                return missing("there is nothing here")

    def wish(self, query: str) -> Wish | None:
        """Return what a query asks to see, if there is such a document and language."""
        values = {name: given[0] for name, given in parse_qs(query, max_num_fields=8).items()}
        file, language = file_of(values.get("document", "")), values.get("language", "")
        if language not in LANGUAGES or self._desk.picture.source(file) is None:
            return None
        return Wish(file, language, values.get("bilingual") == "1")

    def _sheet(self, sight: Sight | None, *, bilingual: bool) -> Answer:
        """Return a document as a page: as it will be printed, or as a review copy, which is made for the screen."""
        if sight is None:
            return missing(_NOTHING)
        look = sight.stationery.screen_css if bilingual else sight.stationery.preview_css
        name = f"{'screen' if bilingual else 'preview'}-{sight.style[:16]}.css"
        self._styles.put(name, look.encode("utf-8"))
        styles = (f"/style/{name}",) if bilingual else ("/style/fonts.css", f"/style/{name}", "/page/sheet.css")
        return Answer(render_sheet(sight.edition, styles), policy=guard.SHEET_POLICY)

    def _file(self, sight: Sight | None, form: Format, *, bilingual: bool) -> Answer:
        """Return a document as a file, made by the writers of a build and remembered as there."""
        if sight is None:
            return missing(_NOTHING)
        key = "" if bilingual else sight.keys.get(form, "")
        name = f"{form} {sight.digest} {sight.style} {key}"
        data = self._files.get(name) or (self._known(key) if key else None)
        if data is None:
            listing = sight.session if sight.listing else None
            work = Printing(pack(sight.edition), sight.session.template, (form,), 0, listing)
            data = self._aside.printed(sight.stationery, work, _LONGEST)
            if key:
                self._cache.keep_file(key, data, page_count(data) if form == "pdf" else None)
        self._files.put(name, data)
        more = {} if form == "pdf" else {"Content-Disposition": "attachment"}
        return Answer(data, _TYPES[f".{form}"], policy=guard.FILE_POLICY, more=more)

    def _known(self, key: str) -> bytes | None:
        printed = self._cache.file(key)
        return self._cache.data(printed) if printed else None


def missing(why: str) -> Answer:
    """Return the answer where there is nothing."""
    return Answer(f"{why}\n".encode(), "text/plain; charset=utf-8", 404)


def _json(value: object) -> Answer:
    return Answer(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"), "application/json")
