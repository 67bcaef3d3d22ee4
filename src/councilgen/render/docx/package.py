"""The ZIP package round the parts of a Word file (Open Packaging Conventions)."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from councilgen.render.docx.xml import DECLARATION, RELATIONSHIPS, attribute, encode

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can name: the same file whenever it is written


@dataclass(frozen=True, slots=True)
class Relationship:
    """A thread from a part to another part, or out of the package."""

    id: str
    kind: str  # the whole address of the type
    target: str
    external: bool = False


@dataclass(slots=True)
class Relationships:
    """What one part refers to, in the order of first mention; one relationship a target."""

    _known: dict[tuple[str, str], Relationship] = field(default_factory=dict)

    def to_part(self, kind: str, target: str) -> str:
        """Return the id of the relationship to the part `target`."""
        return self._add(f"{RELATIONSHIPS}/{kind}", target, external=False)

    def to_address(self, address: str) -> str:
        """Return the id of the relationship to a web address."""
        return self._add(f"{RELATIONSHIPS}/hyperlink", address, external=True)

    def all(self) -> tuple[Relationship, ...]:
        """Return them in order."""
        return tuple(self._known.values())

    def _add(self, kind: str, target: str, *, external: bool) -> str:
        known = self._known.get((kind, target))
        if known is None:
            known = Relationship(f"rId{len(self._known) + 1}", kind, target, external)
            self._known[kind, target] = known
        return known.id


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the package."""

    name: str  # "word/document.xml"
    content_type: str
    data: bytes
    relationships: tuple[Relationship, ...] = ()


def pack(parts: tuple[Part, ...], relationships: tuple[Relationship, ...]) -> bytes:
    """Return the package of `parts`; `relationships` are those of the package itself."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        _put(package, "[Content_Types].xml", _content_types(parts))
        _put(package, "_rels/.rels", _relationships(relationships))
        for part in parts:
            _put(package, part.name, part.data)
            if part.relationships:
                folder, _, name = part.name.rpartition("/")
                _put(package, f"{folder}/_rels/{name}.rels", _relationships(part.relationships))
    return stream.getvalue()


def _put(package: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # the same on every system
    package.writestr(entry, data)


def _content_types(parts: tuple[Part, ...]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{attribute(part.name)}" ContentType="{part.content_type}"/>' for part in parts
    )
    return encode(
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(relationships: tuple[Relationship, ...]) -> bytes:
    written = "".join(_relationship(relationship) for relationship in relationships)
    return encode(f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>')


def _relationship(relationship: Relationship) -> str:
    mode = ' TargetMode="External"' if relationship.external else ""
    target = attribute(relationship.target)
    return f'<Relationship Id="{relationship.id}" Type="{relationship.kind}" Target="{target}"{mode}/>'
