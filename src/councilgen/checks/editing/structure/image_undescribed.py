"""The description of an image describes nothing: a file name, the word "image", or the caption again.

**What it does.** Looks at the words in the brackets of an image: a name of a file, the word for an image alone or
with a number, or the same words as the caption.

**Why it matters.** The description is read out to those who do not see the image. "chart-3.png" tells them that they
miss something, and not what.

**Cure.** Say what the image shows, as you would on the telephone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgen.checks.manuscript.model import Manuscript, ManuscriptCheck
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.passage import Kind

RULE = Rule("CG353", "image-undescribed", "warning", __doc__)

_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp)|(?:IMG|DSC|image|img|screenshot)[_-]?\d+", re.IGNORECASE)
_IMAGE = re.compile(
    r"(?:an? |the |une? |la |l['’]|una? |el )?(?:image|picture|photo(?:graph)?|figure|chart|graph|diagram|map|logo"
    r"|screenshot|photographie|graphique|schéma|carte|imagen|foto(?:grafía)?|gráfico|figura|mapa|diagrama"
    r"|изображение|рисунок|фото(?:графия)?|график|диаграмма|карта|схема|图片?|图像|照片|图表|示意图|地图"
    r"|صورة|شكل|رسم بياني|خريطة|مخطط)(?:[ \u00a0]?\d{1,3})?[.。]?",
    re.IGNORECASE,
)


def _run(manuscript: Manuscript) -> Iterator[Diagnostic]:
    captions = {piece.text.read_out for piece in manuscript.pieces if piece.kind is Kind.CAPTION}
    for piece in manuscript.pieces:
        if piece.kind is not Kind.ALTERNATIVE:
            continue
        words = piece.text.read_out
        if _FILE.fullmatch(words):
            what = "the name of a file"
        elif _IMAGE.fullmatch(words):
            what = "only the word for an image"
        elif words in captions:
            what = "the caption again"
        else:
            continue
        yield piece.text.fault(RULE, f"the description of the image is {what}: {words}", "say what the image shows")


CHECK = ManuscriptCheck(RULE, _run)
