"""Looks at documents: one document in one language, as soon as it has changed, without waiting for the others."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from councilgen.diagnostics.model import failed
from councilgen.errors import CouncilgenError, UsageError
from councilgen.i18n.messages import session_domain
from councilgen.i18n.places import INTERFACE, REGISTER, path
from councilgen.languages import Tag
from councilgen.load.project import SESSION_FILE
from councilgen.press.cache import print_key
from councilgen.press.formats import FORMATS
from councilgen.press.printing import stationery
from councilgen.press.project import Source
from councilgen.preview.sights import Look, Sight, Wish, spots
from councilgen.preview.standing import Standing
from councilgen.proofing.cards import DocumentCard
from councilgen.proofing.inventory import MovedOn
from councilgen.proofing.lists import Listing, read_list
from councilgen.proofing.proofs import proofs
from councilgen.proofing.reading import Common, Opened, edition_digest, opened, own_faults
from councilgen.publish.copies import review_copy
from councilgen.render.stationery import Stationery
from councilgen.workspace import CONTENT
from councilgen.workspace import REGISTER as REGISTER_FOLDER

_MOST = 24  # looks that are remembered

Listed = Callable[[Standing, Source], tuple[DocumentCard, ...]]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A look, and what it followed from."""

    look: Look
    inputs: Mapping[str, str]
    ground: str
    listed: tuple[DocumentCard, ...] = ()


class Looks:
    """The last look at each document that somebody has asked for. Where there is no newer sight, the last one stays."""

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._kept: OrderedDict[Wish, _Kept] = OrderedDict()
        self._stationery: dict[str, tuple[Common, Stationery]] = {}

    def last(self, wish: Wish) -> Look | None:
        """Return the last look, be it old."""
        return self._kept[wish].look if wish in self._kept else None

    def look(self, standing: Standing, wish: Wish) -> Look:
        """Return how a document looks now."""
        source = standing.source(wish.file)
        if source is None or wish.language not in standing.project.session(source.folder).languages:
            self._kept.pop(wish, None)
            return Look(trouble=UsageError(f"there is no {wish.file} in this language", "go back to the first page"))
        before = self._kept.get(wish)
        if before is None or not self._holds(before, standing, source):
            before = self._again(standing, source, wish)
        self._kept[wish] = before
        self._kept.move_to_end(wish)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return before.look

    def troubled(self, wish: Wish, trouble: CouncilgenError) -> Look:
        """Return the last look, with what keeps a newer one away."""
        return self._without(wish, Look(trouble=trouble))

    def _holds(self, kept: _Kept, standing: Standing, source: Source) -> bool:
        listed = self._listed(standing, source) if source.listing else ()
        return (
            kept.ground == standing.grounds[source.folder]
            and kept.listed == listed
            and standing.inventory.agrees(kept.inputs)
        )

    def _again(self, standing: Standing, source: Source, wish: Wish) -> _Kept:
        ground = standing.grounds[source.folder]
        if source.listing:
            listed = self._listed(standing, source)
            inputs = {f"read {source.file}": standing.inventory.mark(f"read {source.file}")}
            return _Kept(self._at_list(standing, source, wish, listed), inputs, ground, listed)
        reading = standing.reading(source, (wish.language,))
        found = opened(standing.common, reading, (wish.language,))
        while more := standing.completed(reading, found.missed):
            reading = more
            found = opened(standing.common, reading, (wish.language,))
        faults = own_faults(found.faults, reading)
        look = Look(None, faults, frozenset(reading.files))
        try:
            if failed(faults):
                look = self._in_spite(look, standing, source, wish, found)
            else:
                look = self._with(wish, look, self._sight(standing, source, wish, found))
        except MovedOn:
            raise
        except CouncilgenError as error:
            look = self._without(wish, replace(look, trouble=error))
        return _Kept(look, found.inputs, ground)

    def _in_spite(self, look: Look, standing: Standing, source: Source, wish: Wish, found: Opened) -> Look:
        """Return a look at a document with errors: the last good sight, or else what can be composed all the same."""
        last = self.last(wish)
        if last is not None and last.state in ("current", "old"):
            return self._without(wish, look)
        try:
            sight = self._sight(standing, source, wish, found)
        except MovedOn:
            raise
        except Exception:  # noqa: BLE001  # the errors that are told of say why
            sight = None
        return replace(look, sight=sight, state="faulty") if sight else self._without(wish, look)

    def _with(self, wish: Wish, look: Look, sight: Sight | None) -> Look:
        return replace(look, sight=sight, state="current") if sight else self._without(wish, look)

    def _without(self, wish: Wish, look: Look) -> Look:
        """Return a look that has to do with the last sight there was."""
        last = self.last(wish)
        if last is None or last.sight is None:
            return look
        good = last.state in ("current", "old")
        return replace(look, sight=last.sight, state="old" if good else "earlier")

    def _sight(self, standing: Standing, source: Source, wish: Wish, found: Opened) -> Sight | None:
        common = standing.common.workspace
        for loaded, document in found.subject.documents():
            if _stopped(standing, source, (wish.language, document.original)):
                return None
            proof = next(proofs(common, found.subject, loaded, (wish.language,)))
            edition = proof.edition
            if wish.bilingual and document.original != wish.language:
                edition = review_copy(common, found.subject, loaded, document, wish.language)
            session = standing.project.session(source.folder)
            digest = edition_digest(edition)
            keys = {form: print_key(digest, session.template, form, standing.inventory) for form in FORMATS}
            look = self._look_of(standing, session.template)
            return Sight(edition, digest, session, document.symbol, look, spots(document, proof.document), keys)
        return None

    def _at_list(self, standing: Standing, source: Source, wish: Wish, listed: tuple[DocumentCard, ...]) -> Look:
        session = standing.project.session(source.folder)
        if _stopped(standing, source, (wish.language,)) or session.list_symbol is None:
            return self._without(wish, Look())
        try:
            found = read_list(standing.common, Listing(source.file, source.folder, listed, (wish.language,)))
            look = self._look_of(standing, session.template)
        except CouncilgenError as error:
            return self._without(wish, Look(trouble=error))
        digest = edition_digest(found.editions[0])
        sight = Sight(found.editions[0], digest, session, session.list_symbol, look, (), listing=True)
        return self._with(wish, Look(faults=found.card.faults), sight)

    def _look_of(self, standing: Standing, template: str) -> Stationery:
        """Return the stationery of a template, read once as long as what documents share stays as it is."""
        known = self._stationery.get(template)
        if known is None or known[0] is not standing.common:
            known = (standing.common, stationery(standing.common.workspace, template))
            self._stationery[template] = known
        return known[1]


def _stopped(standing: Standing, source: Source, languages: tuple[Tag, ...]) -> bool:
    """Say whether an error in what documents share keeps this one from being composed in these languages."""
    concerned = {f"{CONTENT}/{source.folder}/{SESSION_FILE}"}
    domains = (INTERFACE, REGISTER, session_domain(source.folder))
    concerned |= {path(language, domain) for language in languages for domain in domains}
    errors = [fault for fault in standing.project.survey.faults if fault.severity == "error"]
    return any(fault.span.file in concerned or fault.span.file.startswith(f"{REGISTER_FOLDER}/") for fault in errors)
