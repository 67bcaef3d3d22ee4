"""The whole build on one page: load, check, localise, compose, render, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache as called_once
from pathlib import Path
from typing import TYPE_CHECKING

from councilgen.diagnostics.model import Diagnostic, failed
from councilgen.errors import UsageError
from councilgen.model.demands import Demands
from councilgen.press.cache import Cache
from councilgen.press.crew import Alone, Crew, Hands, Lost
from councilgen.press.project import Project, Source
from councilgen.press.store import Nowhere
from councilgen.proofing.cards import DocumentCard, Findings
from councilgen.publish.selection import Wanted, chosen, listed_by, rivals
from councilgen.publish.settled import remember, settled
from councilgen.workspace import Workspace

if TYPE_CHECKING:
    from councilgen.checks.subject import Subject
    from councilgen.languages import Tag
    from councilgen.load.project import Contents
    from councilgen.mending.rounds import Cured
    from councilgen.model.demands import House, Requirement
    from councilgen.press.proofreading import Needs
    from councilgen.press.spool import Spool
    from councilgen.press.work import Done, Work
    from councilgen.publish.copies import Copies
    from councilgen.publish.plan import Piece, Plan
    from councilgen.publish.sets import Put
    from councilgen.register.model import Register


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: the faults it found, the files it made, those of them that changed."""

    findings: Findings
    made: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()
    reasons: Mapping[Path, str] = field(default_factory=dict)  # why those that changed had to be made

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """Return the faults that were found."""
        return self.findings.faults

    @property
    def built(self) -> bool:
        """Say whether there was nothing to stop the build."""
        return bool(self.made)


def sources(workspace: Workspace) -> tuple[Contents, Register, list[Diagnostic]]:
    """Return what a project says, before any catalog is read, with every fault of reading it."""
    from councilgen.load.project import load
    from councilgen.register.read import read_register

    contents, register = load(workspace), read_register(workspace)
    return contents, register, [*contents.faults, *register.faults]


def read(workspace: Workspace) -> tuple[Subject, list[Diagnostic]]:
    """Return a whole project as it was read, with every fault of reading it."""
    from councilgen.proofing.survey import faults_of_reading, gathered

    subject = gathered(workspace)
    return subject, faults_of_reading(subject)


def findings(
    workspace: Workspace, *, require: Requirement | None = None, house: House | None = None, compose: bool = False,
    crew: Crew | None = None, cache: Cache | None = None,
) -> Findings:  # fmt: skip
    """Return every fault of form and of sense, and what the documents are.

    `require` says how far translations have to be, and `house` whose typography texts are held to, whatever the
    sessions say. With `compose` documents are laid out as
    well, as far as they are without errors: only then does it show whether every character can be set.
    """
    from councilgen.press.spool import Spool

    project = Project(workspace, cache if cache is not None and compose else Cache(Nowhere()), Demands(require, house))
    everything = list(project.sources)
    with _working(project, crew or Alone(), printing=False) as hands, Spool() as spool:
        cards = _read(project, everything, {}, hands, spool, _nothing, compose=compose)
    return _found(project, everything, cards)


def examine(workspace: Workspace, require: Requirement | None = None, *, compose: bool = False) -> list[Diagnostic]:
    """Return the faults of a project, in the order of the files."""
    return list(findings(workspace, require=require, compose=compose).faults)


def mend(
    workspace: Workspace, look: Callable[[Workspace], Findings], chosen: Callable[[Diagnostic], bool], *,
    unsafe: bool = False,
) -> Cured[Findings]:  # fmt: skip
    """Return what the files of a project would be with the `chosen` faults fixed; `look` finds them, round by round.

    Nothing is written: `councilgen.mending.writing` does that.
    """
    from councilgen.mending.rounds import cured

    return cured(workspace, look, chosen, unsafe=unsafe)


def build(
    workspace: Workspace, output: Path, wanted: Wanted, crew: Crew | None = None, cache: Cache | None = None
) -> Outcome:
    """Build what is wanted into `output`; with any error in what is wanted nothing is written at all.

    Mostly little has changed, and often nothing: that is looked at first, and the rest is loaded where it is needed.
    """
    project = Project(workspace, cache or Cache(Nowhere()), Demands(wanted.require))
    if (before := settled(project, output, wanted)) is not None:
        return Outcome(before.findings, tuple(Path(f"{output}/{name}") for name in before.files))
    return _build(project, output, wanted, crew or Alone())


def _build(project: Project, output: Path, wanted: Wanted, crew: Crew) -> Outcome:
    from councilgen.press.spool import Spool
    from councilgen.publish.plan import Plan

    if not project.survey.sessions and not project.survey.faults:
        raise UsageError("the project has no session", "make one: councilgen new session C27")
    mine = chosen(project.sources, wanted)
    plan = Plan(project, output, wanted)
    with _working(project, crew, printing=True) as hands, Spool() as spool:
        listed = listed_by(project.sources, mine)
        others = _read(project, [*listed, *rivals(project.sources, mine)], {}, hands, spool, _nothing, compose=True)
        cards = _read(project, mine, others, hands, spool, plan.needs, compose=True)
        found = _found(project, mine, others | cards, listed)
        if failed(found.faults, wanted.warnings_fail):
            return Outcome(found)
        pieces = list(plan.pieces(found.documents))
        if not pieces:
            raise UsageError("there is nothing to build", _why_nothing(wanted))
        reasons = _reasons(project, output, plan, pieces)
        sets = _published(project, output, plan, pieces, hands, spool)
    remember(project, wanted, found, (others | cards).values(), sets)
    made = tuple(path for each in sets for path in each.everything)
    changed = tuple(path for each in sets for path in each.changed)
    return Outcome(found, made, changed, {path: reasons[path] for path in changed if path in reasons})


def copy(workspace: Workspace, output: Path, documents: tuple[str, ...], asked: Copies) -> Outcome:
    """Make copies that are not issued, of all documents or of those named; sets and their manifests stay as they are.

    What is not translated stops nothing, nor do faults of languages and documents that no copy shows.
    """
    from councilgen.publish.copies import copies, shelve, shown_in, wanted_of

    subject, _faults = read(workspace)
    sessions = wanted_of(subject, documents)
    everything = findings(workspace)
    faults = shown_in(list(everything.faults), subject, sessions, documents, asked)
    found = replace(everything, faults=tuple(faults))
    if failed(faults):
        return Outcome(found)
    works = [(loaded, list(copies(workspace, subject, loaded, asked))) for loaded in sessions]
    if not any(work for _loaded, work in works):
        raise UsageError("there is nothing to copy", "name a language that a session is issued in, not the original's")
    shelved = [shelve(workspace, output, loaded, work) for loaded, work in works if work]
    made = tuple(path for _changed, everything in shelved for path in everything)
    changed = tuple(path for new, _everything in shelved for path in new)
    return Outcome(found, made, changed)


class _Hands:
    """Workers that are called when there is something to do."""

    def __init__(self, call: Callable[[], Hands]) -> None:
        self._call = called_once(call)

    def do(self, works: Sequence[Work]) -> Iterator[tuple[int, Done | Lost]]:
        return self._call().do(works)


@contextmanager
def _working(project: Project, crew: Crew, *, printing: bool) -> Iterator[Hands]:
    with ExitStack() as stack:
        yield _Hands(lambda: stack.enter_context(crew.at_work(project.kit(printing=printing))))


def _nothing(_card: DocumentCard) -> tuple[Tag, ...]:
    """Ask for no edition."""
    return ()


def _read(
    project: Project, sources: list[Source], others: Mapping[str, DocumentCard], hands: Hands, spool: Spool,
    needs: Needs, *, compose: bool,
) -> dict[str, DocumentCard]:  # fmt: skip
    """Return the cards of documents; those are read of which too little is known, lists after what they list."""
    from councilgen.press.proofreading import known_cards, proofread, proofread_list

    documents = [source for source in sources if not source.listing]
    known = known_cards(project, documents, needs)
    unknown = [source for source in documents if source.file not in known]
    cards = known | (proofread(project, unknown, hands, spool, needs, compose=compose) if unknown else {})
    for source in sources:
        if source.listing and compose and not failed(project.survey.faults):
            folder = [each.file for each in project.sources if each.folder == source.folder and not each.listing]
            listed = [card for card in map({**others, **cards}.get, folder) if card is not None]
            if not any(failed(card.faults) for card in listed):
                cards[source.file] = proofread_list(project, source, listed, hands, spool, needs)
    return cards


def _found(
    project: Project, sources: list[Source], cards: Mapping[str, DocumentCard], listed: Iterable[Source] = ()
) -> Findings:
    """Return the faults of documents and of what they share; `cards` may be of more documents, to be compared with.

    A fault of a document that is `listed` by one of the others is a fault of the list.
    """
    mine = tuple(cards[source.file] for source in sources if source.file in cards)
    concerned = (*mine, *(cards[source.file] for source in listed))
    faults = sorted({*project.survey.faults, *_faults(project, concerned, cards)}, key=lambda fault: fault.order)
    return Findings(tuple(faults), project.survey.sessions, mine, project.checked(concerned))


def _faults(
    project: Project, mine: tuple[DocumentCard, ...], cards: Mapping[str, DocumentCard]
) -> Iterator[Diagnostic]:
    from councilgen.proofing.beside import beside

    for card in mine:
        yield from card.faults
    read_ones = [cards[source.file] for source in project.sources if source.file in cards and not source.listing]
    yield from beside(read_ones, project.survey.sessions, mine)


def _why_nothing(wanted: Wanted) -> str:
    if wanted.shard != (1, 1):
        return "there are fewer documents than shards"
    languages = ", ".join(wanted.languages)
    return f"no session is issued in {languages}" if languages else "councilgen new document begins one"


def _reasons(project: Project, output: Path, plan: Plan, pieces: list[Piece]) -> dict[Path, str]:
    """Return why files have to be made or put back that do not stand under their names as they should."""
    from councilgen.publish.explaining import Memory

    folders = dict.fromkeys(piece.session.folder for piece in pieces)
    memories = {folder: Memory(output / folder) for folder in folders}
    missing = ((piece, plan.printed(piece)) for piece in pieces)
    return {
        output / piece.session.folder / piece.path: memories[piece.session.folder].reason(project, piece)
        for piece, known in missing
        if known is None or not plan.stands(piece, known)
    }


def _published(
    project: Project, output: Path, plan: Plan, pieces: list[Piece], hands: Hands, spool: Spool
) -> list[Put]:
    """Print what nobody has and put every set onto its shelf; nothing gets its name before all is printed."""
    from councilgen.publish.files import Shelf
    from councilgen.publish.run import printed
    from councilgen.publish.sets import put

    with ExitStack() as stack:
        folders = dict.fromkeys(piece.session.folder for piece in pieces)
        shelves = {folder: stack.enter_context(closing(Shelf(output / folder))) for folder in folders}
        done = printed(plan, pieces, hands, spool, shelves)
        return [
            put(project, shelf, project.session(folder), {p: done[p] for p in pieces if p.session.folder == folder})
            for folder, shelf in shelves.items()
        ]
