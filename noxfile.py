"""Chores, each with its own environment where it matters: `nox -l` lists them, `nox -s NAME` runs one."""

from __future__ import annotations

import nox

nox.options.sessions = ["lint", "types", "tests"]
nox.options.default_venv_backend = "venv"

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def install(session: nox.Session, lock: str) -> None:
    session.install("--require-hashes", "--no-deps", "-r", f"requirements/{lock}.txt")
    session.install("--no-deps", "--no-build-isolation", "--editable", ".")


@nox.session
def lint(session: nox.Session) -> None:
    """Style and layers."""
    install(session, "test")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    install(session, "test")
    session.run("mypy")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests, under every Python that is here."""
    install(session, "test")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def regen(session: nox.Session) -> None:
    """Accept what the tests now produce and write docs/checks anew; read the diff before you commit it."""
    install(session, "test")
    session.run("pytest", "-n", "auto", "--accept", *session.posargs, success_codes=[0, 1])
    session.run("python", "script/make-docs")


@nox.session
def docs(session: nox.Session) -> None:
    """Write docs/checks, the examples in the pages and the images of docs/images anew."""
    install(session, "test")
    session.run("python", "script/make-docs")
    session.run("python", "script/make-screenshots")


@nox.session
def bench(session: nox.Session) -> None:
    """Speed, measured; `nox -s bench -- --help` tells what can be chosen."""
    install(session, "bench")
    session.run("python", "-m", "bench", *session.posargs)
