"""What is asked of documents: how far they are translated, by whose style, how grave a fault of theirs is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

House = Literal["itu", "un"]
RuleSetting = Literal["off", "warning", "error"]
Requirement = Literal["none", "translated", "reviewed"]  # how far every translation has to be before it is issued


@dataclass(frozen=True, slots=True)
class Demands:
    """What a run asks of every session, whatever its file says; nothing where the sessions are asked."""

    require: Requirement | None = None
    house: House | None = None

    def __str__(self) -> str:
        return f"{self.require or ''}" + (f" {self.house}" if self.house else "")


NO_DEMANDS = Demands()
