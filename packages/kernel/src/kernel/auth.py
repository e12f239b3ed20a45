"""Who is asking. Tokens are ES256 JWTs signed by one service; every service verifies for itself."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

import httpx
import structlog
from fastapi import Depends, Request
from fastapi.security import HTTPBearer
from jose import JWTError, jwt

from kernel.problems import Forbidden, Unauthenticated, Unavailable

ALGORITHM = "ES256"
AUDIENCE = "motcua"
ISSUER = "motcua-catalog"
REFETCH_AFTER = 30.0
"""Seconds before an unknown key id may ask the issuer again (a stranger must not make us hammer it)."""

REMEMBERED = 2_000
"""Verified tokens kept in mind: more than a province has people at work at once in one process."""

log = structlog.get_logger()


@dataclass(frozen=True)
class Principal:
    """A signed-in person or machine, as its token says.

    `act` are the agencies it acts for; `read` those it may see, None meaning all.
    """

    id: str
    kind: str
    name: str
    roles: frozenset[str] = frozenset()
    agency_id: int | None = None
    desk_id: int | None = None
    act: frozenset[int] = frozenset()
    read: frozenset[int] | None = frozenset()
    scopes: frozenset[str] = frozenset()
    claims: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def may_act(self, agency_id: int | None) -> bool:
        return agency_id is not None and agency_id in self.act

    def may_read(self, agency_id: int | None) -> bool:
        return self.read is None or (agency_id is not None and agency_id in self.read)


def principal_of(claims: Mapping[str, Any]) -> Principal:
    """Raises KeyError, TypeError or ValueError when a claim is missing or misshapen."""
    read = claims.get("read", [])
    return Principal(
        id=str(claims["sub"]),
        kind=str(claims["kind"]),
        name=str(claims.get("name", "")),
        roles=frozenset(claims.get("roles", [])),
        agency_id=claims.get("agency_id"),
        desk_id=claims.get("desk_id"),
        act=frozenset(int(one) for one in claims.get("act", [])),
        read=None if "*" in read else frozenset(int(one) for one in read),
        scopes=frozenset(claims.get("scopes", [])),
        claims=dict(claims),
    )


def sign(claims: Mapping[str, Any], private_pem: str, key_id: str, lifetime: float) -> str:
    """An access token valid for `lifetime` seconds of real time. Only the issuer holds a private key."""
    now = int(time.time())
    full = {**claims, "iss": ISSUER, "aud": AUDIENCE, "iat": now, "exp": now + int(lifetime)}
    token: str = jwt.encode(full, private_pem, algorithm=ALGORITHM, headers={"kid": key_id})
    return token


class Verifier:
    """Verifies tokens with the issuer's published keys, fetched when first needed and kept."""

    def __init__(self, jwks_url: str = "", keys: Sequence[Mapping[str, Any]] = ()) -> None:
        self._url = jwks_url
        self._keys = {key["kid"]: dict(key) for key in keys}
        self._fetched = float("-inf")
        self._lock = asyncio.Lock()
        self._verified: dict[bytes, tuple[float, Principal]] = {}

    async def verify(self, token: str) -> Principal:
        """The principal of a valid token; raises Unauthenticated for any other.

        A signature is checked once: a token that held is remembered, by its digest, until it expires.
        """
        digest = hashlib.sha256(token.encode()).digest()
        until, known = self._verified.get(digest, (0.0, None))
        if known is not None and time.time() < until:
            return known
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") != ALGORITHM:
                raise JWTError("unexpected algorithm")
            key = await self._key(str(header.get("kid", "")))
            claims = jwt.decode(
                token,
                key,
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                issuer=ISSUER,
                options={"require_exp": True, "require_iat": True, "leeway": 5},
            )
            who = principal_of(claims)
        except (JWTError, KeyError, TypeError, ValueError) as error:
            raise Unauthenticated("the token is not valid", headers=_CHALLENGE) from error
        if len(self._verified) >= REMEMBERED:
            self._verified.clear()
        self._verified[digest] = (float(claims["exp"]), who)
        return who

    async def _key(self, key_id: str) -> Mapping[str, Any]:
        if key_id not in self._keys and self._url:
            async with self._lock:
                if key_id not in self._keys and time.monotonic() - self._fetched > REFETCH_AFTER:
                    await self._fetch()
        return self._keys[key_id]

    async def _fetch(self) -> None:
        try:
            async with httpx.AsyncClient(timeout=5) as client:
                answer = (await client.get(self._url)).raise_for_status().json()
        except httpx.HTTPError as error:
            log.warning("issuer_keys_unavailable", error=type(error).__name__)
            raise Unavailable(
                "the keys of the token issuer cannot be had", headers={"Retry-After": "2"}
            ) from error
        self._keys = {key["kid"]: key for key in answer["keys"]}
        self._fetched = time.monotonic()


_CHALLENGE = {"WWW-Authenticate": "Bearer"}


class Door(HTTPBearer):
    """A dependency that gives the caller's principal, or refuses: no valid token (401), not admitted (403).

    The whole way in is this one dependency: FastAPI solves each anew for every request, and a chain of small
    ones cost more than the verification. It is a security scheme as well, so OpenAPI tells of it.
    """

    def __init__(self, admit: Callable[[Principal], None]) -> None:
        description = "ES256 access token of POST /api/catalog/v1/sessions"
        super().__init__(scheme_name="HTTPBearer", description=description, auto_error=False)
        self._admit = admit

    async def __call__(self, request: Request) -> Principal:  # type: ignore[override]
        credentials = await super().__call__(request)
        if credentials is None:
            raise Unauthenticated(headers=_CHALLENGE)
        verifier: Verifier = request.app.state.verifier
        who = await verifier.verify(credentials.credentials)
        self._admit(who)
        return who


def _anybody(_who: Principal) -> None:
    """A valid token is enough."""


def _staff(who: Principal) -> None:
    if who.kind != "staff":
        raise Forbidden("only for staff")


Signed = Annotated[Principal, Depends(Door(_anybody))]
"""Anybody with a valid token."""

Staff = Annotated[Principal, Depends(Door(_staff))]
"""A signed-in person."""


def require(*roles: str) -> Door:
    """Dependency: a person with at least one of the roles.

    `Clerk = Annotated[Principal, Depends(require("clerk"))]`
    """

    def admit(who: Principal) -> None:
        _staff(who)
        if who.roles.isdisjoint(roles):
            raise Forbidden(f"needs one of the roles {', '.join(sorted(roles))}")

    return Door(admit)


def require_scope(scope: str) -> Door:
    """Dependency: a machine client that was granted `scope`."""

    def admit(who: Principal) -> None:
        if who.kind != "client" or scope not in who.scopes:
            raise Forbidden(f"needs the scope {scope}")

    return Door(admit)
