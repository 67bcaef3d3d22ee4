"""The shapes of texts: a line of Markdown, and a field of any Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from councilgen.diagnostics import rules
from councilgen.load.context import Context, Schema, scalar_of
from councilgen.load.nodes import Node, Scalar
from councilgen.markup import blocks, inline
from councilgen.markup.attributes import split
from councilgen.markup.field import Field
from councilgen.model.passage import Kind, Passage
from councilgen.model.prose import Listing, Prose, Quote, Words
from councilgen.model.words import Mark, flat


@dataclass(frozen=True, slots=True)
class MarkupLine:
    """One line of Markdown: a title, a heading, a reference."""

    kind: Kind

    def read(self, node: Node, context: Context) -> Passage | None:
        """Return the passage."""
        scalar = scalar_of(node, context, "text")
        if scalar is None:
            return None
        if not scalar.value.strip():
            context.report(rules.EMPTY_TEXT, scalar.span, "the text is empty", "write it, or delete the key")
            return None
        passage = _field(scalar, context).line(self.kind)
        context.faults.extend(inline.faults(passage))
        report_notes(passage, context)
        if self.kind in (Kind.TITLE, Kind.HEADING) and split(passage.markup)[0] != passage.markup:
            hint = "delete the braces; the id of a section or an annex is its key id"
            context.report(rules.WRONG_VALUE, passage.span(), "braces stand behind a heading", hint)
        return passage

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return text_schema()


@dataclass(frozen=True, slots=True)
class MarkupText:
    """Any Markdown of the format."""

    kind: Kind = Kind.PARAGRAPH
    simple: str = ""  # what holds paragraphs and lists only, such as a field of the first page

    def read(self, node: Node, context: Context) -> Prose | None:
        """Return the blocks."""
        scalar = scalar_of(node, context, "text")
        if scalar is None:
            return None
        if not scalar.value.strip():
            context.report(rules.EMPTY_TEXT, scalar.span, "the text is empty", "write it, or delete the key")
            return None
        found, faults = blocks.prose(_field(scalar, context), self.kind)
        context.faults.extend(faults)
        if self.simple and any(not isinstance(block, Words | Listing | Quote) for block in found.blocks):
            hint = "move headings, tables and images into a section or an annex"
            message = f"{self.simple} holds more than paragraphs and lists"
            context.report(rules.MARKUP_UNSUPPORTED, scalar.span, message, hint)
            return None
        return found

    def schema(self) -> Schema:
        """Return the JSON Schema."""
        return text_schema()


def text_schema() -> Schema:
    """Return the JSON Schema of a text, which may look like something else to YAML: 2027, true."""
    return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def report_notes(passage: Passage, context: Context) -> None:
    """Report the footnote marks of a text that is one line and so has no place for the text of a footnote."""
    for mark in (word for word in flat(inline.words(passage)) if isinstance(word, Mark)):
        hint = "move the mark into the text below; a footnote and its mark stand in one text field"
        message = f"footnote [^{mark.label}] cannot have a text here"
        context.report(rules.FOOTNOTE_UNDEFINED, passage.span(mark.start, mark.end), message, hint)


def _field(scalar: Scalar, context: Context) -> Field:
    return Field(scalar.value, context.file, context.place, context.language, scalar.anchors)
