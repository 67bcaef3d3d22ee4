"""Messages into catalogs: a PO file that follows its source and keeps everything a translator wrote."""

from __future__ import annotations

from difflib import SequenceMatcher

import polib

from councilgen.i18n.messages import Domain, Message
from councilgen.languages import LANGUAGES, Tag

DRAFT = "draft, not yet reviewed"
_WIDTH = 100
_PLACEHOLDERS = "python-brace-format"
_ALIKE = 0.75  # of all characters; below it an old translation hinders more than it helps

# As gettext's own tables have them, so that msgfmt, Poedit and Weblate agree with the header.
_PLURALS: dict[Tag, str] = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "zh": "nplurals=1; plural=0;",
    "en": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
    "es": "nplurals=2; plural=(n != 1);",
}


def template(domain: Domain) -> bytes:
    """Return the POT of a domain."""
    catalog = _empty(f"The messages of {domain.name}.", None)
    catalog.extend(_entry(message, domain) for message in domain.messages.values())
    return _written(catalog)


def updated(domain: Domain, language: Tag, existing: bytes | None) -> bytes:
    """Return the catalog of `domain` in `language`, brought up to date.

    What was translated stays, wherever its text has moved to. A new text takes over the translation of one that is gone
    if the two are alike and of one kind (a heading is no guess for another heading); it is fuzzy and keeps the text it
    was made from. What is gone stays at the end as obsolete, and comes back with its text.
    """
    old = polib.pofile(existing.decode("utf-8")) if existing is not None else None
    catalog = _empty(f"{domain.name} in {LANGUAGES[language].autonym}: {DRAFT}.", language)
    if old is not None:
        catalog.header = old.header
    before = {(entry.msgctxt or "", entry.msgid): entry for entry in old or ()}
    wanted = domain.messages
    gone = [entry for key, entry in before.items() if key not in wanted and _has_words(entry)]
    for key, message in wanted.items():
        entry = _entry(message, domain, plurals=catalog.metadata["Plural-Forms"])
        if key in before:
            _take_over(entry, before[key])
        elif (like := _most_alike(entry, gone)) is not None:
            _suggest(entry, like)
        catalog.append(entry)
    for entry in gone:
        entry.obsolete = True
        # polib writes the earlier source of an obsolete entry, but never reads it back.
        entry.previous_msgid = entry.previous_msgctxt = entry.previous_msgid_plural = None
        catalog.append(entry)
    return _written(catalog)


def _empty(comment: str, language: Tag | None) -> polib.POFile:
    """Return a catalog whose header holds nothing that changes by itself: no dates, no version of a tool."""
    catalog = polib.POFile(wrapwidth=_WIDTH)
    catalog.header = f"{comment}\n"
    catalog.metadata = {
        "Project-Id-Version": "councilgen",
        **({"Language": language} if language else {}),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **({"Plural-Forms": _PLURALS[language]} if language else {}),
    }
    return catalog


def _entry(message: Message, domain: Domain, plurals: str = "nplurals=2;") -> polib.POEntry:
    entry = polib.POEntry(
        msgid=message.text, msgctxt=message.context or None, comment="\n".join(message.comments),
        occurrences=[(place, "") for place in message.places],
    )  # fmt: skip
    if message.plural:
        count = int(plurals.split("nplurals=")[1].split(";", maxsplit=1)[0])
        entry.msgid_plural = message.plural
        entry.msgstr_plural = dict.fromkeys(range(count), "")
    # In a document braces are Markdown: {#id}; elsewhere they are placeholders, which msgfmt can compare.
    if "/" not in domain.name and "{" in message.text + message.plural:
        entry.flags = [_PLACEHOLDERS]
    return entry


def _has_words(entry: polib.POEntry) -> bool:
    return bool(entry.msgstr) or any(entry.msgstr_plural.values()) or bool(entry.tcomment)


def _take_over(entry: polib.POEntry, old: polib.POEntry) -> None:
    """Put what a translator wrote into the entry of the same message."""
    entry.msgstr = old.msgstr
    if entry.msgid_plural:
        entry.msgstr_plural = old.msgstr_plural or entry.msgstr_plural
    entry.tcomment = old.tcomment
    entry.flags = [*entry.flags, *(flag for flag in old.flags if flag not in (*entry.flags, _PLACEHOLDERS))]
    entry.previous_msgid, entry.previous_msgctxt = old.previous_msgid, old.previous_msgctxt
    entry.previous_msgid_plural = old.previous_msgid_plural


def _suggest(entry: polib.POEntry, like: polib.POEntry) -> None:
    """Put the translation of another message into the entry, as fuzzy, with the text that it was made from."""
    _take_over(entry, like)
    entry.flags = ["fuzzy", *(flag for flag in entry.flags if flag != "fuzzy")]
    entry.previous_msgid, entry.previous_msgctxt = like.msgid, like.msgctxt
    entry.previous_msgid_plural = like.msgid_plural or None


def _most_alike(entry: polib.POEntry, gone: list[polib.POEntry]) -> polib.POEntry | None:
    """Return the entry among `gone` whose text is most like that of `entry`, if any is like it at all."""
    best, found = _ALIKE, None
    for candidate in gone:
        same_kind = (candidate.msgctxt, bool(candidate.msgid_plural)) == (entry.msgctxt, bool(entry.msgid_plural))
        if (
            not same_kind
            or _kind(candidate) != _kind(entry)
            or not candidate.msgstr + "".join(candidate.msgstr_plural.values())
        ):
            continue
        matcher = SequenceMatcher(None, candidate.msgid, entry.msgid, autojunk=False)
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
            best, found = ratio, candidate
    return found


def _kind(entry: polib.POEntry) -> str:
    return str(entry.comment).partition("\n")[0]


def _written(catalog: polib.POFile) -> bytes:
    return (str(catalog).rstrip("\n") + "\n").encode("utf-8")
