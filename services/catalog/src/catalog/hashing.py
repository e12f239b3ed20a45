"""Passwords are kept as argon2id hashes, secrets of machines as SHA-256 (they are long and random)."""

from __future__ import annotations

import asyncio
import hashlib
import secrets

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

_hasher = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19_456, parallelism=1),))
"""19 MiB, two passes: the OWASP recommendation that suits a small server."""
_STRANGER = _hasher.hash(secrets.token_urlsafe(24))
"""Checked when no account has the name, so that the time of the answer does not tell."""
_at_once = asyncio.Semaphore(2)


async def hash_password(password: str) -> str:
    async with _at_once:
        return await asyncio.to_thread(_hasher.hash, password)


def hash_password_now(password: str) -> str:
    """For command lines, which have nobody else to serve."""
    return _hasher.hash(password)


async def check_password(password: str, stored: str | None) -> tuple[bool, str | None]:
    """(right or wrong, a fresh hash when the stored one is of older parameters). Takes its time for None too."""
    async with _at_once:
        right, fresh = await asyncio.to_thread(_hasher.verify_and_update, password, stored or _STRANGER)
    return (right, fresh) if stored else (False, None)


def new_secret() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(32)


def hash_secret(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
