"""`python -m councilgen` is `councilgen`."""

from councilgen.cli import main

main()
