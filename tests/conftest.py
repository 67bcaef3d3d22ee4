"""What every test may ask for: the projects of the repository, and `--accept`, which rewrites what is expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgen.workspace import DiskWorkspace

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`."""
    parser.addoption("--accept", action="store_true", help="write what comes out as what is expected; then read it")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Say whether expectations are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def project() -> DiskWorkspace:
    """Return the repository's own project: two reports and the demonstration."""
    return DiskWorkspace(ROOT)
