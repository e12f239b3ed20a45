"""The house's signature on a closed report: ES256 as a detached JWS (RFC 7515, appendix F)."""

from __future__ import annotations

from jose import jws

ALGORITHM = "ES256"


def sign(content: bytes, key_pem: str, key_id: str) -> str:
    """`header..signature`; put the content, as base64url, between the dots to verify."""
    whole: str = jws.sign(content, key_pem, headers={"kid": key_id}, algorithm=ALGORITHM)
    header, _payload, signature = whole.split(".")
    return f"{header}..{signature}"
