"""What a setting may be beyond its type, written into the type: `Annotated[int, AtLeast(1)]`.

Each rule tells in one line what is wrong with a value and what to write instead, or None.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

_ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*")


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A number from `least` on."""

    least: int

    def fault(self, value: float) -> str | None:
        kind = "whole number" if type(value) is int else "number"
        return None if value >= self.least else f"Here stands {value!r}, where a {kind} from {self.least} on is needed."


@dataclass(frozen=True, slots=True)
class MoreThan:
    """A number above `least`: what something is divided by, or what a logarithm is taken of."""

    least: int

    def fault(self, value: float) -> str | None:
        return None if value > self.least else f"Here stands {value!r}, where a number above {self.least} is needed."


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: Sequence[str]

    def fault(self, value: object) -> str | None:
        if value in self.words:
            return None
        near = difflib.get_close_matches(str(value), self.words, 1)
        meant = f" Did you mean {near[0]!r}?" if near else ""
        return f"There is no {value!r} here.{meant} Choose one of: {', '.join(self.words)}."


@dataclass(frozen=True, slots=True)
class Address:
    """The steps of an address below the site: lower-case letters, digits and hyphens."""

    def fault(self, value: object) -> str | None:
        if isinstance(value, str) and _ADDRESS.fullmatch(value):
            return None
        return f"{value!r} cannot be an address. Use lower-case letters, digits and hyphens, for example: digest"
