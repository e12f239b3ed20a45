"""The key file: what it must hold, and what becomes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from catalog import signing
from catalog.settings import Settings
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pydantic import ValidationError


def pem(private: Any) -> str:
    raw: bytes = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return raw.decode()


def test_the_id_of_a_key_is_its_thumbprint() -> None:
    """The key of RFC 7515, appendix A.3."""
    key = {
        "kty": "EC",
        "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    }
    assert signing.thumbprint(key) == "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "holds no private key"),
        ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "cannot be read"),
        (pem(rsa.generate_private_key(65537, 2048)), "must hold P-256 keys"),
        (pem(ec.generate_private_key(ec.SECP384R1())), "must hold P-256 keys"),
    ],
)
def test_an_unusable_key_file_is_refused_with_the_reason(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "key.pem"
    path.write_text(content)
    with pytest.raises(signing.UnusableKeyError, match=reason):
        signing.load(path)


def test_the_ring_does_not_show_its_private_half(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_text(pem(ec.generate_private_key(ec.SECP256R1())))
    assert "PRIVATE" not in repr(signing.load(path))


def test_nothing_starts_without_a_usable_key(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()
    for path in (tmp_path / "none.pem", empty):
        with pytest.raises(ValidationError, match="signing_key_file"):
            Settings(environment="test", database_url="postgresql+asyncpg://x/x", signing_key_file=path)
