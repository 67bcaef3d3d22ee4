"""Two texts compared for a reviewer: how a source has changed, which marks of Markdown a translation has not kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from councilgen.compose.elements import element, joined
from councilgen.languages import Language, Tag
from councilgen.load.decoding import UNPRINTABLE
from councilgen.markup.inline import faults, words
from councilgen.model.passage import Anchor, Kind, Passage
from councilgen.model.words import Bold, Break, Citation, CrossReference, Hyperlink, Italic, Mark, Verbatim, Word, flat

# A word, a run of spaces, or any other character; of Chinese, which has no spaces, each character for itself.
_PIECES = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|[^\W\u2e80-\u9fff\uf900-\ufaff]+|\s+|.", re.DOTALL)
_SCRIPTS = {
    "arabic": re.compile("[\u0600-\u06ff]"),
    "han": re.compile("[\u4e00-\u9fff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
}
_UNKNOWN = "\ufffd"


def changed(before: str, after: str) -> Markup:
    """Return `before` as it became `after`: what has gone as [−…], what is new as [+…], both in bold."""
    if not before:
        return Markup("")
    one, other = _PIECES.findall(legible(before)), _PIECES.findall(legible(after))
    parts: list[Markup] = []
    for kind, start, end, at, stop in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(escape("".join(one[start:end])))
            continue
        for sign, pieces in (("−", one[start:end]), ("+", other[at:stop])):
            if pieces:
                parts.append(element("strong", f"[{sign}{''.join(pieces)}]"))
    return joined(parts)


def differing(source: str, target: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the marks of Markdown that only the source has, and those that only the translation has.

    The words inside them do not count, but whether a citation has words of its own does.
    """
    ours, theirs = Counter(_marks(source)), Counter(_marks(target))
    return tuple((ours - theirs).elements()), tuple((theirs - ours).elements())


def sound(passage: Passage, targets: Collection[str]) -> bool:
    """Say whether a text that nobody has checked can be set: its markup is good, and what it cites is in `targets`.

    `targets` are keys of the register, and ids of the document with # before them.
    """
    if UNPRINTABLE.search(passage.markup) or faults(passage):
        return False
    for word in flat(words(passage)):
        if isinstance(word, Citation) and word.key not in targets:
            return False
        if isinstance(word, CrossReference) and f"#{word.target}" not in targets:
            return False
    return True


def shown(text: str) -> Markup:
    """Return plain text with its line ends."""
    return element("br").join(escape(line) for line in text.split("\n"))


def legible(text: str) -> str:
    """Return `text` with a sign in the place of every character that no file may hold."""
    return UNPRINTABLE.sub(_UNKNOWN, text)


def language_of(comment: str, language: Language) -> Tag:
    """Return the language of a translator's comment: that of the translation, or English if no letter is in its script.

    Between languages that are written alike the translator's own is taken.
    """
    script = _SCRIPTS.get(language.script)
    return language.tag if script is None or script.search(comment) else "en"


def _marks(markup: str) -> Iterator[str]:
    passage = Passage(markup, Kind.PARAGRAPH, "", "", (Anchor(0, 1, 1),), "en", markup)
    for word in flat(words(passage)):
        if mark := _mark(word):
            yield mark


def _mark(word: Word) -> str:
    match word:
        case Citation(key=key, text=text):
            return f"[…](@{key})" if text else f"[@{key}]"
        case CrossReference(target=target, text=text):
            return f"[{'…' if text else ''}](#{target})"
        case Hyperlink(address=address):
            return f"[…]({address})"
        case Mark(label=label):
            return f"[^{label}]"
        case Bold():
            return "**…**"
        case Italic():
            return "*…*"
        case Verbatim():
            return "`…`"
        case Break():
            return "\\"
        case _:
            return ""
