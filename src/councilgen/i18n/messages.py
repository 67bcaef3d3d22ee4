"""What there is to translate: the messages of every domain, gathered from content, register and templates."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError
from jinja2.ext import babel_extract

from councilgen.errors import CouncilgenError
from councilgen.i18n.places import INTERFACE, REGISTER
from councilgen.languages import Tag
from councilgen.load import listing
from councilgen.load.project import Contents, Loaded
from councilgen.model.document import Document
from councilgen.model.passage import Passage
from councilgen.model.walk import passages
from councilgen.register.model import Register
from councilgen.workspace import TEMPLATES, Outside, Workspace

_KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}


@dataclass(slots=True)
class Message:
    """A message with every place where it is used."""

    text: str
    plural: str = ""
    context: str = ""
    places: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def seen(self, place: str, comment: str) -> None:
        """Remember a place of use."""
        if place not in self.places:
            self.places.append(place)
        if comment and comment not in self.comments:
            self.comments.append(comment)


class Domain:
    """The messages of one catalog, in the order in which they are first used."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.messages: dict[tuple[str, str], Message] = {}

    def add(self, text: str, place: str, comment: str, context: str = "", plural: str = "") -> None:
        """Add a message, or one more place of it."""
        message = self.messages.setdefault((context, text), Message(text, plural, context))
        message.seen(place, comment)

    def add_passage(self, passage: Passage, context: str = "") -> None:
        """Add the message that a passage is."""
        self.add(passage.message, passage.place, passage.kind.value, context)


def domains(contents: Contents, register: Register, workspace: Workspace) -> Iterator[tuple[Domain, Tag]]:
    """Yield every domain of the project with the language that it is written in."""
    for domain in shared_domains(contents, register, workspace):
        yield domain, "en"
    for loaded in contents.sessions:
        yield _session(loaded), "en"
        for document in loaded.documents:
            yield _document(document, loaded), document.original


def shared_domains(contents: Contents, register: Register, workspace: Workspace) -> tuple[Domain, Domain]:
    """Return what all documents share: the interface and the register."""
    interface = _interface(register, workspace)
    if any(loaded.listing for loaded in contents.sessions):
        for text, kind in listing.LABELS.items():
            interface.add(text, listing.PLACE, kind.value, listing.CONTEXT)
    return interface, _register(register)


def document_domain(document: Document, folder: str) -> str:
    """Return the name of a document's domain."""
    return f"{folder}/{document.name}"


def session_domain(folder: str) -> str:
    """Return the name of the domain of a session's own words."""
    return f"{folder}/session"


def _document(document: Document, loaded: Loaded) -> Domain:
    domain = Domain(document_domain(document, loaded.session.folder))
    for passage in passages(document):
        domain.add_passage(passage)
    return domain


def _session(loaded: Loaded) -> Domain:
    domain = Domain(session_domain(loaded.session.folder))
    for passage in passages(loaded.session):
        domain.add_passage(passage)
    return domain


def _register(register: Register) -> Domain:
    domain = Domain(REGISTER)
    for key, place in register.places.items():
        domain.add_passage(place, f"place {key}")
    for key, body in register.bodies.items():
        domain.add_passage(body.name, f"body {key}")
        domain.add_passage(body.abbreviation, f"abbreviation {key}")
        for kind, pattern in body.citations.items():
            context = f"{kind} of {key}"
            comment = "how one or several are cited; {items} are worded by the messages below"
            domain.add(pattern.one.message, pattern.one.place, comment, context, pattern.many.message)
            for use, item in (("new", pattern.new), ("revised", pattern.revised)):
                if item is not None:
                    domain.add(item.message, item.place, f"one item, {use}", f"{context}, {use}")
    for key, instrument in register.instruments.items():
        if not instrument.body:
            domain.add_passage(instrument.title, f"instrument {key}")
    for key, office in register.offices.items():
        domain.add_passage(office.name, f"office {key}")
        for line in office.lines.values():
            domain.add_passage(line, f"office {key}")
    for key, term in register.strategic_plan.items():
        domain.add(
            term.message, term.place, "term of the strategic plan, as in the middle of a sentence", f"plan {key}"
        )
    return domain


def _interface(register: Register, workspace: Workspace) -> Domain:
    domain = Domain(INTERFACE)
    for folder in workspace.folders(TEMPLATES):
        for file in workspace.files(f"{TEMPLATES}/{folder}", ".j2"):
            for text, plural, context, comment in _template_messages(workspace, file):
                domain.add(text, file, comment, context, plural)
    for (verb, about), phrase in register.actions.items():
        domain.add(phrase.message, phrase.place, "standard phrase", f"action {verb}, {about}")
    for key, phrase in register.finance.items():
        domain.add(phrase.message, phrase.place, "standard phrase", f"financial implications {key}")
    return domain


def _template_messages(workspace: Workspace, file: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield message, plural, context and comment of every call in a template."""
    options = {"silent": "false", "newstyle_gettext": "true"}
    found: list[tuple[int, str, object, list[str]]]
    try:
        source = io.BytesIO(workspace.read(file))
        found = list(babel_extract(source, tuple(_KEYWORDS), ("i18n:",), options))
    except TemplateSyntaxError as error:
        raise CouncilgenError(f"{file}:{error.lineno}: {error.message}", "mend the template") from error
    except UnicodeDecodeError as error:
        raise CouncilgenError(f"{file} is not UTF-8: {error}", "save it as UTF-8") from error
    except (OSError, Outside) as error:
        raise CouncilgenError(f"{file} cannot be read: {error}", "put the template itself there") from error
    for _line, function, arguments, comments in found:
        words = [word for word in (arguments if isinstance(arguments, tuple) else (arguments,)) if word is not None]
        comment = " ".join(comments).replace("i18n:", "").strip()
        if function == "pgettext":
            yield str(words[1]), "", str(words[0]), comment
        elif function == "ngettext":
            yield str(words[0]), str(words[1]), "", comment
        else:
            yield str(words[0]), "", "", comment
