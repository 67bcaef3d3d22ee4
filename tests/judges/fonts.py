"""The project's own fonts for programs that ask fontconfig, so that no font of the machine shows in a test."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import councilgen

FONTS: Final = Path(councilgen.__file__).parent / "fonts"

_CONFIGURATION: Final = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <alias binding="same"><family>Calibri</family><accept><family>Carlito</family></accept></alias>
  <alias binding="same"><family>Traditional Arabic</family><accept><family>Amiri</family></accept></alias>
  <alias binding="same"><family>Arial</family><accept><family>Carlito</family></accept></alias>
  <alias binding="same"><family>Courier New</family><accept><family>Cousine</family></accept></alias>
  <alias binding="same"><family>SimSun</family><accept><family>Noto Sans SC</family></accept></alias>
  <alias binding="same"><family>Microsoft YaHei</family><accept><family>Noto Sans SC</family></accept></alias>
</fontconfig>
"""


def environment(folder: Path) -> dict[str, str]:
    """Return this process's environment, with a fontconfig of the project's fonts alone that is kept in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    configuration = folder / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(fonts=FONTS, cache=folder / "fontconfig-cache"), "utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(configuration)}
