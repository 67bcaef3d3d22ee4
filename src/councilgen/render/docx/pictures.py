"""Pictures: their parts, and the drawing that shows one in a line of text."""

from __future__ import annotations

from dataclasses import dataclass, field

from councilgen.blocks.model import Figure, Image
from councilgen.render.docx.package import Part, Relationships
from councilgen.render.docx.xml import attribute

_EMU = 635  # English metric units in a twentieth of a point
_TALLEST = 0.85  # of the text's height, so that a caption has its place under the picture
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpeg"}


@dataclass(slots=True)
class Pictures:
    """The pictures of a document; one that is shown twice is kept once."""

    _names: dict[bytes, str] = field(default_factory=dict)
    _parts: list[Part] = field(default_factory=list)
    _shown: int = 0

    def drawing(self, figure: Figure, line: int, column: int, relationships: Relationships) -> str:
        """Return the drawing of `figure` on a line and in a column of the given lengths."""
        self._shown += 1
        across, down = size(figure, line, column)
        extent = f'cx="{across}" cy="{down}"'
        relationship = relationships.to_part("image", self._name(figure.image).removeprefix("word/"))
        name, alternative = attribute(figure.image.name), attribute(figure.alternative)
        return (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr id="{self._shown}" name="{name}" descr="{alternative}"/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{self._shown}" name="{name}" descr="{alternative}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        )

    def parts(self) -> tuple[Part, ...]:
        """Return the parts in the order of their first showing."""
        return tuple(self._parts)

    def _name(self, image: Image) -> str:
        if image.data not in self._names:
            name = f"word/media/image{len(self._parts) + 1}.{_SUFFIXES[image.media_type]}"
            self._names[image.data] = name
            self._parts.append(Part(name, image.media_type, image.data))
        return self._names[image.data]


def size(figure: Figure, line: int, column: int) -> tuple[int, int]:
    """Return width and height in English metric units: the share of the line, unless the page is too short for it."""
    ratio = max(figure.image.height, 1) / max(figure.image.width, 1)
    across = min(figure.share, 1.0) * line
    across = min(across, column * _TALLEST / ratio)
    return max(round(across * _EMU), 1), max(round(across * ratio * _EMU), 1)
