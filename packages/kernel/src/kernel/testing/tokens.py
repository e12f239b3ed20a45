"""Signed tokens for tests: made with a key pair of this process, verified by the real verifier."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk

from kernel.auth import ALGORITHM, Verifier, sign

KEY_ID = "test"


@lru_cache(maxsize=1)
def _pair() -> tuple[str, dict[str, str]]:
    private = ec.generate_private_key(ec.SECP256R1())
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem, {**jwk.construct(public, ALGORITHM).to_dict(), "kid": KEY_ID, "use": "sig"}


def verifier() -> Verifier:
    """A verifier that knows the key of these tests."""
    return Verifier(keys=[_pair()[1]])


def staff_token(
    *roles: str,
    subject: str = "1",
    name: str = "Nguyễn Thị Thử",
    agency_id: int = 2,
    desk_id: int | None = 2,
    act: Iterable[int] = (2,),
    read: Iterable[int] | None = (2,),
    stands_for: Iterable[str] = (),
    lifetime: float = 7200,
) -> str:
    """A person's token. `read=None` means all agencies; a negative lifetime makes it expired.

    It lives longer than a real one: files of tests make theirs once, and a whole run takes its time.

    `stands_for` are the ids of colleagues on leave for whom the person stands in.
    """
    claims = {
        "sub": subject,
        "kind": "staff",
        "name": name,
        "roles": list(roles),
        "agency_id": agency_id,
        "desk_id": desk_id,
        "act": list(act),
        "read": ["*"] if read is None else list(read),
        "stands_for": list(stands_for),
    }
    return sign(claims, _pair()[0], KEY_ID, lifetime)


def client_token(*scopes: str, subject: str = "test-client", lifetime: float = 7200) -> str:
    """A machine client's token."""
    claims = {"sub": subject, "kind": "client", "name": subject, "scopes": list(scopes)}
    return sign(claims, _pair()[0], KEY_ID, lifetime)


def bearer(token: str, *, key: str | None = None, version: int | str | None = None) -> dict[str, str]:
    """Request headers: Authorization, and where given Idempotency-Key and If-Match."""
    headers = {"Authorization": f"Bearer {token}"}
    if key is not None:
        headers["Idempotency-Key"] = key
    if version is not None:
        headers["If-Match"] = f'"{version}"'
    return headers
