"""The rules of exchange: what can be wrong with a file that comes back from a translator's tool."""

from __future__ import annotations

from councilgen.diagnostics.model import Rule

EXCHANGE_SYNTAX = Rule(
    "CG270",
    "exchange-syntax",
    "error",
    "The file is neither XLIFF (1.2, 2.0, 2.1) nor TMX, or not whole: the XML is broken, or it declares entities, "
    "which no tool writes and which can make a small file enormous, or it is larger than any project needs. Nothing "
    "is taken from any file of the same import. Export the file from the tool again.",
)
SEGMENT_OUTDATED = Rule(
    "CG271",
    "segment-outdated",
    "warning",
    "The source of a segment is not what the document says today, so its translation may be wrong. If a message "
    "without translation is very much like the old source, it gets the translation as fuzzy, with the old source "
    "beside it; else the segment is passed over. Export again to translate what the document says now.",
)
SEGMENT_UNKNOWN = Rule(
    "CG272",
    "segment-unknown",
    "warning",
    "A segment belongs to no message of its catalog, and to none that has taken its place: the text was deleted, or "
    "the segment is of another project. It is passed over.",
)
CODE_BROKEN = Rule(
    "CG273",
    "code-broken",
    "error",
    "The inline codes of a translation are not those of its source: a footnote mark, a citation, a cross-reference, a "
    "link or a placeholder is lost or stands twice, a code has a beginning and no end, or a code stands where Markdown "
    "does not read it as one. The segment is passed over. Mend it in the tool and import again.",
)
TRANSLATION_NEWER = Rule(
    "CG274",
    "translation-newer",
    "warning",
    "The translation in the catalog is not the one that was exported: somebody has worked on it since, or an earlier "
    "segment of the same import has another translation. The catalog keeps its own; compare the two and write the "
    "better one into the catalog.",
)
CATALOG_UNKNOWN = Rule(
    "CG275",
    "catalog-unknown",
    "error",
    "The file is of a catalog that the project does not have: another language, another document, or a text in its "
    "own original language. Nothing is taken from any file of the same import.",
)

EXCHANGE = (
    EXCHANGE_SYNTAX, SEGMENT_OUTDATED, SEGMENT_UNKNOWN, CODE_BROKEN, TRANSLATION_NEWER, CATALOG_UNKNOWN,
)  # fmt: skip
