"""The Jinja side: templates of a project, run in a sandbox, with gettext that knows {placeholders}."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from councilgen.errors import CouncilgenError
from councilgen.i18n.catalogs import Catalog
from councilgen.workspace import TEMPLATES, Outside, Workspace, beside

DOCUMENT = "document.html.j2"
LABELS = "labels.html.j2"
_ENVIRONMENTS = 8  # a run that goes on while templates are edited lets go of what they were


class _Loader(BaseLoader):
    """Loads the templates of one folder of a workspace."""

    def __init__(self, workspace: Workspace, name: str) -> None:
        self._workspace = workspace
        self._folder = f"{TEMPLATES}/{name}"

    def get_source(self, _environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text; its file name is what faults name."""
        try:
            path = beside(f"{self._folder}/{DOCUMENT}", template)
            source = self._workspace.read(path).decode("utf-8")
        except (OSError, Outside):
            raise TemplateNotFound(template) from None
        except UnicodeDecodeError as error:
            raise CouncilgenError(f"{self._folder}/{template} is not UTF-8: {error}", "save it as UTF-8") from error
        return source, path, lambda: True


@lru_cache(maxsize=_ENVIRONMENTS)
def environment(workspace: Workspace, name: str) -> Environment:
    """Return the environment of the templates in `templates/<name>`; templates are compiled once a run.

    StrictUndefined: a misspelt name is a fault of the template, never a gap in the document.
    """
    found = ImmutableSandboxedEnvironment(
        loader=_Loader(workspace, name),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=False,
        auto_reload=False,
    )
    found.filters["address"] = address
    found.filters["policy_hash"] = policy_hash
    return found


def address(url: str) -> str:
    """Return a web address as it is read aloud: without the scheme and a slash at its end."""
    return url.removeprefix("https://").removeprefix("http://").removesuffix("/")


def policy_hash(script: str) -> str:
    """Return what a page's Content-Security-Policy says of the one script that it allows."""
    return "sha256-" + b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")


def rendered(workspace: Workspace, folder: str, name: str, values: Mapping[str, Any]) -> str:
    """Return what a template makes of `values`; a fault of the template is an error with its file and line."""
    try:
        return environment(workspace, folder).get_template(name).render(values)
    except TemplateNotFound as error:
        raise CouncilgenError(
            f"the template {folder} has no file {error.message}",
            f"a template is a folder {TEMPLATES}/{folder} that has it",
        ) from error
    except TemplateSyntaxError as error:
        raise CouncilgenError(f"{error.filename}:{error.lineno}: {error.message}", "mend the template") from error
    except TemplateError as error:
        raise CouncilgenError(f"{_place(error, folder)}: {error.message}", "mend the template") from error


def macros(workspace: Workspace, folder: str, values: Mapping[str, Any]) -> Any:
    """Return the module of the template's labels, whose attributes are its macros."""
    file = f"{TEMPLATES}/{folder}/{LABELS}"
    try:
        return environment(workspace, folder).get_template(LABELS).make_module(dict(values))
    except TemplateNotFound as error:
        cure = f"a template is a folder {TEMPLATES}/{folder} that has it"
        raise CouncilgenError(f"the template {folder} has no file {LABELS}", cure) from error
    except TemplateError as error:
        raise CouncilgenError(f"{file}: {error.message}", "mend the template") from error


def macro(labels: Any, name: str, folder: str) -> Callable[..., str]:
    """Return a macro of the labels; one that is not there is a fault of the template."""
    found: Callable[..., str] | None = getattr(labels, name, None)
    if found is None:
        raise CouncilgenError(f"{TEMPLATES}/{folder}/{LABELS} has no macro {name}", "see docs/templates.md")
    return found


def _place(error: TemplateError, folder: str) -> str:
    """Return the deepest line of a template that the error went through."""
    found, trace = f"{TEMPLATES}/{folder}", error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(TEMPLATES):
            found = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


def gettext_functions(catalog: Catalog) -> dict[str, Callable[..., Markup]]:
    """Return the functions by which a template asks for its words in the language of `catalog`."""

    def plain(message: str, /, **values: object) -> Markup:
        return _filled(catalog, message, "", values)

    def in_context(context: str, message: str, /, **values: object) -> Markup:
        return _filled(catalog, message, context, values)

    def counted(one: str, many: str, count: int, /, **values: object) -> Markup:
        entry = catalog.find(one)
        if entry is None:
            return _with_values(one if count == 1 else many, {"count": count, **values})
        form = min(catalog.form(count), len(entry.strings) - 1)
        return _with_values(entry.strings[form], {"count": count, **values})

    return {"_": plain, "pgettext": in_context, "ngettext": counted}


def _filled(catalog: Catalog, message: str, context: str, values: Mapping[str, object]) -> Markup:
    entry = catalog.find(message, context)
    return _with_values(entry.strings[0] if entry else message, values)


def _with_values(text: str, values: Mapping[str, object]) -> Markup:
    """Return `text`, escaped, with its placeholders filled; str.format would let a catalog reach into objects."""
    filled = escape(text)
    for name, value in values.items():
        filled = filled.replace("{" + name + "}", escape(value))
    return filled
