"""The one Markdown parser: CommonMark, tables, footnotes, citations, each inline with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote.index import footnote_def

InlineRule = Callable[[StateInline, bool], bool]

_MARK = re.compile(r"\[\^(?P<label>[^\]\s\[^]+)\]")
_CITATION = re.compile(r"\[@(?P<key>[^\]\s\[]+)\]")


class _Markdown(MarkdownIt):
    """markdown-it that leaves addresses as they are and passes no judgement on them."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  # markdown-it's names
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


@cache
def parser() -> MarkdownIt:
    """Return the parser. It reads raw HTML and any address, so that these can be refused with their place."""
    return _made()


@cache
def placing_parser() -> MarkdownIt:
    """Return the parser as one that remembers where each inline mark stands, asterisks and backslashes too."""
    markdown = _made()
    for name in ("newline", "escape", "backticks", "emphasis", "entity"):
        _remember_marks(markdown, name)
    _remember_label(markdown)
    return markdown.disable("text_join")  # which makes one text of an escaped sign and what stands beside it


def _made() -> MarkdownIt:
    markdown = _Markdown("commonmark", {"html": True}).enable("table")
    markdown.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    markdown.disable(["reference", "lheading"])
    markdown.inline.ruler.before("link", "footnote_mark", _rule(_MARK, "footnote_mark", "label"))
    markdown.inline.ruler.before("link", "citation", _rule(_CITATION, "citation", "key"))
    for name in ("link", "image", "html_inline", "autolink"):
        _remember_place(markdown, name)
    return markdown


def _rule(pattern: re.Pattern[str], kind: str, group: str) -> InlineRule:
    """Return an inline rule that turns what `pattern` matches into one token."""

    def rule(state: StateInline, silent: bool) -> bool:
        found = pattern.match(state.src, state.pos, state.posMax)
        if not found:
            return False
        if not silent:
            token = state.push(kind, "", 0)
            token.content = found[group]
            token.meta = {"start": found.start(), "end": found.end()}
        state.pos = found.end()
        return True

    return rule


def _remember_place(markdown: MarkdownIt, name: str) -> None:
    """Have the first token of rule `name` remember where its source begins and ends."""
    original = next(rule.fn for rule in markdown.inline.ruler.__rules__ if rule.name == name)

    def rule(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matched = original(state, silent)
        if matched and not silent:
            opening = next(t for t in state.tokens[count:] if t.type in ("link_open", "image", "html_inline"))
            opening.meta = {**opening.meta, "start": start, "end": state.pos}
        return bool(matched)

    markdown.inline.ruler.at(name, rule)


def _remember_marks(markdown: MarkdownIt, name: str) -> None:
    """Have what rule `name` makes of the source remember its place; a run of asterisks is one token for each."""
    original = next(rule.fn for rule in markdown.inline.ruler.__rules__ if rule.name == name)

    def rule(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matched = original(state, silent)
        if matched and not silent and len(state.tokens) > count:
            run = state.pos - start if name == "emphasis" else 1
            for at, token in enumerate(state.tokens[-run:]):
                token.meta = {"start": start + at, "end": start + at + 1 if name == "emphasis" else state.pos}
        return bool(matched)

    markdown.inline.ruler.at(name, rule)


def _remember_label(markdown: MarkdownIt) -> None:
    """Have the first token of a link remember where its words end."""
    original = next(rule.fn for rule in markdown.inline.ruler.__rules__ if rule.name == "link")

    def rule(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        matched = original(state, silent)
        if matched and not silent:
            opening = next(token for token in state.tokens[count:] if token.type == "link_open")
            opening.meta["label_end"] = state.md.helpers.parseLinkLabel(state, start, True)
        return bool(matched)

    markdown.inline.ruler.at("link", rule)
