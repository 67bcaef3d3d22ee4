"""What pages are told, as values of JSON: the project on the first page, a document with its faults on its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from councilgen.diagnostics.model import Diagnostic, Span
from councilgen.errors import CouncilgenError
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.symbol import Symbol
from councilgen.press.formats import Format
from councilgen.press.names import copy_name, file_name
from councilgen.press.project import Source
from councilgen.preview.cards import Picture
from councilgen.preview.editors import Editor
from councilgen.preview.sights import Look, Sight, Wish, spot_of
from councilgen.proofing.cards import DocumentCard, EditionCard, SessionCard
from councilgen.render.html.setting import html_tag
from councilgen.workspace import CONTENT, LOCALES

Json = dict[str, Any]


def name_of(file: str) -> str:
    """Return what a document is called in addresses: c26/wsis20-review-outcomes."""
    return file.removeprefix(f"{CONTENT}/").removesuffix(".yaml")


def file_of(name: str) -> str:
    """Return the file of a document by its name in addresses."""
    return f"{CONTENT}/{name}.yaml"


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of a project; `editor` opens places."""

    editor: Editor

    # ------------------------------------------------------------------------------------------------ the first page

    def board(self, picture: Picture) -> Json:
        """Return sessions with their documents, and the faults of what all of them share."""
        return {
            "sessions": [self._session(picture, session) for session in picture.sessions],
            "shared": self._faults(picture.shared),
            "trouble": _trouble(picture.troubles.get("")),
            "waiting": len(picture.waiting),
        }

    def _session(self, picture: Picture, session: SessionCard) -> Json:
        sources = [source for source in picture.sources if source.folder == session.folder]
        sources.sort(key=lambda source: _order(picture.cards.get(source.file), source))
        return {
            "code": session.code,
            "folder": session.folder,
            "languages": [_language(tag) for tag in session.languages],
            "documents": [self._document(picture, source, session) for source in sources],
        }

    def _document(self, picture: Picture, source: Source, session: SessionCard) -> Json:
        card = picture.cards.get(source.file)
        faults = _own_faults(picture, source)
        return {
            "name": name_of(source.file),
            "file": source.file,
            "number": (card.number if card else "") or source.number or source.file,
            "title": card.title if card else "",
            "unread": card is not None and card.symbol is None,
            "original": _language(card.original) if card and card.symbol else None,
            "agenda": card.agenda_item if card else "",
            "waiting": source.file in picture.waiting,
            "trouble": _trouble(picture.troubles.get(source.file)),
            **_counts(faults),
            "editions": [self._edition(tag, card, faults) for tag in session.languages],
        }

    def _edition(self, tag: Tag, card: DocumentCard | None, faults: tuple[Diagnostic, ...]) -> Json:
        found = next((each for each in card.editions if each.language == tag), None) if card else None
        own = [fault for fault in faults if _language_of(fault.span) == tag]
        if card is not None and card.original == tag:
            own += [fault for fault in faults if _language_of(fault.span) is None]
        return {
            "language": tag,
            "original": card is not None and card.original == tag,
            **_progress(found),
            **_counts(own),
        }

    # --------------------------------------------------------------------------------------------------- a document

    def document(self, picture: Picture, wish: Wish, look: Look) -> Json:
        """Return a document in one language: what there is to see, and its faults with their places."""
        source, sight = picture.source(wish.file), look.sight
        session = next((each for each in picture.sessions if source and each.folder == source.folder), None)
        card = picture.cards.get(wish.file)
        faults = _document_faults(picture, source, look) if source else ()
        return {
            "name": name_of(wish.file),
            "file": wish.file,
            "editor": self.editor.place(Span(wish.file)),
            "number": (card.number if card else "") or (source.number if source else ""),
            "title": card.title if card else "",
            "titleLanguage": _language(card.original) if card else None,
            "languages": [
                {**_language(tag), **_progress(_edition_in(card, tag)), "original": bool(card and card.original == tag)}
                for tag in (session.languages if session else ())
            ],
            "language": _language(wish.language),
            "bilingual": bool(card and card.original != wish.language and source and not source.listing),
            "state": look.state,
            "waiting": wish.file in picture.waiting,
            "trouble": _trouble(look.trouble or picture.troubles.get("") or picture.troubles.get(wish.file)),
            "sheet": _address(sight, wish) if sight else None,
            "files": _files(sight, wish) if sight else {},
            "faults": [self._fault(fault, sight, key) for fault, key in _keyed(faults)],
            "shared": self._faults(picture.shared),
        }

    def _faults(self, faults: tuple[Diagnostic, ...]) -> list[Json]:
        return [self._fault(fault, None, key) for fault, key in _keyed(faults)]

    def _fault(self, fault: Diagnostic, sight: Sight | None, key: str) -> Json:
        spot = spot_of(sight, fault) if sight else None
        language = _language_of(fault.span)
        return {
            "key": key,
            "code": fault.rule.code,
            "name": fault.rule.name,
            "severity": fault.severity,
            "message": fault.message,
            "hints": list(fault.hints),
            "related": [
                {"place": str(each.span), "editor": self.editor.place(each.span), "message": each.message}
                for each in fault.related
            ],
            "place": str(fault.span),
            "editor": self.editor.place(fault.span),
            "language": _language(language) if language else None,
            "spot": {"words": spot.words, "whole": spot.whole, "earlier": spot.earlier} if spot else None,
        }


def _order(card: DocumentCard | None, source: Source) -> tuple[bool, Symbol | None, str]:
    """Return what documents are sorted by: their numbers; those without one come last."""
    symbol = (card.symbol if card else None) or Symbol.parse(source.number)
    return symbol is None, symbol, source.file


def _own_faults(picture: Picture, source: Source) -> tuple[Diagnostic, ...]:
    card = picture.cards.get(source.file)
    own = card.faults if card else ()
    taken = tuple(fault for fault in picture.taken if fault.span.file == source.file)
    return tuple(sorted({*own, *taken}, key=lambda fault: fault.order))


def _document_faults(picture: Picture, source: Source, look: Look) -> tuple[Diagnostic, ...]:
    """Return the faults of a document. Before it is read in all languages, those of the one that is looked at are new.

    Errors come first, since they are what keeps a new sight away.
    """
    own = _own_faults(picture, source)
    if look.files and (source.file in picture.waiting or look.state != "current"):
        own = (*look.faults, *(fault for fault in own if fault.span.file not in look.files))
    return tuple(sorted(own, key=lambda fault: (fault.severity != "error", *fault.order)))


def _keyed(faults: Iterable[Diagnostic]) -> list[tuple[Diagnostic, str]]:
    """Return faults with keys that stay when lines above them come and go."""
    seen: Counter[str] = Counter()
    found = []
    for fault in faults:
        text = f"{fault.rule.code}\0{fault.span.file}\0{fault.message}"
        seen[text] += 1
        key = sha256(f"{text}\0{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
        found.append((fault, key))
    return found


def _counts(faults: Iterable[Diagnostic]) -> Json:
    kinds = Counter(fault.severity for fault in faults)
    return {"errors": kinds["error"], "warnings": kinds["warning"]}


def _edition_in(card: DocumentCard | None, tag: Tag) -> EditionCard | None:
    return next((each for each in card.editions if each.language == tag), None) if card else None


def _progress(found: EditionCard | None) -> Json:
    """Return how far a translation is; per cents are rounded down, so that 100 means all."""
    if found is None:
        return {"messages": None, "translated": None, "reviewed": None}
    return {"messages": found.messages, "translated": found.translated, "reviewed": found.reviewed}


def _language(tag: Tag) -> Json:
    language = LANGUAGES[tag]
    return {
        "tag": tag,
        "lang": html_tag(language),
        "name": language.autonym,
        "english": language.english,
        "direction": language.direction,
    }


def _language_of(span: Span) -> Tag | None:
    """Return whose catalog a fault lies in."""
    parts = span.file.split("/")
    return next((tag for tag in LANGUAGES if parts[0] == LOCALES and len(parts) > 2 and parts[1] == tag), None)


def _trouble(error: CouncilgenError | None) -> Json | None:
    return {"message": error.message, "cure": error.cure} if error else None


def _address(sight: Sight, wish: Wish) -> str:
    return f"/sheet?{_query(wish)}&of={sight.digest[:16]}-{sight.style[:8]}"


def _files(sight: Sight, wish: Wish) -> Json:
    """Return where the files of a sight are had; the name at the end is what a browser calls a file it keeps."""
    forms: tuple[Format, ...] = ("docx",) if wish.bilingual else ("docx", "pdf")
    query = f"{_query(wish)}&of={sight.digest[:16]}-{sight.style[:8]}"
    return {form: f"/file/{_called(sight, wish, form)}?{query}" for form in forms}


def _called(sight: Sight, wish: Wish, form: Format) -> str:
    if wish.bilingual:
        return f"{copy_name(sight.symbol, (sight.edition.language.tag, wish.language), 'review')}.{form}"
    return file_name(sight.session, sight.symbol, wish.language, form)


def _query(wish: Wish) -> str:
    values = {"document": name_of(wish.file), "language": wish.language}
    return urlencode(values | ({"bilingual": "1"} if wish.bilingual else {}))
