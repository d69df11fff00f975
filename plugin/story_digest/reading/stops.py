"""Whether a line ends as a sentence does."""

from __future__ import annotations

import re

_STOP = r"[.!?…][\"”“’'»)\]]*"

STOPPED = re.compile(rf"{_STOP}$")
"""`… said.`, `… gone!”`"""
STOPPED_BEFORE_TAGS = re.compile(rf"{_STOP}(?:\s?\([^()\s]{{2,40}}\)){{0,2}}$")
"""The same, and `… for hearing.(NAN)(www.agency.example)`."""
