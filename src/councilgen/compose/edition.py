"""The verb of this stage: a localised document, laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from councilgen.blocks.model import Edition, Image
from councilgen.compose import template
from councilgen.compose.outline import outline
from councilgen.compose.read import Layout
from councilgen.compose.view import document_view, number, session_view
from councilgen.compose.writing import Voice, Writer
from councilgen.i18n.wording import Words
from councilgen.languages import LANGUAGES, Tag
from councilgen.model.document import Document, Session
from councilgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document is set with: its session in the same language, the register's words, images, templates."""

    session: Session
    words: Words
    images: Mapping[str, Image]
    workspace: Workspace


def compose(document: Document, setting: Setting) -> Edition:
    """Return the edition of a localised document."""
    language = LANGUAGES[document.language]
    functions = template.gettext_functions(setting.words.interface)
    numbers = outline(document)
    writer = Writer(language, numbers, voices(setting))
    session = session_view(setting.session, setting.words, writer)
    view = document_view(document, setting.words, writer, numbers)
    values = {"document": view, "session": session, "language": language, **functions}
    markup = template.rendered(setting.workspace, setting.session.template, template.DOCUMENT, values)
    layout = Layout(markup, language, dict(setting.images), setting.session.template)
    return Edition(
        language=language, symbol=number(document), title=writer.plain(document.title),
        subject=writer.plain(setting.session.name), author=view.author.striptags(),
        publisher=writer.plain(setting.session.publisher) if setting.session.publisher else "",
        published=document.date, original=document.original, body=layout.body, notes=tuple(layout.notes),
        first_header=layout.first_header, header=layout.header, first_footer=layout.first_footer,
        footer=layout.footer,
    )  # fmt: skip


def voices(setting: Setting) -> Callable[[Tag], Voice]:
    """Return who words things in each language; the labels of a language are made when they are first asked for."""

    folder = setting.session.template

    @cache
    def voice(language: Tag) -> Voice:
        words = setting.words.of(language)
        functions = template.gettext_functions(words.interface)
        labels = template.macros(setting.workspace, folder, functions)
        cross_reference, caption = (template.macro(labels, name, folder) for name in ("cross_reference", "caption"))
        return Voice(words, cross_reference, caption)

    return voice
