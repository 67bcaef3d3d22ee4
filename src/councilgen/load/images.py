"""Images that a document names: read, and looked at before anything else may touch them."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, replace
from typing import Literal

from PIL import Image, UnidentifiedImageError

from councilgen.diagnostics import rules
from councilgen.load.context import Context
from councilgen.load.tables import read_beside
from councilgen.model.prose import Picture
from councilgen.workspace import Workspace, beside

LARGEST = 20_000_000  # bytes
MOST_PIXELS = 50_000_000
MediaType = Literal["image/png", "image/jpeg"]
Image.MAX_IMAGE_PIXELS = None  # our own limit is lower, and names the size
_ORIENTATION, _UPRIGHT = 0x0112, 1  # of EXIF: the tag, and what it says of a picture that is stored as it is seen
_KINDS: dict[str, MediaType] = {"PNG": "image/png", "JPEG": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Scan:
    """An image file that has been found good."""

    file: str
    media_type: MediaType
    data: bytes
    width: int  # pixels
    height: int


def picture(found: Picture, workspace: Workspace, context: Context) -> tuple[Picture, Scan | None]:
    """Return the picture with its file's path in the workspace, and the file; faults are reported."""
    data = read_beside(found.file, found.span, workspace, context)
    if data is None:
        return found, None
    file = beside(context.file, found.file)
    scan = _scan(file, data)
    if isinstance(scan, str):
        hint = "save it as PNG (drawings, charts) or JPEG (photographs)"
        context.report(rules.IMAGE_KIND, found.span, f"{found.file!r} {scan}", hint)
        return found, None
    return replace(found, file=file), scan


def _scan(file: str, data: bytes) -> Scan | str:
    """Return the image, or what is wrong with it."""
    if len(data) > LARGEST:
        return f"has {len(data):,} bytes; at most {LARGEST:,} are taken"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                kind, (width, height) = image.format or "", image.size
                if width * height > MOST_PIXELS:
                    return f"has {width} × {height} pixels; at most {MOST_PIXELS:,} are taken"
                if image.mode in {"CMYK", "YCCK"}:
                    return "has the colours of a printing press (CMYK); a page has RGB"
                turned = image.getexif().get(_ORIENTATION, _UPRIGHT)
                if turned != _UPRIGHT:
                    return f"is stored turned (EXIF orientation {turned}), and not all programs turn it back"
                image.load()
    except UnidentifiedImageError:
        return "is neither a PNG nor a JPEG image"
    except (OSError, ValueError, SyntaxError, Warning) as error:
        return f"is a damaged image ({error})"
    return Scan(file, _KINDS[kind], data, width, height)
