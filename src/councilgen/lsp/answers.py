"""What was found, in the words of the protocol: the one place that knows both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lsprotocol import types as lsp

from councilgen.diagnostics.model import Diagnostic, Edit, Span
from councilgen.lsp.completion import Choice
from councilgen.lsp.fixes import Cure, Replaced
from councilgen.lsp.hover import Shown
from councilgen.lsp.rename import Renaming
from councilgen.lsp.symbols import Symbol
from councilgen.lsp.texts import Encoding, Place, Stretch, Text

SOURCE = "councilgen"
_SEVERITIES = {"error": lsp.DiagnosticSeverity.Error, "warning": lsp.DiagnosticSeverity.Warning}
_CHOICES = {
    "key": lsp.CompletionItemKind.Property,
    "word": lsp.CompletionItemKind.EnumMember,
    "citation": lsp.CompletionItemKind.Reference,
    "reference": lsp.CompletionItemKind.Reference,
    "note": lsp.CompletionItemKind.Reference,
    "name": lsp.CompletionItemKind.Value,
    "block": lsp.CompletionItemKind.Snippet,
}
_SYMBOLS = {
    "document": lsp.SymbolKind.File,
    "part": lsp.SymbolKind.Module,
    "heading": lsp.SymbolKind.String,
    "table": lsp.SymbolKind.Array,
    "key": lsp.SymbolKind.Key,
    "message": lsp.SymbolKind.String,
}


class Answers:
    """Writes answers about one project, in the units of one editor."""

    def __init__(self, encoding: Encoding, text: Callable[[str], Text | None], address: Callable[[str], str]) -> None:
        self._encoding = encoding
        self._text = text
        self._address = address

    def diagnostic(self, fault: Diagnostic) -> lsp.Diagnostic:
        """Return a fault; its hints stand below the message, since editors have no other place for them."""
        hints = "".join(f"\nhelp: {hint}" for hint in fault.hints)
        related = [
            lsp.DiagnosticRelatedInformation(self.location(each.span), each.message)
            for each in fault.related
            if each.span.file
        ]
        return lsp.Diagnostic(
            range=self.range(fault.span), message=f"{fault.message}{hints}", severity=_SEVERITIES[fault.severity],
            code=fault.rule.code, source=SOURCE, related_information=related or None,
        )  # fmt: skip

    def range(self, span: Span) -> lsp.Range:
        """Return a stretch of a file."""
        text = self._text(span.file)
        return _range((text or Text("")).stretch(span, self._encoding))

    def location(self, span: Span) -> lsp.Location:
        """Return a stretch of a file with its address."""
        return lsp.Location(self._address(span.file), self.range(span))

    def item(self, choice: Choice, *, snippets: bool) -> lsp.CompletionItem:
        """Return what may be written; the register's words on it are added when they are asked for."""
        insert = choice.insert if snippets or not choice.snippet else _without_stops(choice.insert)
        plain = not (choice.snippet and snippets)
        return lsp.CompletionItem(
            label=choice.label, kind=_CHOICES[choice.sort], detail=choice.detail or None,
            documentation=_markdown(choice.about) if choice.about else None,
            sort_text=f"{choice.rank:03}{choice.label}", filter_text=choice.label,
            text_edit=lsp.TextEdit(self.range(choice.span), insert),
            insert_text_format=lsp.InsertTextFormat.PlainText if plain else lsp.InsertTextFormat.Snippet,
            insert_text_mode=None if plain else lsp.InsertTextMode.AdjustIndentation,
            data=[self._address(choice.span.file), choice.part, choice.key] if choice.part else None,
        )  # fmt: skip

    def hover(self, shown: Shown) -> lsp.Hover:
        """Return what is shown of a thing."""
        return lsp.Hover(_markdown(shown.markdown), self.range(shown.span))

    def symbol(self, symbol: Symbol) -> lsp.DocumentSymbol:
        """Return a part of a file with those inside it."""
        return lsp.DocumentSymbol(
            name=symbol.name, detail=symbol.detail or None, kind=_SYMBOLS[symbol.sort], range=self.range(symbol.whole),
            selection_range=self.range(symbol.chosen), children=[self.symbol(each) for each in symbol.inside],
        )  # fmt: skip

    def workspace_symbol(self, symbol: Symbol) -> lsp.WorkspaceSymbol:
        """Return a document or a key of the register."""
        where = self.location(symbol.whole)
        return lsp.WorkspaceSymbol(where, symbol.name, _SYMBOLS[symbol.sort], container_name=symbol.detail or None)

    def renaming(self, found: Renaming) -> lsp.PrepareRenamePlaceholder:
        """Return what would be renamed."""
        return lsp.PrepareRenamePlaceholder(self.range(found.span), found.name)

    def edits(self, files: Mapping[str, tuple[Edit, ...]]) -> lsp.WorkspaceEdit:
        """Return edits of several files."""
        return lsp.WorkspaceEdit(
            changes={
                self._address(file): [
                    lsp.TextEdit(self.range(edit.span), self._ended(file, edit.text)) for edit in edits
                ]
                for file, edits in files.items()
            }
        )

    def action(self, cure: Cure, shown: Iterable[lsp.Diagnostic]) -> lsp.CodeAction:
        """Return a cure, with those of the faults that an editor shows which it is for."""
        codes = {fault.rule.code for fault in cure.faults}
        changes = {self._address(file): [self._replaced(file, each)] for file, each in cure.changes.items()}
        return lsp.CodeAction(
            title=cure.title, kind=FIX_ALL if cure.everything else lsp.CodeActionKind.QuickFix,
            diagnostics=[each for each in shown if each.code in codes] or None,
            is_preferred=cure.likeliest or None, edit=lsp.WorkspaceEdit(changes=changes),
        )  # fmt: skip

    def _replaced(self, file: str, each: Replaced) -> lsp.TextEdit:
        text = self._text(file) or Text("")
        start, end = (text.place(offset, self._encoding) for offset in (each.start, each.end))
        return lsp.TextEdit(_range(Stretch(start, end)), each.words)

    def _ended(self, file: str, words: str) -> str:
        """Return words with the line ends of the file."""
        text = self._text(file)
        return words.replace("\n", "\r\n") if text is not None and "\r\n" in text.raw else words


FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.{SOURCE}"


def stretch(found: lsp.Range) -> Stretch:
    """Return a stretch that an editor names."""
    return Stretch(place(found.start), place(found.end))


def place(found: lsp.Position) -> Place:
    """Return a place that an editor names."""
    return Place(found.line, found.character)


def _range(found: Stretch) -> lsp.Range:
    start, end = found.start, found.end
    return lsp.Range(lsp.Position(start.line, start.character), lsp.Position(end.line, end.character))


def _markdown(text: str) -> lsp.MarkupContent:
    return lsp.MarkupContent(lsp.MarkupKind.Markdown, text)


def _without_stops(snippet: str) -> str:
    """Return the first line of a snippet without its places to fill in."""
    first = snippet.split("\n", maxsplit=1)[0]
    return "".join(part.partition("}")[2] if at else part for at, part in enumerate(first.split("${")))
