"""An editor without a screen: a real client of the language server, in a process of its own, over real pipes."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, Self, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
PATIENCE = 60.0  # seconds in which any answer comes, however slow the machine

Seen = Callable[[list[lsp.Diagnostic]], bool]


class Editor:
    """A language server and its client; every call waits for its answer."""

    def __init__(self, *folders: Path, encodings: tuple[str, ...] = ("utf-16",), snippets: bool = True) -> None:
        self._folders = folders
        self._encodings = [lsp.PositionEncodingKind(name) for name in encodings]
        self._snippets = snippets
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._client = LanguageClient("editor", "1")
        self._changed = asyncio.Condition()
        self._versions: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.diagnostics: dict[str, lsp.PublishDiagnosticsParams] = {}
        self.shown: Counter[tuple[str, int]] = Counter()  # how often faults of a version were shown
        self.logged: list[str] = []
        self.registered: list[str] = []
        self.capabilities: lsp.ServerCapabilities | None = None
        self.code: int | None = None

    # ---------------------------------------------------------------------------------------------------- its life

    def __enter__(self) -> Self:
        """Start the server and say who is there."""
        self._thread.start()
        self._listen()
        self._wait(self._client.start_io(sys.executable, "-m", "councilgen", "lsp"))
        found = self._wait(self._client.initialize_async(self._greeting()))
        self.capabilities = found.capabilities
        self._call(lambda: self._client.initialized(lsp.InitializedParams()))
        return self

    def __exit__(self, *_error: object) -> None:
        """Say goodbye and wait until the server has gone."""
        self._wait(self._client.shutdown_async(None))
        self._call(lambda: self._client.exit(None))
        process = self._client._server  # pygls has no other name for it
        if process is not None:
            self.code = self._wait(process.wait())
        self._wait(self._client.stop())  # type: ignore[no-untyped-call]
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _listen(self) -> None:
        listen: Any = self._client.feature

        async def published(params: lsp.PublishDiagnosticsParams) -> None:
            async with self._changed:
                self.diagnostics[params.uri] = params
                self.shown[params.uri, params.version or 0] += 1
                self._changed.notify_all()

        def logged(params: lsp.LogMessageParams) -> None:
            self.logged.append(params.message)

        def registered(params: lsp.RegistrationParams) -> None:
            self.registered += [each.method for each in params.registrations]

        listen(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        listen(lsp.WINDOW_LOG_MESSAGE)(logged)
        listen(lsp.CLIENT_REGISTER_CAPABILITY)(registered)

    def _greeting(self) -> lsp.InitializeParams:
        folders = [lsp.WorkspaceFolder(folder.as_uri(), folder.name) for folder in self._folders]
        capabilities = lsp.ClientCapabilities(
            general=lsp.GeneralClientCapabilities(position_encodings=self._encodings),
            workspace=lsp.WorkspaceClientCapabilities(
                did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
            ),
            text_document=lsp.TextDocumentClientCapabilities(
                completion=lsp.CompletionClientCapabilities(
                    completion_item=lsp.ClientCompletionItemOptions(snippet_support=self._snippets)
                )
            ),
        )
        root = self._folders[0].as_uri() if self._folders else None
        return lsp.InitializeParams(capabilities, root_uri=root, workspace_folders=folders)

    # ------------------------------------------------------------------------------------------------------- writing

    def open(self, file: Path, text: str | None = None) -> str:
        """Open a file, with the text on the disk or another; return its address."""
        address = file.as_uri()
        words = file.read_bytes().decode("utf-8") if text is None else text
        self.texts[address], self._versions[address] = words, 1
        item = lsp.TextDocumentItem(address, "yaml", 1, words)
        self._call(lambda: self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(item)))
        return address

    def change(self, address: str, text: str) -> int:
        """Replace the whole text; return its version."""
        self.texts[address] = text
        return self._changed_by(address, lsp.TextDocumentContentChangeWholeDocument(text))

    def type(self, address: str, start: lsp.Position, end: lsp.Position, words: str, text: str) -> int:
        """Replace a stretch, after which the text is `text`; return its version."""
        self.texts[address] = text
        return self._changed_by(address, lsp.TextDocumentContentChangePartial(lsp.Range(start, end), words))

    def _changed_by(self, address: str, change: Any) -> int:
        self._versions[address] += 1
        version = self._versions[address]
        document = lsp.VersionedTextDocumentIdentifier(version, address)
        params = lsp.DidChangeTextDocumentParams(document, [change])
        self._call(lambda: self._client.text_document_did_change(params))
        return version

    def save(self, address: str, file: Path) -> None:
        """Write a text to the disk and say so."""
        file.write_bytes(self.texts[address].encode("utf-8"))
        document = lsp.TextDocumentIdentifier(address)
        self._call(lambda: self._client.text_document_did_save(lsp.DidSaveTextDocumentParams(document)))

    def close(self, address: str) -> None:
        """Close a file."""
        self.texts.pop(address)
        document = lsp.TextDocumentIdentifier(address)
        self._call(lambda: self._client.text_document_did_close(lsp.DidCloseTextDocumentParams(document)))

    def close_all(self, folder: Path) -> None:
        """Close the files of a folder."""
        for address in [name for name in self.texts if name.startswith(f"{folder.as_uri()}/")]:
            self.close(address)

    def touched(self, *files: Path) -> None:
        """Say that files have changed on the disk."""
        events = [lsp.FileEvent(file.as_uri(), lsp.FileChangeType.Changed) for file in files]
        self._call(lambda: self._client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams(events)))

    # -------------------------------------------------------------------------------------------------------- asking

    def complete(self, address: str, place: lsp.Position) -> list[lsp.CompletionItem]:
        """Return what may be written at a place, the likeliest first."""
        params = lsp.CompletionParams(lsp.TextDocumentIdentifier(address), place)
        found = self._wait(self._client.text_document_completion_async(params))
        items = found.items if isinstance(found, lsp.CompletionList) else list(found or ())
        return sorted(items, key=lambda item: item.sort_text or item.label)

    def resolve(self, item: lsp.CompletionItem) -> lsp.CompletionItem:
        """Return an item with all that the server says of it."""
        return self._wait(self._client.completion_item_resolve_async(item))

    def hover(self, address: str, place: lsp.Position) -> lsp.Hover | None:
        """Return what is shown of a place."""
        params = lsp.HoverParams(lsp.TextDocumentIdentifier(address), place)
        return self._wait(self._client.text_document_hover_async(params))

    def definition(self, address: str, place: lsp.Position) -> list[lsp.Location]:
        """Return where the thing at a place is defined."""
        params = lsp.DefinitionParams(lsp.TextDocumentIdentifier(address), place)
        found: Any = self._wait(self._client.text_document_definition_async(params))
        return list(found or ())

    def references(self, address: str, place: lsp.Position) -> list[lsp.Location]:
        """Return where the thing at a place is used."""
        context = lsp.ReferenceContext(include_declaration=True)
        params = lsp.ReferenceParams(context, lsp.TextDocumentIdentifier(address), place)
        found: Any = self._wait(self._client.text_document_references_async(params))
        return list(found or ())

    def outline(self, address: str) -> list[lsp.DocumentSymbol]:
        """Return the parts of a file."""
        params = lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(address))
        found: Any = self._wait(self._client.text_document_document_symbol_async(params))
        return list(found or ())

    def symbols(self, wanted: str) -> list[lsp.WorkspaceSymbol]:
        """Return what has a name like this."""
        found: Any = self._wait(self._client.workspace_symbol_async(lsp.WorkspaceSymbolParams(wanted)))
        return list(found or ())

    def folds(self, address: str) -> list[lsp.FoldingRange]:
        """Return what may be folded."""
        params = lsp.FoldingRangeParams(lsp.TextDocumentIdentifier(address))
        found: Any = self._wait(self._client.text_document_folding_range_async(params))
        return list(found or ())

    def actions(self, address: str, where: lsp.Range, only: str | None = None) -> list[lsp.CodeAction]:
        """Return what can be done about a stretch."""
        shown = list(self.diagnostics[address].diagnostics) if address in self.diagnostics else []
        context = lsp.CodeActionContext(shown, only=[only] if only else None)
        params = lsp.CodeActionParams(lsp.TextDocumentIdentifier(address), where, context)
        found: Any = self._wait(self._client.text_document_code_action_async(params))
        return list(found or ())

    def renamable(self, address: str, place: lsp.Position) -> Any:
        """Return what would be renamed at a place."""
        params = lsp.PrepareRenameParams(lsp.TextDocumentIdentifier(address), place)
        return self._wait(self._client.text_document_prepare_rename_async(params))

    def rename(self, address: str, place: lsp.Position, name: str) -> lsp.WorkspaceEdit | None:
        """Return the edits that give a thing another name."""
        params = lsp.RenameParams(lsp.TextDocumentIdentifier(address), place, name)
        return self._wait(self._client.text_document_rename_async(params))

    # ------------------------------------------------------------------------------------------------------- waiting

    def seen(self, address: str, wanted: Seen, version: int | None = None, times: int = 0) -> list[lsp.Diagnostic]:
        """Return the faults of a file as soon as they are as `wanted`, of a version or a later one.

        With `times` that version must have been shown so often: the first look comes first, then the second.
        """

        def fits() -> bool:
            found = self.diagnostics.get(address)
            new = version is None or (found is not None and (found.version or 0) >= version)
            new = new and self.shown[address, version or 0] >= times
            return found is not None and new and wanted(list(found.diagnostics))

        async def until() -> list[lsp.Diagnostic]:
            async with self._changed:
                await self._changed.wait_for(fits)
            return list(self.diagnostics[address].diagnostics)

        try:
            return self._wait(until())
        except TimeoutError:
            shown = {name: [each.message for each in found.diagnostics] for name, found in self.diagnostics.items()}
            raise AssertionError(f"{address} did not get the faults that are waited for; shown: {shown}") from None

    def _wait(self, work: Coroutine[Any, Any, T] | Awaitable[T]) -> T:
        async def patient() -> T:
            return await asyncio.wait_for(work, PATIENCE)

        return asyncio.run_coroutine_threadsafe(patient(), self._loop).result()

    def _call(self, work: Callable[[], object]) -> None:
        async def called() -> None:
            work()

        asyncio.run_coroutine_threadsafe(called(), self._loop).result()


def place(text: str, offset: int) -> lsp.Position:
    """Return the place of an offset, in UTF-16."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    line = before.rpartition("\n")[2]
    return lsp.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def spot(text: str, words: str, within: int = 0) -> lsp.Position:
    """Return the place of words in a text, or `within` characters behind their beginning."""
    return place(text, text.index(words) + within)
