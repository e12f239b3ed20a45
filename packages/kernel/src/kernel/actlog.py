"""Hash chain over append-only acts: change one, and every later hash of its chain is wrong."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

GENESIS = "0" * 64


def canonical(value: Any) -> str:
    """One text for one value: sorted keys, no blanks, moments in UTC with microseconds."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)


def link(previous: str, content: Mapping[str, Any]) -> str:
    """SHA-256 (hex) over the hash before and the canonical content."""
    return hashlib.sha256(f"{previous}\n{canonical(content)}".encode()).hexdigest()


def first_broken(chain: Iterable[tuple[str, Mapping[str, Any]]]) -> int | None:
    """Index of the first act whose stored hash does not follow from its content, or None."""
    previous = GENESIS
    for index, (stored, content) in enumerate(chain):
        if link(previous, content) != stored:
            return index
        previous = stored
    return None


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds")
    return str(value)
