"""The token endpoint's answer (RFC 6749, section 5.1) and the published keys (RFC 7517)."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel


class ClientTokenOut(BaseModel):
    """An access token for a machine."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    scope: str


class SigningKeyOut(BaseModel):
    """One public key; `kid` is its RFC 7638 thumbprint."""

    kty: str
    crv: str
    x: str
    y: str
    kid: str
    use: str
    alg: str


class SigningKeysOut(BaseModel):
    """All keys that tokens may be signed with."""

    keys: list[SigningKeyOut]
