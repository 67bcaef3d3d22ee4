"""The rules of reading: what can be wrong with a file before any question of sense is asked.

Rules of sense live one a file under `councilgen.checks`; both stand in one table, `councilgen.checks.RULES`.
"""

from __future__ import annotations

from councilgen.diagnostics.model import Rule

NOT_TEXT = Rule(
    "CG101",
    "not-utf8",
    "error",
    "The bytes of the file are not UTF-8 text. Save it as UTF-8; in most editors the status bar names the encoding.",
)
BYTE_ORDER_MARK = Rule(
    "CG102",
    "byte-order-mark",
    "warning",
    "The file begins with a byte order mark (U+FEFF). It is passed over, but other tools stumble on it. Save the file "
    "as UTF-8 without signature.",
)
YAML_SYNTAX = Rule(
    "CG103",
    "yaml-syntax",
    "error",
    "The file is not YAML. Common causes are a tab in the indentation, a colon and space in text without quotes, and a "
    "line that is indented less than the text it belongs to. Everything after the fault is unread, so more may follow.",
)
YAML_FEATURE = Rule(
    "CG104",
    "yaml-feature",
    "error",
    "Anchors, aliases, merge keys and tags are not part of the content format: an author should see the text where it "
    "stands, and an alias can make a small file enormous.",
)
DUPLICATE_KEY = Rule(
    "CG105",
    "duplicate-key",
    "error",
    "A key stands twice in one mapping. Neither wins silently: compare the two values and remove one of the keys.",
)
UNKNOWN_KEY = Rule(
    "CG106",
    "unknown-key",
    "error",
    "The mapping has a key that the format does not know. Nothing is ignored silently, since a misspelt key is text "
    "that would be missing from the document.",
)
MISSING_KEY = Rule(
    "CG107",
    "missing-key",
    "error",
    "A key that the format requires is not there. `councilgen new document` writes a file that has them all.",
)
WRONG_TYPE = Rule(
    "CG108",
    "wrong-type",
    "error",
    "A value is of another kind than the format asks for: a list where text belongs, a mapping where a list belongs.",
)
WRONG_VALUE = Rule(
    "CG109",
    "wrong-value",
    "error",
    "A value is of the right kind but is not one that can stand there: a date that is not a date, a key in capitals, "
    "a word outside a closed list.",
)
TOO_LARGE = Rule(
    "CG110",
    "too-large",
    "error",
    "A file, a field or a nesting is beyond what any Council document needs. The limit protects the build machine.",
)
CONTROL_CHARACTER = Rule(
    "CG111",
    "control-character",
    "error",
    "The text has a character that is neither a letter nor a sign, such as U+0007, a lone surrogate or U+FFFE. Word "
    "refuses to open a file that has one. Mostly it came with a copy and paste; delete it.",
)
EMPTY_TEXT = Rule(
    "CG112",
    "empty-text",
    "error",
    "A text that the format requires is empty. Write it, or delete the key where it is not required.",
)
MULTIPLE_DOCUMENTS = Rule(
    "CG113",
    "several-documents",
    "error",
    "The file holds more than one YAML document (a line of three hyphens). One file is one Council document.",
)
RAW_HTML = Rule(
    "CG120",
    "raw-html",
    "error",
    "HTML in a text field is refused: it cannot be written to Word, and it is a way to smuggle scripts. Use Markdown; "
    "for a sign such as < write \\<.",
)
LINK_ADDRESS = Rule(
    "CG121",
    "link-address",
    "error",
    "A link may go to an http, https or mailto address, to a place in the document (#id), or to a register key (@key).",
)
MARKUP_IN_LINK = Rule(
    "CG122",
    "markup-in-link",
    "warning",
    "The words of a link are plain: bold or italic inside it is left out, since PDF/UA forbids tags inside a link.",
)
FOOTNOTE_UNDEFINED = Rule(
    "CG123",
    "footnote-undefined",
    "error",
    "A footnote mark [^label] has no text. The text stands in the same field, on a line [^label]: text.",
)
FOOTNOTE_UNUSED = Rule(
    "CG124",
    "footnote-unused",
    "error",
    "A footnote has a text but no mark, so that it would be missing from the document.",
)
FOOTNOTE_REPEATED = Rule(
    "CG125",
    "footnote-repeated",
    "error",
    "A footnote is marked twice, or two footnotes of a field have one label. Write a second footnote.",
)
HEADING_LEVEL = Rule(
    "CG126",
    "heading-level",
    "error",
    "Inside a section, sub-headings are ## and, below one of these, ###. The section's own heading is the key heading.",
)
IMAGE_PLACE = Rule(
    "CG127",
    "image-place",
    "error",
    "An image stands in a paragraph of its own, with alternative text in the brackets.",
)
MARKUP_UNSUPPORTED = Rule(
    "CG128",
    "markup-unsupported",
    "error",
    "A Markdown construct that a Council document has no place for: a code block, a thematic break, a link reference "
    "definition.",
)
TABLE_OPTIONS = Rule(
    "CG129",
    "table-data",
    "error",
    "A data-file table is a fenced block whose lines are YAML: source, id, caption, header_rows, align, units, "
    "orientation. Its CSV file lies beside the document, is UTF-8, and has the same number of cells in every row.",
)
MISSING_FILE = Rule(
    "CG130",
    "missing-file",
    "error",
    "A file that the document names is not there. Capitals in names count, even if this machine forgives them.",
)
OUTSIDE_PROJECT = Rule(
    "CG131",
    "outside-project",
    "error",
    "A document may name only files of its own project. Absolute paths, paths that climb out with .. and links that "
    "lead out are refused.",
)
IMAGE_KIND = Rule(
    "CG132",
    "image-kind",
    "error",
    "Images are PNG or JPEG, whole, and of a size that a page can hold.",
)
UNREADABLE = Rule(
    "CG133",
    "outside-unreadable",
    "error",
    "A document from outside the project, given to `councilgen check --text`, is of a kind that is not read, is locked "
    "with a password, or is damaged. Text files and Word files (.docx) are read; Word saves its old kind (.doc) and "
    "RTF as .docx.",
)
CATALOG_SYNTAX = Rule(
    "CG201",
    "catalog-syntax",
    "error",
    "The catalog is not a PO file: a quotation mark is missing, or a line belongs to no message. Translations of the "
    "whole file are unusable until it is mended.",
)

READING = (
    NOT_TEXT, BYTE_ORDER_MARK, YAML_SYNTAX, YAML_FEATURE, DUPLICATE_KEY, UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE,
    WRONG_VALUE, TOO_LARGE, CONTROL_CHARACTER, EMPTY_TEXT, MULTIPLE_DOCUMENTS, RAW_HTML, LINK_ADDRESS, MARKUP_IN_LINK,
    FOOTNOTE_UNDEFINED, FOOTNOTE_UNUSED, FOOTNOTE_REPEATED, HEADING_LEVEL, IMAGE_PLACE, MARKUP_UNSUPPORTED,
    TABLE_OPTIONS, MISSING_FILE, OUTSIDE_PROJECT, IMAGE_KIND, UNREADABLE, CATALOG_SYNTAX,
)  # fmt: skip
