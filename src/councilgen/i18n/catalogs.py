"""The gettext catalogs of a project, read once; a message that cannot be used is as good as missing."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import polib

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Span, failed
from councilgen.i18n.places import path
from councilgen.languages import Tag
from councilgen.load.nodes import decoded, read_whole
from councilgen.model.passage import Anchor, Passage
from councilgen.workspace import Workspace

_TRIED = 200  # counts for which a plural expression must work


@dataclass(frozen=True, slots=True)
class Entry:
    """A message of a catalog with its translation, and where that stands."""

    message: str
    plural: str
    context: str
    strings: tuple[str, ...]  # one, or one a plural form; empty where untranslated
    fuzzy: bool
    file: str
    anchors: tuple[Anchor, ...]  # of the first msgstr
    comment: str = ""  # of translators, its lines without the mark

    @property
    def translated(self) -> bool:
        """Say whether there is a translation that may be issued."""
        return not self.fuzzy and bool(self.strings) and all(self.strings)

    @property
    def span(self) -> Span:
        """Return where the translation stands."""
        first = self.anchors[0]
        return Span(self.file, first.line, first.column)

    def passage(self, like: Passage, language: Tag) -> Passage:
        """Return the translation of the passage `like`."""
        return Passage(self.strings[0], like.kind, like.place, self.file, self.anchors, language, like.message)


@dataclass(frozen=True, slots=True)
class Catalog:
    """One domain in one language."""

    language: Tag
    domain: str
    entries: Mapping[tuple[str, str], Entry]  # by context and message
    faults: tuple[Diagnostic, ...] = ()
    plural_forms: str = "n != 1"  # as the header has it

    def form(self, count: int) -> int:
        """Return which plural form `count` takes."""
        return _plural(self.plural_forms)(count)

    def find(self, message: str, context: str = "") -> Entry | None:
        """Return the entry of a message if it is translated."""
        entry = self.entries.get((context, message))
        return entry if entry is not None and entry.translated else None


def catalog(workspace: Workspace, language: Tag, domain: str) -> Catalog:
    """Return a catalog; one that is not there has no entries."""
    file = path(language, domain)
    if not workspace.exists(file):
        return Catalog(language, domain, {})
    data, faults = read_whole(workspace, file)
    if data is None:
        return Catalog(language, domain, {}, tuple(faults))
    text, faults = decoded(data, file)
    if text is not None:
        faults += _malformed(text, file)
    if text is None or failed(faults):
        return Catalog(language, domain, {}, tuple(faults))
    try:
        found = polib.pofile(text + "\n")  # never a single line, which polib would try as a path
    except (OSError, ValueError, KeyError) as error:
        return Catalog(language, domain, {}, (*faults, _broken(error, file)))
    if problem := _unusable(found):
        line = next(number for number, line in enumerate(text.split("\n"), 1) if "Plural-Forms" in line)
        hint = "msginit and Poedit write the right one for each language"
        fault = rules.CATALOG_SYNTAX.at(Span(file, line), f"Plural-Forms {problem}", hint)
        return Catalog(language, domain, {}, (*faults, fault))
    places = _places(text)
    entries = [_entry(entry, file, places) for entry in found if not entry.obsolete]
    by_message = {(entry.context, entry.message): entry for entry in entries}
    return Catalog(language, domain, by_message, tuple(faults), _plural_forms(found)[1])


def _plural_forms(found: polib.POFile) -> tuple[int, str]:
    """Return how many forms the header states and the expression that chooses; no form where it is not understood."""
    header = found.metadata.get("Plural-Forms")
    if header is None:
        return 2, "n != 1"
    stated = _PLURAL.fullmatch(header)
    return (int(stated["forms"]), stated["expression"]) if stated else (0, "0")


def _unusable(found: polib.POFile) -> str:
    """Return what is wrong with the plural forms of a catalog, or nothing."""
    forms, expression = _plural_forms(found)
    if not forms:
        return "is not nplurals=N; plural=EXPRESSION;"
    try:
        chosen = {_plural(expression)(count) for count in range(_TRIED)}
    except (ValueError, ArithmeticError) as error:
        return f"cannot be worked out: {error}"
    return "" if chosen <= set(range(forms)) else f"chooses form {max(chosen)} of {forms}"


_PLURAL = re.compile(
    r"\s*nplurals\s*=\s*(?P<forms>[1-9])\s*;\s*plural\s*=\s*(?P<expression>[n0-9\s?:%=!<>&|()]+?)\s*;?\s*"
)
_LINE = re.compile(r'(?:(?:#~ )?(?:msgctxt|msgid(?:_plural)?|msgstr(?:\[\d\])?) ?)?(?:#~ )?"(?:[^"\\]|\\[nt\\"])*"\s*')


def _malformed(text: str, file: str) -> Iterator[Diagnostic]:
    """Yield every line that no catalog has; a reader that forgives a missing quotation mark loses words."""
    hint = 'a line is a comment, or a keyword and text in double quotes; a quotation mark inside is written \\"'
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#") and not _LINE.fullmatch(line):
            shown = line if len(line) < 50 else line[:49] + "…"
            yield rules.CATALOG_SYNTAX.at(
                Span(file, number, 1, number, len(line) + 1), f"no line of a catalog: {shown}", hint
            )


def _broken(error: Exception, file: str) -> Diagnostic:
    hint = "a message is msgid and msgstr, each with text in double quotes; msgfmt -c names more"
    found = re.search(r"line (\d+)", str(error))
    return rules.CATALOG_SYNTAX.at(Span(file, int(found[1]) if found else 1), f"not a catalog: {error}", hint)


def _entry(entry: polib.POEntry, file: str, places: dict[tuple[str, str], list[Anchor]]) -> Entry:
    strings = tuple(entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)) or (entry.msgstr,)
    context = entry.msgctxt or ""
    anchors = places.get((context, entry.msgid)) or [Anchor(0, entry.linenum or 1, 1)]
    return Entry(
        entry.msgid, entry.msgid_plural, context, strings, "fuzzy" in entry.flags, file, tuple(anchors), entry.tcomment
    )


@cache
def _plural(expression: str) -> Callable[[int], int]:
    """Return the function that a Plural-Forms header describes, compiled by the standard library's safe parser."""
    return gettext.c2py(expression)


_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_UNESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


def _places(text: str) -> dict[tuple[str, str], list[Anchor]]:
    """Return where the lines of the first msgstr of each message stand; polib knows only where a message begins."""
    found: dict[tuple[str, str], list[Anchor]] = {}
    part, values = "", {"msgctxt": "", "msgid": "", "msgstr": ""}
    anchors: list[Anchor] = []
    for number, line in enumerate(text.split("\n"), 1):
        keyword = line.split(" ", 1)[0]
        if keyword.startswith("msg"):
            if keyword in ("msgctxt", "msgid") and part.startswith("msgstr"):
                values = {"msgctxt": "", "msgid": "", "msgstr": ""}
            part = "msgstr" if keyword == "msgstr[0]" else keyword
            if part == "msgstr":
                anchors = found.setdefault((values["msgctxt"], values["msgid"]), [])
        if part in values and (quoted := _QUOTED.search(line)):
            if part == "msgstr":
                if anchors and anchors[-1].offset == len(values["msgstr"]):
                    anchors.pop()  # an empty line before the text
                anchors.append(Anchor(len(values["msgstr"]), number, quoted.start() + 2))
            values[part] += _ESCAPE.sub(lambda m: _UNESCAPED.get(m[1], m[1]), quoted[1])
    return found
