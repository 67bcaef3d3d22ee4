"""A finished file is not the one that the manifest of its set lists.

**What it does.** Compares the bytes of every file that a manifest lists with the SHA-256 that it gives, when a set is
packed or joined with others.

**Why it matters.** A file that somebody opened in Word and saved, or that was only half copied, is no longer what was
checked and built, and no longer says the same in all formats.

**Cure.** Build the set again, or copy its folder again from where it was built. Changes belong into content and
catalogs.
"""

from __future__ import annotations

from councilgen.diagnostics.model import Diagnostic, Rule, Span

RULE = Rule("CG401", "file-altered", "error", __doc__)


def file_missing(file: str) -> Diagnostic:
    """Return the fault of a listed file that is not there or cannot be read."""
    return RULE.at(Span(file), "the manifest lists this file, but it cannot be read", "build the set again")


def file_altered(file: str, size: int, listed: int) -> Diagnostic:
    """Return the fault of a file with other bytes than were written; sizes are in bytes."""
    differs = f"{size:,} bytes instead of {listed:,}" if size != listed else "the same length, but other bytes"
    return RULE.at(Span(file), f"the file is not the one that was built: {differs}", "build the set again")
