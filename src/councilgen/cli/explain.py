"""`councilgen explain`"""

from __future__ import annotations

import click

from councilgen.errors import UsageError


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> int:
    """Print the manual page of a rule, or the list of all rules."""
    from councilgen.checks.table import RULES

    if code is None:
        for rule in sorted(RULES.values(), key=lambda found: found.code):
            click.echo(f"{rule.code}  {rule.severity:<8} {rule.name}")
        return 0
    found = next((rule for rule in RULES.values() if code.lower() in (rule.code.lower(), rule.name)), None)
    if found is None:
        raise UsageError(f"there is no rule {code}", "councilgen explain lists them")
    click.echo(f"{found.code} {found.name} ({found.severity})\n\n{found.manual.strip()}")
    return 0
