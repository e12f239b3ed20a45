"""Hash chain over append-only acts: change one, and every later hash of its chain is wrong."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
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


def root_of(hashes: Sequence[bytes]) -> bytes:
    """One hash over many, in their order (a Merkle tree; an odd one out climbs alone). GENESIS over none."""
    if not hashes:
        return bytes.fromhex(GENESIS)
    level = [hashlib.sha256(b"leaf" + one).digest() for one in hashes]
    while len(level) > 1:
        pairs = [hashlib.sha256(b"node" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]


def chained_root(previous: bytes, day: str, hashes: Sequence[bytes]) -> bytes:
    """The root of a day, chained to the root of the day before it."""
    return hashlib.sha256(previous + day.encode() + root_of(hashes)).digest()


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="microseconds")
    return str(value)
