"""Messages into catalogs: a PO file that follows its source and keeps everything a translator wrote."""

from __future__ import annotations

import io

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.pofile import read_po, write_po

from councilgen.i18n.messages import Domain
from councilgen.languages import LANGUAGES, Tag

_WIDTH = 100
DRAFT = "draft, not yet reviewed"


class _StableCatalog(BabelCatalog):
    """A catalog whose header holds nothing that changes by itself: no dates, no version of a tool."""

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        headers = [
            ("Project-Id-Version", self.project),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]
        if self.locale is not None:
            headers.insert(1, ("Language", str(self.locale_identifier)))
            headers.append(("Plural-Forms", self.plural_forms))
        return headers

    mime_headers = property(_get_mime_headers, BabelCatalog._set_mime_headers)


def template(domain: Domain) -> bytes:
    """Return the POT of a domain."""
    return _written(_catalog(domain, None, f"The messages of {domain.name}."), domain)


def updated(domain: Domain, language: Tag, existing: bytes | None) -> bytes:
    """Return the catalog of `domain` in `language`, brought up to date.

    What was translated stays; a message whose source changed takes over the nearest translation as fuzzy, with the
    source that it was made from; what is no longer used stays at the end as obsolete.
    """
    autonym = LANGUAGES[language].autonym
    comment = f"{domain.name} in {autonym}: {DRAFT}."
    if existing is None:
        return _written(_catalog(domain, language, comment), domain)
    old = read_po(io.BytesIO(existing), locale=LANGUAGES[language].locale)
    catalog = _StableCatalog(locale=LANGUAGES[language].locale, project="councilgen", fuzzy=False)
    catalog.header_comment = old.header_comment
    for message in old:
        if message.id:
            catalog[message.id] = message
    catalog.obsolete = old.obsolete
    catalog.update(_catalog(domain, None, ""), keep_user_comments=True, update_creation_date=False)
    return _written(catalog, domain)


def _catalog(domain: Domain, language: Tag | None, comment: str) -> BabelCatalog:
    locale = LANGUAGES[language].locale if language else None
    catalog = _StableCatalog(locale=locale, project="councilgen", fuzzy=False)
    catalog.header_comment = f"# {comment}\n#"
    for message in domain.messages.values():
        catalog.add(
            (message.text, message.plural) if message.plural else message.text,
            locations=[(place, None) for place in message.places],  # type: ignore[misc]  # None: no line
            auto_comments=message.comments,
            context=message.context or None,
        )
    return catalog


def _written(catalog: BabelCatalog, domain: Domain) -> bytes:
    if "/" in domain.name:  # braces in a document are Markdown; Babel takes them for placeholders
        for message in catalog:
            message.flags.discard("python-brace-format")
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=_WIDTH, include_previous=True, include_lineno=False)
    # Babel leaves the last header without the line end that msgfmt and Poedit write.
    return buffer.getvalue().replace(b';"\n\n', b';\\n"\n\n', 1)
