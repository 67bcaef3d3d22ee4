"""PO files as blocks: one pass over the text, which keeps each message as it was written and knows where it stands.

gettext's own grammar, read strictly: what msgfmt would refuse is a fault. A block that nobody changes is written back
as it was, however a tool has wrapped its lines; one that is changed is written by polib.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import polib

from councilgen.diagnostics import rules
from councilgen.diagnostics.model import Diagnostic, Related, Span
from councilgen.load.spelling import Run
from councilgen.model.passage import Anchor

WIDTH = 100
FUZZY = "fuzzy"
_QUOTED = r'"[^"\\\n]*(?:\\[nt\\"][^"\\\n]*)*"[ \t]*\n'
_TEXTS = rf"[ \t]*(?:{_QUOTED})+"
_COMMENTS = r"(?P<comments>(?:(?:#(?!~)[^\n]*|[ \t]*)\n)*)"
_BLOCK = re.compile(
    rf"{_COMMENTS}(?:msgctxt(?P<context>{_TEXTS}))?msgid(?P<message>{_TEXTS})"
    rf"(?:msgid_plural(?P<plural>{_TEXTS})(?P<forms>(?:msgstr\[\d\]{_TEXTS})+)|(?P<single>msgstr{_TEXTS}))"
)
_OBSOLETE = re.compile(rf"{_COMMENTS}(?P<lines>(?:#~[^\n]*\n)+)")
_TAIL = re.compile(r"(?:(?:#(?!~)[^\n]*|[ \t]*)\n)*\Z")
_FORM = re.compile(rf"msgstr\[(?P<number>\d)\](?P<words>{_TEXTS})")
_SEAM = re.compile(r'"[ \t]*\n[ \t]*"')
_ESCAPE = re.compile(r"\\(.)")
_UNESCAPED = {"n": "\n", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Previous:
    """The text that a fuzzy translation was made from."""

    message: str
    context: str | None = None
    plural: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One message with everything that stands around it in the file."""

    text: str  # its lines as they stand, the comments first, without empty lines around
    comments: str  # those of its lines that are comments
    context: str | None
    message: str
    plural: str
    strings: tuple[str, ...]
    words: str = ""  # the lines of the first msgstr
    line: int = 0  # of the first msgstr
    obsolete: bool = False
    others: tuple[tuple[str, int], ...] = ()  # the lines of the other plural forms, and the first line of each
    first_line: int = 0  # of its comments

    @property
    def key(self) -> tuple[str, str]:
        """Return what a message is known by."""
        return self.context or "", self.message

    @property
    def comment(self) -> str:
        """Return what translators wrote above the message."""
        lines = [line for line in self.comments.split("\n") if line[:1] == "#" and line[1:2] not in _MARKS]
        return "\n".join(line[2:] if line[1:2] == " " else line[1:] for line in lines)

    @property
    def extracted(self) -> str:
        """Return what the source says about the message."""
        return "\n".join(line[2:].strip() for line in self.comments.split("\n") if line.startswith("#."))

    @property
    def references(self) -> tuple[str, ...]:
        """Return where the source has the message."""
        return tuple(word for line in self.comments.split("\n") if line.startswith("#:") for word in line[2:].split())

    @property
    def flags(self) -> tuple[str, ...]:
        """Return the flags, `fuzzy` and others."""
        if "#," not in self.comments:
            return ()
        lines = (line[2:] for line in self.comments.split("\n") if line.startswith("#,"))
        return tuple(flag.strip() for line in lines for flag in line.split(",") if flag.strip())

    @property
    def fuzzy(self) -> bool:
        """Say whether the translation waits for somebody to confirm it."""
        return FUZZY in self.flags

    @property
    def translated(self) -> bool:
        """Say whether there is a translation that may be issued."""
        return bool(self.strings) and all(self.strings) and not self.fuzzy

    @property
    def has_words(self) -> bool:
        """Say whether a translator wrote anything here."""
        return any(self.strings) or bool(self.comment)

    @property
    def previous(self) -> Previous | None:
        """Return what the translation was made from, if the message is another one."""
        if "#|" not in self.comments:
            return None
        text = "".join(f"{line[2:].strip()}\n" for line in self.comments.split("\n") if line.startswith("#|"))
        found = _BLOCK.match(f'{text}msgstr ""\n') or _BLOCK.match(f'{text}msgstr[0] ""\n')
        if found is None:
            return None
        context = None if found["context"] is None else joined(found["context"])
        return Previous(joined(found["message"]), context, joined(found["plural"] or '""'))

    def retold(
        self, comment: str | None = None, flags: tuple[str, ...] | None = None, strings: tuple[str, ...] | None = None
    ) -> Block:
        """Return the block with other words of a translator, everything else as it was."""
        fields = Fields(
            self.message, self.plural, self.context, self.extracted, self.references,
            self.comment if comment is None else comment, self.flags if flags is None else flags,
            self.strings if strings is None else strings, self.previous,
        )  # fmt: skip
        return fields.block()


_MARKS = (".", ":", ",", "|", "~")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a block is made of when it is written anew."""

    message: str
    plural: str = ""
    context: str | None = None
    extracted: str = ""
    references: tuple[str, ...] = ()
    comment: str = ""
    flags: tuple[str, ...] = ()
    strings: tuple[str, ...] = ("",)
    previous: Previous | None = None
    obsolete: bool = False

    def block(self) -> Block:
        """Return the block, its lines as polib writes them."""
        before = self.previous
        entry = polib.POEntry(
            msgid=self.message, msgctxt=self.context, msgid_plural=self.plural, comment=self.extracted,
            tcomment=self.comment, flags=list(self.flags), occurrences=[(place, "") for place in self.references],
            msgstr="" if self.plural else self.strings[0],
            msgstr_plural=dict(enumerate(self.strings)) if self.plural else {},
            obsolete=self.obsolete, previous_msgid=before.message if before else None,
            previous_msgctxt=before.context if before else None,
            previous_msgid_plural=(before.plural or None) if before else None,
        )  # fmt: skip
        text = entry.__unicode__(WIDTH).strip("\n")
        comments = "".join(f"{line}\n" for line in text.split("\n") if line[:1] == "#" and line[1:2] != "~")
        return Block(text, comments, self.context, self.message, self.plural, self.strings, obsolete=self.obsolete)


@dataclass(frozen=True, slots=True)
class File:
    """The blocks of a PO file."""

    header: Block | None
    blocks: tuple[Block, ...]
    tail: str = ""  # comments behind the last message
    faults: tuple[Diagnostic, ...] = ()

    @property
    def metadata(self) -> dict[str, str]:
        """Return the fields of the header."""
        lines = self.header.strings[0].split("\n") if self.header else []
        pairs = (line.partition(":") for line in lines if ":" in line)
        return {name.strip(): value.strip() for name, _colon, value in pairs}


def header(comment: str, metadata: dict[str, str]) -> Block:
    """Return the block of a file's header."""
    fields = "".join(f"{name}: {value}\n" for name, value in metadata.items())
    made = Fields("", strings=(fields,)).block()
    comments = "".join(f"# {line}\n" if line else "#\n" for line in comment.split("\n"))
    return replace(made, text=comments + made.text, comments=comments)


def written(parts: Iterable[Block], tail: str = "") -> bytes:
    """Return the bytes of a file that has these blocks, the header first."""
    texts = [part.text for part in parts]
    return ("\n\n".join([*texts, *([tail] if tail else [])]) + "\n").encode("utf-8")


def read(text: str, file: str, obsolete: bool = True) -> File:
    """Return the blocks of a PO file, or every fault of its syntax; without what is obsolete if that is not wanted."""
    text = text if text.endswith("\n") else f"{text}\n"
    found: list[Block] = []
    place, line, tail = 0, 1, ""
    while place < len(text) and not tail:
        block = _BLOCK.match(text, place)
        if block is not None:
            found.append(_block(block, line))
        elif (block := _OBSOLETE.match(text, place)) is not None:
            blocks = _obsolete(block) if obsolete else []
            if blocks is None:
                start = line + block["comments"].count("\n")
                return File(None, (), faults=(_broken(Span(file, start), "an obsolete message is not whole"),))
            found += blocks
        elif (block := _TAIL.match(text, place)) is not None:
            tail = block[0].strip("\n")
        else:
            return File(None, (), faults=tuple(_faults(text, file, line)))
        line += text.count("\n", place, block.end())
        place = block.end()
    if repeated := tuple(_repeated(found, file)):
        return File(None, (), faults=repeated)
    first = found[0] if found and found[0].key == ("", "") and not found[0].obsolete else None
    return File(first, tuple(found[1:] if first else found), tail)


def _block(found: re.Match[str], line: int) -> Block:
    context, message, plural, single = found["context"], found["message"], found["plural"], found["single"]
    others: tuple[tuple[str, int], ...] = ()
    if single is not None:
        strings: tuple[str, ...] = (joined(single[6:]),)
        words, start = single, found.start("single")
    else:
        start = found.start("forms")
        written = {form["number"]: form for form in _FORM.finditer(found["forms"])}
        forms = [written[number] for number in sorted(written)]
        strings = tuple(joined(form["words"]) for form in forms)
        begin = line + found.string.count("\n", found.start(), start)
        places = [(form[0], begin + form.string.count("\n", 0, form.start())) for form in forms]
        words, others = places[0][0], tuple(places[1:])
    return Block(
        found[0].strip("\n"), found["comments"], None if context is None else joined(context), joined(message),
        "" if plural is None else joined(plural), strings, words,
        line + found.string.count("\n", found.start(), start), others=others, first_line=line,
    )  # fmt: skip


def _obsolete(found: re.Match[str]) -> list[Block] | None:
    """Return the obsolete messages of a run of lines that begin with `#~`; nothing where they are not whole."""
    lines = found["lines"].rstrip("\n").split("\n")
    bare = (line[2:].lstrip() for line in lines)
    text = "".join(f"#{line}\n" if line.startswith("|") else f"{line}\n" for line in bare)
    blocks: list[Block] = []
    place, line, comments = 0, 0, found["comments"]
    while place < len(text) and (block := _BLOCK.match(text, place)) is not None:
        last = line + block[0].count("\n")
        shown = comments + "\n".join(lines[line:last])
        made = _block(block, 0)
        blocks.append(replace(made, text=shown.strip("\n"), comments=comments + made.comments, obsolete=True))
        place, line, comments = block.end(), last, ""
    return None if text[place:].strip() else blocks


def source_lines(block: Block) -> tuple[str, int]:
    """Return the lines of the msgid of a block that was read from a file, and the first line of them."""
    found = _BLOCK.match(f"{block.text}\n")
    if found is None:
        raise AssertionError("a block that was read can be read again")
    translation = found.start("single") if found["single"] is not None else found.start("forms")
    start = found.start("message") - len("msgid")
    return found.string[start : found.end("message")], block.line - found.string.count("\n", start, translation)


def joined(quoted: str) -> str:
    """Return the text that quoted lines hold."""
    raw = _SEAM.sub("", quoted.strip())[1:-1] if "\n" in quoted.rstrip() else quoted.strip()[1:-1]
    return _ESCAPE.sub(lambda found: _UNESCAPED.get(found[1], found[1]), raw) if "\\" in raw else raw


def runs(words: str, line: int) -> Iterator[Run]:
    """Yield the places of the characters of the lines `words`, the first of which is `line` (from 0)."""
    for number, shown in enumerate(words.rstrip("\n").split("\n") if words else (), line):
        place, end = shown.index('"') + 1, shown.rindex('"')
        for found in _ESCAPE.finditer(shown, place, end):
            if found.start() > place:
                yield Run(shown[place : found.start()], (number, place), (number, found.start()))
            yield Run(_UNESCAPED.get(found[1], found[1]), (number, found.start()), (number, found.end()))
            place = found.end()
        if place < end:
            yield Run(shown[place:end], (number, place), (number, end))


def _straight(words: str, line: int) -> Iterator[Run]:
    """Yield the places of the characters of lines without escapes, as nearly all are."""
    for number, shown in enumerate(words.rstrip("\n").split("\n") if words else (), line):
        start, end = shown.index('"') + 1, shown.rindex('"')
        if start < end:
            yield Run(shown[start:end], (number, start), (number, end))


def anchors(words: str, line: int) -> tuple[Anchor, ...]:
    """Return where the text of the lines `words`, the first of which is `line`, stands in the file."""
    found: list[Anchor] = []
    offset, following = 0, (0, 0)
    for run in runs(words, line) if "\\" in words else _straight(words, line):
        if run.start != following:
            found.append(Anchor(offset, run.start[0], run.start[1] + 1))
        offset += len(run.text)
        following = (run.start[0], run.start[1] + len(run.text))
    return tuple(found) or (Anchor(0, line, max(1, words.find('"') + 2)),)


# ------------------------------------------------------------------------------------------------------ what is wrong

_LINE = re.compile(r'(?:(?:msgctxt|msgid(?:_plural)?|msgstr(?:\[\d\])?)[ \t]*)?"(?:[^"\\]|\\[nt\\"])*"\s*')
_AFTER = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[]",),
    "msgstr": ("msgctxt", "msgid", "#"),
    "msgstr[]": ("msgstr[]", "msgctxt", "msgid", "#"),
}


def _faults(text: str, file: str, line: int) -> Iterator[Diagnostic]:
    """Yield every line that no catalog has; failing these, the first from `line` on that stands in a wrong place."""
    hint = 'a line is a comment, or a keyword and text in double quotes; a quotation mark inside is written \\"'
    sound = True
    for number, shown in enumerate(text.split("\n"), 1):
        if shown.strip() and not shown.startswith("#") and not _LINE.fullmatch(shown):
            sound = False
            span = Span(file, number, 1, number, len(shown) + 1)
            yield rules.CATALOG_SYNTAX.at(span, f"no line of a catalog: {_short(shown)}", hint)
    if sound:
        yield _misplaced(text, file, line)


def _misplaced(text: str, file: str, first: int) -> Diagnostic:
    """Return the fault of the first line that is sound, but not where it stands."""
    last, number = "", first
    for number, shown in enumerate(text.rstrip("\n").split("\n")[first - 1 :], first):
        keyword = re.sub(r"\d", "", re.split(r'[ \t"]', shown, maxsplit=1)[0])
        if not shown.strip() or (shown.startswith("#") and last in ("", "msgstr", "msgstr[]")):
            last = "" if shown.startswith("#") else last
        elif shown.startswith('"') and last:
            continue
        elif keyword not in _AFTER[last]:
            return _broken(Span(file, number), f"not in its place: {_short(shown)}")
        else:
            last = keyword
    return _broken(Span(file, number), "the last message is not whole")


def _broken(span: Span, message: str) -> Diagnostic:
    hint = "a message is msgid and msgstr, each with text in double quotes; msgfmt -c names more"
    return rules.CATALOG_SYNTAX.at(span, message, hint)


def _short(shown: str) -> str:
    return shown if len(shown) < 50 else shown[:49] + "…"


def _repeated(blocks: list[Block], file: str) -> Iterator[Diagnostic]:
    """Yield a fault for every message that stands in the file twice: which of the two translations is meant?"""
    first: dict[tuple[str, str], Block] = {}
    for block in blocks:
        if block.obsolete:
            continue
        earlier = first.setdefault(block.key, block)
        if earlier is not block:
            message = f"the message stands twice: {_short(block.message)!r}"
            related = (Related(Span(file, earlier.line), "the first one"),)
            hint = "keep one of the two; msguniq finds them all"
            yield rules.CATALOG_SYNTAX.at(Span(file, block.line), message, hint, related=related)
