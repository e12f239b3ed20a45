"""A ticket: for half an hour the browser that showed a dossier's secret sees that dossier, and no other."""

from __future__ import annotations

import datetime as dt
import hmac

LASTS = dt.timedelta(minutes=30)
_PURPOSE = b"motcua.tracking.ticket.1\0"
_ADDRESS = b"motcua.tracking.address.1\0"


def issue(key: bytes, code: str, now: dt.datetime) -> str:
    """A value for a cookie; says until when, and nothing of the dossier."""
    until = int((now + LASTS).timestamp())
    return f"{until}.{_seal(key, code, until)}"


def is_valid(key: bytes, code: str, ticket: str, now: dt.datetime) -> bool:
    until, dot, seal = ticket.partition(".")
    if not (dot and until.isascii() and until.isdigit() and len(until) <= 12 and seal.isascii()):
        return False
    return hmac.compare_digest(seal, _seal(key, code, int(until))) and now.timestamp() < int(until)


def digest_of(key: bytes, address: str) -> bytes:
    """Whom a try came from, told apart without being known."""
    return hmac.digest(key, _ADDRESS + address.encode(), "sha256")[:16]


def _seal(key: bytes, code: str, until: int) -> str:
    return hmac.digest(key, _PURPOSE + f"{until}\0{code}".encode(), "sha256").hex()
