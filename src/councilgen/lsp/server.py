"""The door of the language server: what an editor sends, handed on; what was found, sent back.

Files that belong to no project are passed over, and so is everything that happens to them.
"""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO, cast

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter
from pygls.protocol.language_server import lsp_method
from pygls.uris import from_fs_path, to_fs_path

from councilgen.diagnostics.model import Diagnostic
from councilgen.errors import UsageError
from councilgen.lsp import completion, leading, rename, symbols
from councilgen.lsp.answers import FIX_ALL, SOURCE, Answers, place, stretch
from councilgen.lsp.files import Kind, kind_of
from councilgen.lsp.fixes import all_safe, cures
from councilgen.lsp.hover import hover
from councilgen.lsp.keeper import Keeper
from councilgen.lsp.overlay import root_of
from councilgen.lsp.texts import Encoding, Spot, Text
from councilgen.lsp.wordings import Part

_SWITCH = 0.001  # seconds after which a thread that looks lets one that answers go on; a fifth of the usual
_TRIGGERS = ("@", "#", "^", "-", " ", "[", "(", "{", ":")
_WATCHED = ("**/content/**", "**/locales/**/*.po", "**/templates/**/*.j2")


class Protocol(LanguageServerProtocol):
    """The protocol without pygls's own copies of the texts, which part lines in places where editors do not."""

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Take a text that was opened."""
        _house(self).opened(params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Take the changes of a text."""
        _house(self).changed(params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Take note that a text was closed."""
        _house(self).closed(params)


class House(LanguageServer):
    """The server with the projects that are open in an editor."""

    def __init__(self, version: str) -> None:
        super().__init__(
            SOURCE, version, lsp.TextDocumentSyncKind.Incremental, protocol_cls=Protocol,
            converter_factory=default_converter,
        )  # fmt: skip
        self._keepers: dict[Path, Keeper] = {}
        self._places: dict[str, tuple[Path, str] | None] = {}  # the project of a file and its path there
        self._addresses: dict[tuple[Path, str], str] = {}  # as the editor writes them
        self._versions: dict[str, int | None] = {}
        self._told: set[str] = set()
        self._staying: set[Path] = set()  # projects of the editor's folders; others go with their last file

    # --------------------------------------------------------------------------------------------------- where it is

    def found(self, address: str) -> tuple[Keeper, Kind] | None:
        """Return the project of a file, and what the file is; nothing where it is in none or is none that is read."""
        located = self._located(address)
        kind = kind_of(located[1]) if located else None
        return (located[0], kind) if located and kind else None

    def _located(self, address: str, *, new: bool = False) -> tuple[Keeper, str] | None:
        """Return the project of a file and its path there; one that is `new` is begun if it is not open."""
        if address not in self._places:
            self._places[address] = _place(address)
        found = self._places[address]
        if found is None or not (new or found[0] in self._keepers):
            return None
        self._addresses[found] = address
        return self._keeper(found[0]), found[1]

    def _keeper(self, root: Path) -> Keeper:
        if root not in self._keepers:
            keeper = Keeper(root, lambda file, faults: self._publish(root, file, faults), self._tell)
            self._keepers[root] = keeper
            keeper.start()
        return self._keepers[root]

    @property
    def encoding(self) -> Encoding:
        """Return in which units columns are counted."""
        agreed = self.server_capabilities.position_encoding
        return cast("Encoding", getattr(agreed, "value", agreed) or "utf-16")

    def answers(self, keeper: Keeper) -> Answers:
        """Return the writer of answers about a project."""
        return Answers(self.encoding, keeper.text, lambda file: self._address(keeper.root, file))

    def _address(self, root: Path, file: str) -> str:
        return self._addresses.get((root, file)) or from_fs_path(str(root / file)) or ""

    def _publish(self, root: Path, file: str, faults: tuple[Diagnostic, ...]) -> None:
        address, keeper = self._address(root, file), self._keepers.get(root)
        shown = [self.answers(keeper).diagnostic(fault) for fault in faults] if keeper else []
        version = self._versions.get(address)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, shown, version))

    def _tell(self, trouble: str) -> None:
        if trouble not in self._told:
            self._told.add(trouble)
            self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, f"councilgen: {trouble}"))

    # ---------------------------------------------------------------------------------------------------- what comes

    def begin(self, folders: list[str]) -> None:
        """Open the projects that an editor's folders are or lie in."""
        for address in folders:
            name = to_fs_path(address)
            root = root_of(Path(os.path.realpath(name))) if name else None
            if root is not None:
                self._staying.add(root)
                self._keeper(root)

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """Take a text that was opened."""
        document = params.text_document
        if located := self._located(document.uri, new=True):
            self._versions[document.uri] = document.version
            located[0].opened(located[1], Text(document.text))

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """Take the changes of a text, in their order."""
        located = self._located(params.text_document.uri)
        text = located[0].text(located[1]) if located and located[0].is_open(located[1]) else None
        if located is None or text is None:
            return
        for change in params.content_changes:
            if isinstance(change, lsp.TextDocumentContentChangePartial):
                text = text.replaced(stretch(change.range), change.text, self.encoding)
            else:
                text = Text(change.text)
        self._versions[params.text_document.uri] = params.text_document.version
        located[0].changed(located[1], text)

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """Take note that a text was closed."""
        located = self._located(params.text_document.uri)
        self._places.pop(params.text_document.uri, None)  # a project may come to be around it, or go
        if located:
            keeper, file = located
            self._versions.pop(params.text_document.uri, None)
            keeper.closed(file)
            if keeper.idle and keeper.root not in self._staying:
                self._keepers.pop(keeper.root).stop()

    def touched(self, addresses: list[str]) -> None:
        """Take note that files have changed on the disk."""
        for address in addresses:
            if located := self._located(address):
                located[0].touched((located[1],))

    @property
    def keepers(self) -> tuple[Keeper, ...]:
        """Return the projects."""
        return tuple(self._keepers.values())

    def end(self) -> None:
        """Close all projects."""
        for keeper in self._keepers.values():
            keeper.stop()

    def asked(self, params: Any) -> tuple[Keeper, Kind, Text, Spot] | None:
        """Return what a request about a place is about."""
        located = self.found(params.text_document.uri)
        text = located[0].text(located[1].path) if located else None
        if located is None or text is None:
            return None
        return *located, text, text.spot(place(params.position), self.encoding)


def _place(address: str) -> tuple[Path, str] | None:
    """Return the project that a file lies in and its path there; links are followed, as the reader of files does."""
    name = to_fs_path(address) if address.startswith("file:") else None
    path = Path(os.path.realpath(name)) if name else None
    root = root_of(path.parent) if path else None
    return (root, path.relative_to(root).as_posix()) if path and root else None


def _house(protocol: Protocol) -> House:
    return cast("House", protocol._server)  # the protocol knows its server by this name only


def server(version: str) -> House:
    """Return a server that waits for an editor."""
    house = House(version)
    _life(house)
    _writing(house)
    _finding(house)
    _mending(house)
    return house


def serve(version: str) -> None:
    """Serve the editor at the other end of standard input and output until it says goodbye.

    The real standard output is the editor's alone: whatever else would be printed there goes to standard error.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    out: BinaryIO = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr
    if sys.stdin.isatty():
        raise UsageError("councilgen lsp is called by an editor, not by hand", "docs/editors.md tells how")
    sys.setswitchinterval(_SWITCH)
    house = server(version)
    try:
        house.start_io(sys.stdin.buffer, out)
    finally:
        house.end()


def _life(house: House) -> None:
    @house.feature(lsp.INITIALIZED)
    def initialized(_params: lsp.InitializedParams) -> None:
        folders = [folder.uri for folder in house.workspace.folders.values()]
        house.begin(folders or ([house.workspace.root_uri] if house.workspace.root_uri else []))
        capabilities = house.client_capabilities.workspace
        watching = capabilities.did_change_watched_files if capabilities else None
        if watching and watching.dynamic_registration:
            watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
            one = lsp.Registration("files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            house.client_register_capability(lsp.RegistrationParams([one]))

    @house.feature(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(params: lsp.DidChangeWorkspaceFoldersParams) -> None:
        house.begin([folder.uri for folder in params.event.added])

    @house.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(params: lsp.DidChangeWatchedFilesParams) -> None:
        house.touched([change.uri for change in params.changes])

    @house.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        house.touched([params.text_document.uri])

    @house.feature(lsp.SHUTDOWN)
    def shutdown(_params: None) -> None:
        house.end()


def _writing(house: House) -> None:
    @house.feature(
        lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=_TRIGGERS, resolve_provider=True)
    )
    def complete(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        asked = house.asked(params)
        if asked is None:
            return []
        keeper, kind, text, spot = asked
        known = house.client_capabilities.text_document
        items = known.completion.completion_item if known and known.completion else None
        snippets = bool(items and items.snippet_support)
        answers = house.answers(keeper)
        return [answers.item(each, snippets=snippets) for each in completion.choices(keeper.state, kind, text, spot)]

    @house.feature(lsp.COMPLETION_ITEM_RESOLVE)
    def resolve(item: lsp.CompletionItem) -> lsp.CompletionItem:
        data = item.data
        if isinstance(data, list) and len(data) == 3 and (found := house.found(str(data[0]))):
            told = completion.explained(found[0].state, cast("Part", data[1]), str(data[2]))
            item.documentation = lsp.MarkupContent(lsp.MarkupKind.Markdown, told) if told else None
        return item

    @house.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        asked = house.asked(params)
        if asked is None:
            return None
        keeper, kind, text, spot = asked
        shown = hover(keeper.state, kind, text, spot, keeper.ledger.shown(kind.path))
        return house.answers(keeper).hover(shown) if shown else None


def _finding(house: House) -> None:
    @house.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> list[lsp.Location]:
        asked = house.asked(params)
        if asked is None:
            return []
        keeper, kind, text, spot = asked
        return [house.answers(keeper).location(each) for each in leading.definitions(keeper.state, kind, text, spot)]

    @house.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def references(params: lsp.ReferenceParams) -> list[lsp.Location]:
        asked = house.asked(params)
        if asked is None:
            return []
        keeper, kind, text, spot = asked
        return [house.answers(keeper).location(each) for each in leading.references(keeper.state, kind, text, spot)]

    @house.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        found = house.found(params.text_document.uri)
        text = found[0].text(found[1].path) if found else None
        if found is None or text is None:
            return []
        return [house.answers(found[0]).symbol(each) for each in symbols.symbols(found[1], text)]

    @house.feature(lsp.WORKSPACE_SYMBOL)
    def everywhere(params: lsp.WorkspaceSymbolParams) -> list[lsp.WorkspaceSymbol]:
        return [
            house.answers(keeper).workspace_symbol(each)
            for keeper in house.keepers
            for each in symbols.found(keeper.state, params.query)
        ]

    @house.feature(lsp.TEXT_DOCUMENT_FOLDING_RANGE)
    def folding(params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
        found = house.found(params.text_document.uri)
        text = found[0].text(found[1].path) if found else None
        pairs = symbols.folds(found[1], text) if found and text else ()
        return [lsp.FoldingRange(first - 1, last - 1) for first, last in pairs]


def _mending(house: House) -> None:
    @house.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, FIX_ALL]))
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        found = house.found(params.text_document.uri)
        if found is None:
            return []
        keeper, kind = found
        answers, faults, only = house.answers(keeper), keeper.ledger.shown(kind.path), params.context.only
        here = [fault for fault in faults if fault.fixes and _meet(answers.range(fault.span), params.range)]
        quick = [] if only and not _wanted(lsp.CodeActionKind.QuickFix.value, only) else cures(keeper.state, here)
        result = [answers.action(each, params.context.diagnostics) for each in quick]
        whole = all_safe(keeper.state, kind.path, faults) if only and _wanted(FIX_ALL, only) else None
        return [*result, *([answers.action(whole, ())] if whole else [])]

    @house.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        asked = house.asked(params)
        found = rename.renaming(*asked[1:]) if asked else None
        return house.answers(asked[0]).renaming(found) if asked and found else None

    @house.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def renamed(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        asked = house.asked(params)
        if asked is None:
            return None
        keeper, kind, text, spot = asked
        try:
            edits = rename.renamed(keeper.state, kind, text, spot, params.new_name)
        except rename.Refused as refused:
            raise JsonRpcInvalidParams(str(refused)) from refused
        return house.answers(keeper).edits(edits)


def _meet(one: lsp.Range, other: lsp.Range) -> bool:
    first, last = (one.start.line, one.start.character), (one.end.line, one.end.character)
    return first <= (other.end.line, other.end.character) and (other.start.line, other.start.character) <= last


def _wanted(kind: str, only: Any) -> bool:
    """Say whether a kind of action is among those asked for, or below one of them."""
    names = [str(getattr(each, "value", each)) for each in only]
    return any(kind == name or kind.startswith(f"{name}.") for name in names)
