"""A word lacks the accent of its capital, or has a letter in a form that the house does not write.

**What it does.** In French and Spanish it knows common words that begin with an accented capital (État, École,
Índice), and the À that opens a sentence. In French it asks for oe in documents of ITU and for œ in those of the
United Nations. In Arabic it looks for words drawn out with a kashida and for letters in the forms of old fonts
(U+FB50 to U+FEFC).

**Why it matters.** A capital without its accent is a spelling mistake, and a word that is drawn out or made of letter
forms is not found by a search.

**Cure.** Write the word that the message offers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from councilgen.checks.text.houses import NAMES
from councilgen.checks.text.model import Text, TextCheck
from councilgen.diagnostics.model import Diagnostic, Rule

RULE = Rule("CG338", "letter-form", "warning", __doc__)

# Words that no language but this one begins so; with their endings. Own knowledge.
_CAPITALS = {
    "fr": re.compile(
        r"E(?<![\w-]E)(?=tats?\b|coles?\b|tudes?\b|quipes?\b|quipements?\b|nergies?\b|gypte\b|thiopie\b|mirats\b|quateur\b"
        r"|tablissements?\b|tapes?\b|changes?\b|conomi|l[ée]ments?\b|largissement|galit[ée]|galement\b|tant\b|rythr[ée]e\b"
        r"|missions?\b(?! of)|metteurs?\b)"
    ),
    "es": re.compile(
        r"[IUOAE](?<![\w-].)(?:(?<=I)(?=ndices?\b)|(?<=U)(?=ltim[oa]s?\b|nic[oa]s?\b)|(?<=O)(?=rganos?\b)"
        r"|(?<=A)(?=mbitos?\b)|(?<=E)(?=xitos?\b|nfasis\b))"
    ),
}
_ACCENTED = str.maketrans("AEIOU", "ÁÉÍÓÚ")
_OPENING_A = re.compile(
    r"A(?<![^\s\u2060]A)(?<![^.!?]\sA)(?= (?:l['’]|la |cet |cette |ce |compter |partir |travers |titre |moins |cause ))"
)
_LIGATURE = re.compile(r"œ|Œ")
# œuvre, cœur, sœur, vœu, nœud, bœuf, mœurs, œil, manœuvre
_DIGRAPH = re.compile(r"\b(?:man|[bcmnsv])?(?P<letters>oe|OE|Oe)(?=u(?:rs?|x|ds?|fs?)?\b|uvr|il)")
_DRAWN_OUT = re.compile("(?<=[ء-ي])ـ+(?=[ء-ي])")
_OLD_FORMS = re.compile("[\ufb50-\ufbff\ufe70-\ufefc]+")


def _run(written: Text) -> Iterator[Diagnostic]:
    language, text = written.language, written.prose
    if language in ("fr", "es"):
        for found in _CAPITALS[language].finditer(text):
            wanted = found[0].translate(_ACCENTED) if language == "es" else "É"
            yield _fault(written, found.span(), wanted, f"{_word(text, found.start())} has no accent on its capital")
    if language == "fr":
        for found in _OPENING_A.finditer(text):
            yield _fault(written, (found.end() - 1, found.end()), "À", "the À that opens the sentence has no accent")
        yield from _ligatures(written)
    if language == "ar":
        for found in _DRAWN_OUT.finditer(text) if "ـ" in text else ():
            yield _fault(written, found.span(), "", f"{_word(text, found.start())} is drawn out with a kashida")
        for found in _OLD_FORMS.finditer(text):
            wanted = unicodedata.normalize("NFKC", found[0])
            yield _fault(written, found.span(), wanted, f"{found[0]} is written in letter forms of old fonts")


def _ligatures(written: Text) -> Iterator[Diagnostic]:
    pattern, signs = (_LIGATURE, "œŒ") if written.house == "itu" else (_DIGRAPH, ("oe", "Oe", "OE"))
    for found in pattern.finditer(written.prose) if any(sign in written.prose for sign in signs) else ():
        start, end = found.span("letters") if "letters" in found.groupdict() else found.span()
        letters = written.prose[start:end]
        wanted = {"œ": "oe", "Œ": "OE" if written.prose[end : end + 1].isupper() else "Oe"}.get(letters)
        wanted = wanted or ("œ" if letters == "oe" else "Œ")
        message = f"{_word(written.prose, start)} is not written as {NAMES[written.house]} does"
        yield _fault(written, (start, end), wanted, message)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[\w'’]+")


def _word(text: str, place: int) -> str:
    """Return the word that a place is part of."""
    return next((found[0] for found in _words().finditer(text) if found.end() > place), "")


def _fault(written: Text, at: tuple[int, int], wanted: str, message: str) -> Diagnostic:
    hint = f"write {wanted}" if wanted else "delete it"
    return written.fault(RULE, message, hint, at=at, fixes=(written.fix(hint, at, wanted),))


CHECK = TextCheck(RULE, _run)
