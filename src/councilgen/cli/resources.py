"""Options that several commands have in common: who does the work, and what is remembered of it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from councilgen.errors import UsageError
from councilgen.press.cache import Cache
from councilgen.press.crew import Alone, Cluster, Crew, Processes
from councilgen.press.store import DiskStore, Nowhere

FOLDER = ".councilgen/cache"
MOST = "2G"
_UNITS = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40}


def _jobs(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if value.isdecimal() and 1 <= int(value) <= 256:
        return int(value)
    raise click.BadParameter(f"{value!r} is neither a number of processes nor auto")


def _bytes(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    number, unit = (value[:-1], value[-1].upper()) if value[-1:].isalpha() else (value, "")
    if number.isdecimal() and unit in _UNITS:
        return int(number) * _UNITS[unit]
    raise click.BadParameter(f"{value!r} is no size: write bytes, or 500M, 2G")


jobs_option = click.option(
    "-j", "--jobs", default="auto", callback=_jobs, metavar="N", help="processes; one a processor by default"
)
cache_option = click.option(
    "--cache", "cache_folder", envvar="COUNCILGEN_CACHE", type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR", help=f"where results are kept for the next time; {FOLDER} in the project by default",
)  # fmt: skip
no_cache_option = click.option("--no-cache", is_flag=True, help="keep nothing, and use nothing that was kept")
size_option = click.option(
    "--cache-size", "most", envvar="COUNCILGEN_CACHE_SIZE", default=MOST, callback=_bytes, metavar="SIZE",
    help=f"how large the cache may grow; {MOST} by default",
)  # fmt: skip


def store(root: Path, folder: Path | None) -> DiskStore:
    """Return where results are kept."""
    return DiskStore(folder or root / FOLDER)


def cache(root: Path, folder: Path | None, *, none: bool) -> Cache:
    """Return what is remembered."""
    return Cache(Nowhere() if none else store(root, folder))


def crew(jobs: int, scheduler: str | None = None) -> Crew:
    """Return who does the work."""
    if scheduler is None:
        return Processes(jobs, lambda message: click.echo(f"councilgen: {message}", err=True)) if jobs > 1 else Alone()
    if not scheduler.partition("://")[2]:
        raise UsageError(f"{scheduler!r} is no address of a scheduler", "write it as tcp://host:8786")
    return Cluster(scheduler)
