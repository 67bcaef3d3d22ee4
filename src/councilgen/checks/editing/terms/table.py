"""The rules of this room, in the order of their codes."""

from __future__ import annotations

from councilgen.checks.manuscript.model import ManuscriptCheck

CHECKS: tuple[ManuscriptCheck, ...] = ()
