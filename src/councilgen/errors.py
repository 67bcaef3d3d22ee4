"""Faults of the machine and of councilgen itself; faults of authors are values, see `councilgen.diagnostics`."""

from __future__ import annotations


class CouncilgenError(Exception):
    """Anything that stops a run and is not a fault in the content; `cure` says what to do about it."""

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure


class UsageError(CouncilgenError):
    """The command cannot be understood or there is nothing it could work on; exit code 2."""


class MachineError(CouncilgenError):
    """This machine lacks a library, a font or a permission; exit code 2."""
