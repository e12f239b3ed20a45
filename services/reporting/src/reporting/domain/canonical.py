"""The one way to write a closed report as bytes, and what two versions differ in.

Canonical: keys sorted, no blanks, Unicode NFC, UTF-8, whole numbers only (a fraction has no one spelling).
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


def canonical(content: Any) -> bytes:
    """Raises TypeError for a float or anything JSON has no word for."""
    return json.dumps(_plain(content), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {unicodedata.normalize("NFC", str(key)): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    raise TypeError(f"{type(value).__name__} has no canonical form")


@dataclass(frozen=True)
class Difference:
    """A cell that says another number; 0 where one version has no such row."""

    cell: str
    before: int
    after: int


def differences(before: Mapping[str, int], after: Mapping[str, int]) -> list[Difference]:
    """Cell by cell, in order of `after`, then what is gone."""
    names: Iterable[str] = dict.fromkeys([*after, *before])
    return [
        Difference(name, before.get(name, 0), after.get(name, 0))
        for name in names
        if before.get(name, 0) != after.get(name, 0)
    ]
