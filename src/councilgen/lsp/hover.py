"""What an editor shows of the thing under the pointer, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from councilgen.checks.table import RULES
from councilgen.diagnostics.model import Diagnostic, Rule, Span
from councilgen.i18n.catalogs import STATES
from councilgen.languages import LANGUAGES
from councilgen.lsp import wordings
from councilgen.lsp.files import CatalogFile, DocumentFile, Kind
from councilgen.lsp.lines import outline
from councilgen.lsp.marks import Mark, field_at, ids, in_field, marks, title_of
from councilgen.lsp.pointing import AtFormatKey, AtMark, AtMessage, AtPhrase, AtRegisterKey, passage_at, pointed
from councilgen.lsp.state import State
from councilgen.lsp.texts import Spot, Text
from councilgen.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown, and of what."""

    markdown: str
    span: Span


def hover(state: State, kind: Kind, text: Text, spot: Spot, faults: Iterable[Diagnostic] = ()) -> Shown | None:
    """Return what there is to say of a place; of a place with a fault, the manual of its rule as well."""
    found = _of_pointed(state, kind, text, spot) or _of_passage(state, kind, spot)
    manuals = dict.fromkeys(fault.rule.code for fault in faults if _covers(fault.span, spot))
    told = "\n\n---\n\n".join(_manual(RULES[code]) for code in manuals if code in RULES)
    if found is None:
        return Shown(told, Span(kind.path, spot.line, spot.column)) if told else None
    return Shown(f"{found.markdown}\n\n---\n\n{told}", found.span) if told else found


def _of_pointed(state: State, kind: Kind, text: Text, spot: Spot) -> Shown | None:
    found = pointed(kind, text, spot)
    match found:
        case AtMark(mark=mark, span=span):
            told = _of_mark(state, kind, text, mark)
            return Shown(told, span) if told else None
        case AtFormatKey(entry=entry, about=about, required=required, span=span):
            needed = " (required)" if required else ""
            return Shown(f"**{title_of(entry.path)}**{needed}\n\n{about}", span)
        case AtRegisterKey(part=part, key=key, span=span):
            known = key in wordings.keys(state, part)
            return Shown(wordings.described(state, part, key), span) if known else None
        case AtPhrase(entry=entry, span=span):
            if entry.path[0] == "action":
                told = wordings.action(state, entry.key, entry.words)
            else:
                told = wordings.finance(state, entry.key if len(entry.path) > 1 else entry.words)
            return Shown(told, span) if told else None
        case AtMessage(block=block, span=span):
            places = ", ".join(f"`{place}`" for place in block.references)
            lines = [block.extracted, places, f"*{_state_of(state, kind, block.message, block.context or '')}*"]
            return Shown("\n\n".join(line for line in lines if line), span)
        case None:
            return None


def _of_mark(state: State, kind: Kind, text: Text, mark: Mark) -> str:
    match mark.sort:
        case "citation":
            known = mark.name in state.register.instruments
            return wordings.described(state, "instruments", mark.name) if known else ""
        case "code":
            return _manual(RULES[mark.name]) if mark.name in RULES else ""
        case "note" | "note text":
            return _note(kind, text, mark)
        case "reference" | "id":
            return _of_id(state, kind, text, mark.name)


def _note(kind: Kind, text: Text, mark: Mark) -> str:
    """Return the text of a footnote."""
    if isinstance(kind, CatalogFile):
        return ""
    field = field_at(outline(text.shown), mark.line)
    found = in_field(field, text.lines) if field else marks(text.lines[mark.line - 1], mark.line)
    texts = (each for each in found if each.sort == "note text" and each.name == mark.name)
    return wordings.escaped(next((text.lines[each.line - 1].strip() for each in texts), ""))


def _of_id(state: State, kind: Kind, text: Text, name: str) -> str:
    """Return the line in which a place of the document gets its id."""
    source = state.text(kind.document) if isinstance(kind, CatalogFile) and kind.document else text
    if source is None:
        return ""
    found = next((mark for mark in ids(outline(source.shown), source.lines) if mark.name == name), None)
    if found is None:
        return ""
    shown = source.lines[found.line - 1].strip()
    following = source.lines[found.line].strip() if shown.lstrip("- ").startswith("id:") else ""
    return f"```yaml\n{shown}\n{following}\n```" if following else f"```\n{shown}\n```"


def _of_passage(state: State, kind: Kind, spot: Spot) -> Shown | None:
    """Return how far the translations of a text have come."""
    document = state.document(kind.path)
    passage = passage_at(document, spot) if document is not None else None
    if document is None or passage is None or not isinstance(kind, DocumentFile):
        return None
    span = passage.stretch(0, max(1, len(passage.markup)))
    return Shown(translations(state, kind, passage), span)


def translations(state: State, kind: DocumentFile, passage: Passage) -> str:
    """Return the state of a message in every language of the session, with the translation."""
    lines = [f"*{passage.kind.value}*", ""]
    for tag in state.languages(kind.folder):
        if tag == passage.language:
            continue
        found = state.catalog(tag, kind.domain)
        entry = found.entries.get(("", passage.message))
        words = _below(entry.strings[0]) if entry is not None and entry.strings and entry.strings[0] else ""
        lines.append(f"- `{tag}` {LANGUAGES[tag].english}: **{found.state(passage.message)}**{words}")
    return "\n".join(lines)


def _state_of(state: State, kind: Kind, message: str, context: str) -> str:
    if not isinstance(kind, CatalogFile):
        return STATES[0]
    return state.catalog(kind.language, kind.domain).state(message, context)


def _below(words: str) -> str:
    shown = words if len(words) < 300 else f"{words[:299]}…"
    return f"  \n  {wordings.escaped(shown)}"


def _manual(rule: Rule) -> str:
    return f"**{rule.code} {rule.name}** ({rule.severity})\n\n{rule.manual.strip()}"


def _covers(span: Span, spot: Spot) -> bool:
    end = (span.end_line or span.line, span.end_column or span.column + 1)
    return (span.line, span.column) <= (spot.line, spot.column) <= end
