"""WeasyPrint, behind its one door: loaded late, without network, with our fonts only, and silent."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from councilgen.errors import CouncilgenError
from councilgen.render.fontconfig import own_fonts
from councilgen.render.fonts import family_rules
from councilgen.render.pdf.declaration import declare_universal_access
from councilgen.render.pdf.letters import add_tables, without_codes
from councilgen.render.pdf.lines import Pen, keep_shaped
from councilgen.render.pdf.structure import complete

if TYPE_CHECKING:
    from weasyprint import CSS, Document

_SPECIMEN = '<html lang="en"><title>-</title><p>-'


class EngineWarning(UserWarning):
    """Something in a style sheet or page that the engine did not understand; the file is written all the same."""


class WeasyPrint:
    """The engine; it keeps fonts and style sheets from one document to the next."""

    def start(self) -> None:
        """Load WeasyPrint and the libraries behind it, and look at the fonts once."""
        self.print_page(_SPECIMEN, "")

    def print_page(self, page: str, style: str) -> bytes:
        """Return `page` as a PDF that is tagged and made for archives."""
        with _listening():
            document = self._lay_out(page, style)
            metadata = document.metadata
            generate = metadata.generate_rdf_metadata
            metadata.generate_rdf_metadata = lambda *claims: declare_universal_access(generate(*claims))
            pdf: bytes = document.write_pdf(finisher=_finish, pdf_variant="pdf/a-3a")
            return pdf

    def _lay_out(self, page: str, style: str) -> Document:
        fonts = self._fonts  # first of all: what is imported next reads the list of fonts
        from weasyprint import HTML

        html = HTML(string=page, url_fetcher=_pictures_only())
        return html.render(font_config=fonts, stylesheets=[_style_sheet(style, fonts)], pdf_variant="pdf/a-3a")

    @cached_property
    def _fonts(self) -> Any:
        """Start fontconfig; one configuration serves all documents of a process."""
        with own_fonts():
            from weasyprint.draw import text
            from weasyprint.logger import LOGGER
            from weasyprint.pdf import fonts, tags
            from weasyprint.text import ffi, line_break
            from weasyprint.text.fonts import FontConfiguration

            configuration = FontConfiguration()
        keep_shaped(line_break.Layout)
        text.draw_first_line = Pen(ffi.ffi, ffi.pango, LOGGER.warning).instead_of(text.draw_first_line)
        fonts.Font.clean = without_codes(fonts.Font.clean)
        tags._build_box_tree = complete(tags._build_box_tree, tags.pydyf.String)
        return configuration


def _finish(document: Any, pdf: Any) -> None:
    """Do what the engine leaves to its caller before it writes the file."""
    from weasyprint.pdf import pydyf

    add_tables(document, pdf, pydyf.Stream)


@lru_cache(maxsize=8)
def _style_sheet(style: str, fonts: Any) -> CSS:
    """Return the template's style sheet after the choice of fonts; to parse it takes a tenth of a short document."""
    from weasyprint import CSS

    # PDF/A wants pictures that no viewer smooths.
    rules = f"{family_rules()}\nimg {{ image-rendering: crisp-edges }}\n{style}"
    return CSS(string=rules, font_config=fonts, url_fetcher=_pictures_only())


@cache
def _pictures_only() -> Any:
    """Return a fetcher that gives the pictures a page holds in itself and refuses the network and the disk."""
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=("data",), allow_redirects=False)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _listening() -> Iterator[None]:
    """Take what the engine would write to a log: a fault stops, a remark becomes a Python warning."""
    listener, logger = _Listener(), logging.getLogger("weasyprint")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # it leaves its colour profile to be closed by Python
            yield
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagate
    for record in listener.records:
        message = f"PDF engine: {record.getMessage()}"
        if record.levelno >= logging.ERROR:
            raise CouncilgenError(message)
        warnings.warn(message, EngineWarning, stacklevel=4)
