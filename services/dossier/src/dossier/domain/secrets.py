"""The second factor of a dossier: eight characters on the slip, which only its owner holds.

They follow from the dossier's code and a key of the house, so that nothing has to be stored, a reprint shows the
same ones, and nobody can compute them from the code alone.
"""

from __future__ import annotations

import hmac

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that a character copied by hand is not mistaken for another."""
LENGTH = 8
KEY_LENGTH = 32
"""Characters that a key of the house has at least."""

_MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None, "–": None, ".": None})
_PURPOSE = b"motcua.tracking.1\0"


def secret_of(key: bytes, code: str) -> str:
    """The secret of a dossier as slips show it: `XXXX-XXXX`, 40 bits of HMAC-SHA-256 over its code."""
    digest = hmac.digest(key, _PURPOSE + code.encode(), "sha256")
    number = int.from_bytes(digest[:5])
    letters = "".join(ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def matches(key: bytes, code: str, given: str) -> bool:
    """Whether somebody has typed the dossier's secret; case, dashes and the usual misreadings do not count.

    Takes the same time whatever was typed.
    """
    return hmac.compare_digest(plain(given).encode(), plain(secret_of(key, code)).encode())


def plain(given: str) -> str:
    """What was typed, as it is compared."""
    return given.upper().translate(_MISREAD)
