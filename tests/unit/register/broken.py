"""Good files, and more than a hundred ways to break one of them in one place."""

from __future__ import annotations

from typing import NamedTuple

from checks.casefile import BASE

DOCUMENT = "content/t26/doc.yaml"
RESOLUTION = "content/t26/resolution.yaml"
SESSION = "content/t26/session.yaml"
INSTRUMENTS = "content/register/instruments.yaml"
BODIES = "content/register/bodies.yaml"
OFFICES = "content/register/offices.yaml"
PHRASES = "content/register/phrases.yaml"
PLACES = "content/register/places.yaml"
VOCABULARY = "content/register/vocabulary.yaml"
GLOSSARY = "content/register/glossary.yaml"
GOOD = {
    **BASE,
    SESSION: BASE[SESSION]
    + "file_names: plain\nhouse: itu\npublisher: The Union\nrequire: {fr: translated, '*': none}\n"
    "list_of_documents: {document: T26/DT/9, date: 2026-01-02, submitted_by: secretary-general}\n",
    OFFICES: "secretary-general:\n  name: Secretary-General\n  report: A report\n  note: A note\n"
    "  draft-resolution: A draft\n",
    BODIES: "pp:\n  name: Conference\n  abbreviation: PP\n  citations:\n    resolution:\n"
    "      one: Resolution {items}\n      many: Resolutions {items}\n      new: '{number} ({year})'\n",
    INSTRUMENTS: BASE[INSTRUMENTS]
    + "pp-71:\n  title: Resolution 71\n  body: pp\n  kind: resolution\n  number: 71\n  year: 2022\n  revised: false\n"
    "  place: geneva\n  date: 2022-10-14\n  dates: {start: 2022-09-26, end: 2022-10-14}\n",
    GLOSSARY: "action-line:\n  en: action line\n  fr: [grande orientation]\n  kinds: [paragraph]\n"
    "  not: {fr: [{wording: ligne d'action, reason: a copy}]}\n",
    DOCUMENT: """\
document: T26/1
agenda_item: PL 1.4
date: 2026-01-01
original: en
kind: report
submitted_by: secretary-general
title: A title
purpose: What it is for.
action: {note: this document}
strategic_plan: [partnerships]
financial_implications: {within_budget: 2026-2027}
references: [pp-140, {text: A text}]
numbering: {headings: arabic, paragraphs: none}
sections:
  - id: first
    heading: First
    body: |
      A paragraph[^n] on [@pp-140] and [](#annex-one).

      [^n]: The note.
annexes:
  - id: annex-one
    title: An annex
    orientation: landscape
    body: Before.
    extracts:
      - {number: 9, text: Quoted.}
""",
    RESOLUTION: """\
document: T26/2
date: 2026-01-01
original: en
kind: draft-resolution
submitted_by: {text: A draft by somebody}
title: A title
preamble:
  - id: considering
    opening: considering
    body: that documents are long,
operative:
  - id: resolves
    opening: resolves
    body: |
      to have short ones;

      to have few.
""",
}


class Break(NamedTuple):
    """One way to break one file; `beyond`: no matter of shape, so that a schema cannot tell."""

    file: str
    old: str
    new: str
    beyond: str = ""


BREAKS = (
    # ---------------------------------------------------------------- keys
    Break(DOCUMENT, "document: T26/1\n", ""),
    Break(DOCUMENT, "date: 2026-01-01\n", ""),
    Break(DOCUMENT, "original: en\n", ""),
    Break(DOCUMENT, "submitted_by: secretary-general\n", ""),
    Break(DOCUMENT, "title: A title\n", ""),
    Break(DOCUMENT, "    heading: First\n", ""),
    Break(DOCUMENT, "  - id: first\n    heading", "  - heading"),
    Break(DOCUMENT, "    title: An annex\n", ""),
    Break(DOCUMENT, "{number: 9, text: Quoted.}", "{text: Quoted.}"),
    Break(DOCUMENT, "{number: 9, text: Quoted.}", "{number: 9}"),
    Break(DOCUMENT, "agenda_item:", "agenda-item:"),
    Break(DOCUMENT, "title: A", "tilte: A"),
    Break(DOCUMENT, "purpose:", "Purpose:"),
    Break(DOCUMENT, "    heading:", "    headline:"),
    Break(DOCUMENT, "    orientation:", "    layout:"),
    Break(DOCUMENT, "headings:", "heading:"),
    Break(DOCUMENT, "{note:", "{noet:"),
    Break(DOCUMENT, "within_budget", "budget"),
    Break(DOCUMENT, "title: A title\n", "title: A title\ncolour: red\n"),
    Break(DOCUMENT, "title: A title\n", "title: A title\ntitle: Another\n", "YAML: a key twice"),
    Break(DOCUMENT, "kind: report", "kind: draft-resolution"),
    Break(DOCUMENT, "kind: report", "kind: information"),
    Break(RESOLUTION, "kind: draft-resolution\n", ""),
    Break(RESOLUTION, "kind: draft-resolution", "kind: contribution"),
    Break(RESOLUTION, "preamble:", "premble:"),
    Break(RESOLUTION, "operative:", "decisions:"),
    Break(RESOLUTION, "    opening: resolves\n", ""),
    Break(RESOLUTION, "    opening: considering", "    heading: considering"),
    Break(RESOLUTION, "title: A title\n", "title: A title\naction: none\n"),
    Break(RESOLUTION, "title: A title\n", "title: A title\nnumbering: {headings: arabic}\n"),
    # ---------------------------------------------------------------- kinds of value
    Break(DOCUMENT, "title: A title", "title: [A, title]"),
    Break(DOCUMENT, "title: A title", "title: {en: A title}"),
    Break(DOCUMENT, "title: A title", "title:"),
    Break(DOCUMENT, "title: A title", "title: ''"),
    Break(DOCUMENT, "title: A title", "title: '  '"),
    Break(DOCUMENT, "purpose: What it is for.", "purpose: [What, for]"),
    Break(DOCUMENT, "purpose: What it is for.", "purpose:"),
    Break(DOCUMENT, "action: {note: this document}", "action: [note]"),
    Break(DOCUMENT, "action: {note: this document}", "action: {}"),
    Break(DOCUMENT, "action: {note: this document}", "action: {note: this document, adopt: this document}"),
    Break(DOCUMENT, "action: {note: this document}", "action: {note: this paper}"),
    Break(DOCUMENT, "[partnerships]", "{partnerships: true}"),
    Break(DOCUMENT, "[partnerships]", "[Partnerships and more]"),
    Break(DOCUMENT, "{within_budget: 2026-2027}", "[none]"),
    Break(DOCUMENT, "{within_budget: 2026-2027}", "{within_budget: 2026}"),
    Break(DOCUMENT, "[pp-140, {text: A text}]", "pp-140"),
    Break(DOCUMENT, "[pp-140, {text: A text}]", "{text: A text}"),
    Break(DOCUMENT, "[pp-140, {text: A text}]", "[PP Resolution 140]"),
    Break(DOCUMENT, "[pp-140, {text: A text}]", "[[pp-140]]"),
    Break(DOCUMENT, "[pp-140, {text: A text}]", "[{txt: A text}]"),
    Break(DOCUMENT, "{headings: arabic, paragraphs: none}", "arabic"),
    Break(DOCUMENT, "headings: arabic", "headings: greek"),
    Break(DOCUMENT, "paragraphs: none", "paragraphs: all"),
    Break(DOCUMENT, "submitted_by: secretary-general", "submitted_by: The Secretary-General"),
    Break(DOCUMENT, "submitted_by: secretary-general", "submitted_by: [secretary-general]"),
    Break(DOCUMENT, "document: T26/1", "document: T26-1"),
    Break(DOCUMENT, "document: T26/1", "document: T26/0"),
    Break(DOCUMENT, "document: T26/1", "document: T26/INFO/1"),
    Break(DOCUMENT, "document: T26/1", "document: T26/1 Rev.1"),
    Break(DOCUMENT, "document: T26/1", "document: 26"),
    Break(DOCUMENT, "agenda_item: PL 1.4", "agenda_item: PL1.4"),
    Break(DOCUMENT, "agenda_item: PL 1.4", "agenda_item: 1.4"),
    Break(DOCUMENT, "date: 2026-01-01", "date: 1 January 2026"),
    Break(DOCUMENT, "date: 2026-01-01", "date: 01.01.2026"),
    Break(DOCUMENT, "date: 2026-01-01", "date: 2026-13-01"),
    Break(DOCUMENT, "date: 2026-01-01", "date: 2026"),
    Break(DOCUMENT, "original: en", "original: de"),
    Break(DOCUMENT, "original: en", "original: english"),
    Break(DOCUMENT, "kind: report", "kind: memo"),
    Break(DOCUMENT, "orientation: landscape", "orientation: sideways"),
    Break(DOCUMENT, "id: first", "id: First part"),
    Break(DOCUMENT, "id: first", "id: 1"),
    Break(DOCUMENT, "number: 9,", "number: nine,"),
    Break(RESOLUTION, "    body: that documents are long,", "    body: [that documents are long]"),
    Break(RESOLUTION, "preamble:\n  - id: considering\n    opening: considering\n    body: that documents are long,\n",
          "preamble: []\n"),
    Break(SESSION, "session: T26", "session: t26"),
    Break(SESSION, "place: geneva", "place: Geneva"),
    Break(SESSION, "start: 2026-04-28", "start: 28 April"),
    Break(SESSION, "website: https://example.org", "website: example.org"),
    Break(SESSION, "website: https://example.org\n", ""),
    Break(SESSION, "name: Council 2026\n", ""),
    Break(SESSION, "languages: [en]", "languages: en"),
    Break(SESSION, "languages: [en]", "languages: []"),
    Break(SESSION, "languages: [en]", "languages: [en, de]"),
    Break(SESSION, "file_names: plain", "file_names: pretty"),
    Break(SESSION, "house: itu", "house: fao"),
    Break(SESSION, "{fr: translated, '*': none}", "{de: translated}"),
    Break(SESSION, "{fr: translated, '*': none}", "complete"),
    Break(SESSION, "{document: T26/DT/9,", "{number: T26/DT/9,"),
    Break(SESSION, "house: itu", "houses: itu"),
    Break(INSTRUMENTS, "  kind: resolution", "  kind: law"),
    Break(INSTRUMENTS, "  revised: false", "  revised: maybe"),
    Break(INSTRUMENTS, "  title: Resolution 71\n", ""),
    Break(INSTRUMENTS, "  date: 2022-10-14", "  date: October 2022"),
    Break(INSTRUMENTS, "{start: 2022-09-26, end: 2022-10-14}", "{start: 2022-09-26}"),
    Break(INSTRUMENTS, "  url: https://www.itu.int/wsis/forum", "  url: www.itu.int"),
    Break(INSTRUMENTS, "  number: 71", "  number: 71 bis"),
    Break(INSTRUMENTS, "pp-71:", "PP 71:"),
    Break(BODIES, "  abbreviation: PP\n", ""),
    Break(BODIES, "      many: Resolutions {items}\n", ""),
    Break(BODIES, "      new:", "      unchanged:"),
    Break(OFFICES, "  name: Secretary-General\n", ""),
    Break(OFFICES, "  report: A report", "  raport: A report"),
    Break(PLACES, "geneva: Geneva", "geneva: [Geneva]"),
    Break(PLACES, "geneva: Geneva", "geneva: Geneva\nNew York: New York"),
    Break(PHRASES, "{note: {this document: Note it.}}", "{note: Note it.}"),
    Break(PHRASES, "{note:", "{read:"),
    Break(PHRASES, "none: None.", "nothing: None."),
    Break(VOCABULARY, "strategic_plan:", "plan:"),
    Break(GLOSSARY, "  en: action line\n", ""),
    Break(GLOSSARY, "[paragraph]", "[sentence]"),
    Break(GLOSSARY, "wording: ligne d'action, ", ""),
    Break(GLOSSARY, "  fr: [grande", "  de: [grande"),
    # ---------------------------------------------------------------- beyond a schema
    Break(DOCUMENT, "date: 2026-01-01", "date: 2026-02-30", "there is no such day"),
    Break(DOCUMENT, "submitted_by: secretary-general", "submitted_by: secretary", "the register has no such key"),
    Break(DOCUMENT, "[partnerships]", "[friendships]", "the register has no such key"),
    Break(DOCUMENT, "[pp-140, {text: A text}]", "[pp-141]", "the register has no such key"),
    Break(RESOLUTION, "document: T26/2", "document: T26/1", "another document has the number"),
    Break(DOCUMENT, "id: first", "id: annex-one", "another part has the id"),
    Break(DOCUMENT, "[@pp-140]", "[@pp-1]", "a citation stands in the text"),
    Break(DOCUMENT, "(#annex-one)", "(#annex-two)", "a reference stands in the text"),
    Break(DOCUMENT, "      [^n]: The note.\n", "", "Markdown: a footnote without its text"),
    Break(DOCUMENT, "A paragraph", "A <b>paragraph</b>", "Markdown: HTML"),
    Break(DOCUMENT, "A paragraph", "# A paragraph", "Markdown: a heading of another level"),
    Break(DOCUMENT, "purpose: What it is for.", "purpose: '## Heading'", "Markdown: a heading on the first page"),
    Break(DOCUMENT, "title: A title", "title: A <br> title", "Markdown: HTML"),
    Break(DOCUMENT, "title: A title", "title: A title {#id}", "Markdown: braces behind a title"),
    Break(DOCUMENT, "title: A title", "title: &anchor A title", "YAML: an anchor"),
    Break(DOCUMENT, "title: A title", "title: !!str A title", "YAML: a tag"),
    Break(DOCUMENT, "title: A title", 'title: "A \\a title"', "a control character"),
    Break(SESSION, "end: 2026-05-08", "end: 2026-04-01", "the last day is before the first"),
    Break(SESSION, "place: geneva", "place: atlantis", "the register has no such key"),
    Break(INSTRUMENTS, "  year: 2022\n", "", "the pattern of its body needs a year"),
    Break(INSTRUMENTS, "  body: pp\n", "  body: council\n", "the register has no such key"),
    Break(INSTRUMENTS, "  year: 2022", "  year: 22", "a number is no text to a schema"),
    Break(GLOSSARY, "wording: ligne d'action", "wording: grande orientation", "asked for and banned"),
)  # fmt: skip
