"""Arguments in, exit code out; only here is anything printed."""

from councilgen.cli.main import main

__all__ = ["main"]
