"""What a password must be: long, not the account's name, not one that everybody tries first.

No rules on kinds of characters, no expiry (NIST SP 800-63B, section 5.1.1.2).
"""

from __future__ import annotations

MIN_LENGTH = 10
MAX_LENGTH = 200
COMMON = frozenset(
    {
        "1234567890",
        "0123456789",
        "12345678910",
        "1111111111",
        "0000000000",
        "qwertyuiop",
        "1q2w3e4r5t",
        "password123",
        "password1234",
        "matkhau123",
        "matkhau1234",
        "administrator",
        "vietnam123",
        "abcd123456",
        "123456789a",
        "iloveyou123",
    }
)


def weakness(password: str, username: str) -> str | None:
    """Why a password is refused, or None when it may be used."""
    lowered = password.lower()
    if len(password) < MIN_LENGTH:
        return f"at least {MIN_LENGTH} characters"
    if len(password) > MAX_LENGTH:
        return f"at most {MAX_LENGTH} characters"
    if lowered in COMMON or len(set(lowered)) < 4:
        return "too easy to guess"
    if username and username.lower() in lowered:
        return "must not contain the user name"
    return None
