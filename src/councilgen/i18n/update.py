"""Messages into catalogs: a PO file that follows its source and keeps everything a translator wrote."""

from __future__ import annotations

from dataclasses import replace

from councilgen.i18n import origins, po, reviews
from councilgen.i18n.likeness import ALIKE, likeness
from councilgen.i18n.messages import Domain, Message
from councilgen.i18n.plurals import PLURALS
from councilgen.i18n.reviewing import DRAFT, headed, settled
from councilgen.languages import LANGUAGES, Tag
from councilgen.load.decoding import decoded

PLACEHOLDERS = "python-brace-format"


def template(domain: Domain) -> bytes:
    """Return the POT of a domain."""
    first = po.header(f"The messages of {domain.name}.\n", _metadata(None))
    return po.written([first, *(_fields(message, domain, 2).block() for message in domain.messages.values())])


def updated(domain: Domain, language: Tag, existing: bytes | None) -> bytes:
    """Return the catalog of `domain` in `language`, brought up to date.

    What was translated stays, wherever its text has moved to, in the lines in which it was written. A new text takes
    over the translation of one that is gone if the two are alike and of one kind (a heading is no guess for a
    paragraph); it is fuzzy and keeps the text it was made from. What is gone stays at the end as obsolete, and comes
    back with its text. Review marks that are void go, bare ones are completed.
    """
    text, _faults = decoded(existing or b"", "")
    return followed(domain, language, po.read(text or "", ""))


def followed(domain: Domain, language: Tag, old: po.File) -> bytes:
    """Return the catalog of `domain` in `language`, brought up to date from what was read of it."""
    before = {block.key: block for block in old.blocks if block.obsolete}
    before |= {block.key: block for block in old.blocks if not block.obsolete}
    wanted = domain.messages
    gone = [block for key, block in before.items() if key not in wanted and block.has_words]
    forms = int(PLURALS[language].split("nplurals=")[1].split(";", maxsplit=1)[0])
    made = []
    for key, message in wanted.items():
        new = _fields(message, domain, forms)
        if key in before:
            made.append(_kept(new, before[key]))
        elif (like := _most_alike(new, gone)) is not None:
            made.append(_suggested(new, like))
        else:
            made.append(new.block())
    blocks = [_header(domain, language, old, made), *made, *map(_put_away, gone)]
    return po.written(blocks, old.tail)


def _metadata(language: Tag | None) -> dict[str, str]:
    """Return the fields of a header; none of them changes by itself: no dates, no version of a tool."""
    return {
        "Project-Id-Version": "councilgen",
        **({"Language": language} if language else {}),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **({"Plural-Forms": PLURALS[language]} if language else {}),
    }


def _header(domain: Domain, language: Tag, old: po.File, blocks: list[po.Block]) -> po.Block:
    first = old.header
    if first is None or list(old.metadata.items()) != list(_metadata(language).items()) or first.flags:
        own = first.comment if first is not None else ""
        comment = own or f"{domain.name} in {LANGUAGES[language].autonym}: {DRAFT}.\n"
        first = po.header(comment, _metadata(language))
    return headed(first, blocks)


def _fields(message: Message, domain: Domain, forms: int) -> po.Fields:
    # In a document braces are Markdown: {#id}; elsewhere they are placeholders, which msgfmt can compare.
    braces = "/" not in domain.name and "{" in message.text + message.plural
    return po.Fields(
        message.text, message.plural, message.context or None, "\n".join(message.comments), tuple(message.places),
        flags=(PLACEHOLDERS,) if braces else (), strings=("",) * (forms if message.plural else 1),
    )  # fmt: skip


def _kept(new: po.Fields, old: po.Block) -> po.Block:
    """Return the block of a message that was there before: the very same, if its source says the same about it."""
    strings, flags = old.strings, _flags(new, old)
    if bool(new.plural) != bool(old.plural):
        strings, flags = strings[:1], (po.FUZZY, *(flag for flag in flags if flag != po.FUZZY))
    strings += new.strings[len(strings) :]
    comment = old.comment
    if comment:
        comment = settled(replace(old, strings=strings), po.FUZZY in flags)
    same = (
        not old.obsolete
        and (old.context, old.plural, old.strings, old.comment) == (new.context, new.plural, strings, comment)
        and sorted(flags) == sorted(old.flags)
        and old.extracted.split() == new.extracted.split()
        and " ".join(old.references) == " ".join(new.references)
    )
    if same:
        return old
    return replace(new, comment=comment, flags=flags, strings=strings, previous=old.previous).block()


def _flags(new: po.Fields, old: po.Block) -> tuple[str, ...]:
    """Return the flags of a message: what its text is comes from the source, everything else from the catalog."""
    return (*new.flags, *(flag for flag in old.flags if flag not in new.flags and not flag.endswith("-format")))


def _suggested(new: po.Fields, like: po.Block) -> po.Block:
    """Return the block of a new message with the translation of another, fuzzy, and the text that it was made from."""
    flags = (po.FUZZY, *(flag for flag in _flags(new, like) if flag != po.FUZZY))
    strings = like.strings + new.strings[len(like.strings) :]
    comment = origins.without(reviews.without(like.comment))
    previous = po.Previous(like.message, like.context, like.plural)
    return replace(new, comment=comment, flags=flags, strings=strings, previous=previous).block()


def _put_away(block: po.Block) -> po.Block:
    """Return the block of a message that is gone as obsolete."""
    if block.obsolete:
        return block
    return po.Fields(
        block.message, block.plural, block.context, comment=block.comment, flags=block.flags, strings=block.strings,
        previous=block.previous, obsolete=True,
    ).block()  # fmt: skip


def _most_alike(new: po.Fields, gone: list[po.Block]) -> po.Block | None:
    """Return the block among `gone` whose text is most like that of a new message, if any is like it at all."""
    best, found = ALIKE, None
    kind = (new.context, bool(new.plural), _kind(new.extracted))
    for candidate in gone:
        its = (candidate.context, bool(candidate.plural), _kind(candidate.extracted))
        if any(candidate.strings) and its == kind and (alike := likeness(candidate.message, new.message)) > best:
            best, found = alike, candidate
    return found


def _kind(extracted: str) -> str:
    return extracted.partition("\n")[0]
