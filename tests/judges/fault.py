from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that a judge holds against a file."""

    judge: str
    rule: str
    message: str
    where: str = ""
    times: int = 1

    def __str__(self) -> str:
        times = f" ({self.times} times)" if self.times > 1 else ""
        where = f" at {self.where}" if self.where else ""
        return f"{self.judge} {self.rule}: {self.message}{where}{times}"
