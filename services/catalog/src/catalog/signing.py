"""The keys that sign every token of the house. The private half never leaves this service."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk
from kernel.auth import ALGORITHM, sign

_PEM = re.compile(r"-----BEGIN [A-Z ]+-----.+?-----END [A-Z ]+-----", re.DOTALL)


class UnusableKeyError(RuntimeError):
    """The key file does not hold P-256 private keys."""


@dataclass(frozen=True, repr=False)
class KeyRing:
    """One signing key and the published halves of all keys that still verify."""

    private_pem: str
    key_id: str
    published: tuple[dict[str, str], ...]

    def token(self, claims: Mapping[str, Any], lifetime: float) -> str:
        return sign(claims, self.private_pem, self.key_id, lifetime)


def load(path: Path) -> KeyRing:
    """Keys of a PEM file; the first signs."""
    blocks = _PEM.findall(path.read_text())
    if not blocks:
        raise UnusableKeyError(f"{path} holds no private key in PEM form")
    published = [_publish(block, path) for block in blocks]
    return KeyRing(blocks[0], published[0]["kid"], tuple(published))


def thumbprint(key: Mapping[str, str]) -> str:
    """The id of a public key: SHA-256 over its required members (RFC 7638)."""
    members = {name: key[name] for name in ("crv", "kty", "x", "y")}
    digest = hashlib.sha256(json.dumps(members, sort_keys=True, separators=(",", ":")).encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _publish(pem: str, path: Path) -> dict[str, str]:
    try:
        private = serialization.load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UnusableKeyError(f"{path} holds a key that cannot be read") from error
    if not isinstance(private, ec.EllipticCurvePrivateKey) or private.curve.name != "secp256r1":
        raise UnusableKeyError(f"{path} must hold P-256 keys, for ES256")
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    raw: dict[str, Any] = jwk.construct(public, ALGORITHM).to_dict()
    key = {name: _text(raw[name]) for name in ("kty", "crv", "x", "y")}
    return {**key, "kid": thumbprint(key), "use": "sig", "alg": ALGORITHM}


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
