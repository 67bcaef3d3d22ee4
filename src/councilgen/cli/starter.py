"""What a project begins with: the files that the package brings."""

from __future__ import annotations

from pathlib import Path

import councilgen


def starter() -> Path:
    """Return the folder of these files: inside an installed package, or around a checkout."""
    package = Path(councilgen.__file__).parent
    installed = package / "starter"
    return installed if installed.is_dir() else package.parents[1]
