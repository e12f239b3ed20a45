"""Tokens for machines."""

from __future__ import annotations

import base64
import binascii
import hmac
from urllib.parse import unquote_plus

from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.hashing import hash_secret
from catalog.oauth import repository
from catalog.oauth.problems import InvalidClient, InvalidScope, UnsupportedGrantType
from catalog.oauth.schemas import ClientTokenOut
from catalog.signing import KeyRing

_NOBODY = hash_secret("")


async def issue(
    db: AsyncConnection,
    keys: KeyRing,
    lifetime: int,
    *,
    grant_type: str,
    client: tuple[str, str],
    scope: str,
) -> ClientTokenOut:
    """A token with the asked scopes, or with all that the client was granted."""
    if grant_type != "client_credentials":
        raise UnsupportedGrantType()
    client_id, secret = client
    known = await repository.find(db, client_id) if client_id and "\0" not in client_id else None
    right = hmac.compare_digest(hash_secret(secret), known["secret_hash"] if known else _NOBODY)
    if known is None or not right or not known["active"]:
        raise InvalidClient()
    asked = scope.split()
    if not set(asked) <= set(known["scopes"]):
        raise InvalidScope()
    scopes = sorted(set(asked)) or sorted(known["scopes"])
    claims = {"sub": client_id, "kind": "client", "name": client_id, "scopes": scopes}
    return ClientTokenOut(
        access_token=keys.token(claims, lifetime),
        token_type="Bearer",  # noqa: S106 - the name of a scheme
        expires_in=lifetime,
        scope=" ".join(scopes),
    )


def basic_credentials(header: str | None) -> tuple[str, str] | None:
    """Client id and secret of an `Authorization: Basic` header (RFC 6749, section 2.3.1), if there is one."""
    if not header or not header.lower().startswith("basic "):
        return None
    try:
        user, colon, secret = base64.b64decode(header[6:].strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise InvalidClient() from error
    if not colon:
        raise InvalidClient()
    return unquote_plus(user), unquote_plus(secret)
