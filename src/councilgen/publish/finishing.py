"""What the manifest says of a file that has just been made."""

from __future__ import annotations

from councilgen.markup.inline import words
from councilgen.model.words import plain
from councilgen.publish.counts import page_count, word_count
from councilgen.publish.manifest import Finished, digest, state
from councilgen.publish.names import Format, file_name
from councilgen.publish.proofs import Proof


def finish(proof: Proof, form: Format, data: bytes) -> Finished:
    """Return the entry of a file; `data` is the file."""
    document, language = proof.document, proof.document.language
    messages, translated = len(proof.messages), proof.translated
    return Finished(
        path=f"{language}/{file_name(proof.loaded.session, document.symbol, language, form)}",
        document=str(document.symbol), title=plain(words(document.title)), title_language=document.title.language,
        agenda_item=document.agenda_item, date=document.date.isoformat(), original=document.original,
        language=language, format=form, bytes=len(data), sha256=digest(data), pages=page_count(form, data),
        words=word_count(proof.edition), messages=messages, translated=translated,
        state=state(language == document.original, messages, translated), inputs=proof.inputs,
    )  # fmt: skip
