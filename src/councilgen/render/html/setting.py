"""What the writing of one page has to know: the edition, how marks are written, and which names of places are taken."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field

from councilgen.blocks.model import Edition, Image
from councilgen.languages import Language
from councilgen.render.anchors import Anchors


@dataclass(slots=True)
class Setting:
    """One edition while it is written."""

    edition: Edition
    marks_as_words: bool = False  # marks of lists are text of the page, which a style sheet can place as Word does
    anchors: Anchors = field(init=False)

    def __post_init__(self) -> None:
        self.anchors = Anchors(self.edition)

    def source(self, image: Image) -> str:
        """Return the address of `image` in the page: the image itself."""
        return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"

    def language_attributes(self, language: Language | None, around: Language | None = None) -> dict[str, str | None]:
        """Return `lang` and `dir` for words in `language`; none where what is around is in it too."""
        if language is None or language.tag == (around or self.edition.language).tag:
            return {}
        return {"lang": html_tag(language), "dir": language.direction}


def html_tag(language: Language) -> str:
    """Return the tag for `lang`: Chinese says its script, on which browsers and engines choose glyphs."""
    return "zh-Hans" if language.tag == "zh" else language.tag
