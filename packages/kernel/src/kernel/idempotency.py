"""`Idempotency-Key`: a creating request may be sent again and happens once.

The key is claimed in the work's own transaction, so a twin waits for the first and then gets its answer, and
a failed try leaves no trace. Scope: principal + method + path. draft-ietf-httpapi-idempotency-key-header-07.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel
from sqlalchemy import delete, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from kernel.auth import Principal, Signed
from kernel.problems import DomainProblem
from kernel.tables import idempotency_keys as keys

Answer = BaseModel | None


class IdempotencyKeyMissing(DomainProblem):
    status, code, title = 400, "idempotency-key-missing", "The header Idempotency-Key is required"


class IdempotencyKeyInvalid(DomainProblem):
    status, code, title = (
        400,
        "idempotency-key-invalid",
        "The Idempotency-Key must have 8 to 200 visible characters",
    )


class IdempotencyKeyReused(DomainProblem):
    status, code, title = 422, "idempotency-key-reused", "The same key was used for another request"


class Once:
    """Bound to one request; `run` does the work unless it was done before."""

    def __init__(self, who: Principal, method: str, path: str, key: str, fingerprint: str) -> None:
        self.scope, self.key, self.fingerprint = f"{who.id} {method} {path}"[:300], key, fingerprint

    async def run(
        self,
        db: AsyncConnection,
        work: Callable[[], Awaitable[tuple[Answer, Mapping[str, str]]]],
        status: int = 200,
    ) -> Response:
        """First time: do `work` (it answers a model and headers) and keep the answer. Again: the kept answer."""
        kept = await self.replay(db)
        if kept is not None:
            return kept
        answer, headers = await work()
        body = b"" if answer is None else answer.model_dump_json().encode()
        await self.keep(db, status, body, headers)
        return respond(status, body, headers)

    async def replay(self, db: AsyncConnection) -> Response | None:
        """Claims the key; None means we are first. Raises when the key was used for another body."""
        claim = insert(keys).values(scope=self.scope, key=self.key, fingerprint=self.fingerprint)
        if (await db.execute(claim.on_conflict_do_nothing().returning(keys.c.key))).first():
            return None
        return await self.stored(db)

    async def kept(self, db: AsyncConnection) -> Response | None:
        """The answer of an earlier request, if there is one; nothing is claimed.

        For work of several transactions, each repeatable by itself: it looks first, and keeps its answer last.
        """
        found = (await db.execute(select(keys).where(keys.c.scope == self.scope, keys.c.key == self.key))).first()
        return None if found is None else self.again(found.fingerprint, found.status, found.headers, found.body)

    async def stored(self, db: AsyncConnection) -> Response:
        """The answer that a first request with this key has left."""
        kept = (await db.execute(select(keys).where(keys.c.scope == self.scope, keys.c.key == self.key))).one()
        return self.again(kept.fingerprint, kept.status, kept.headers, kept.body)

    def again(self, fingerprint: str, status: int, headers: Mapping[str, str], body: bytes) -> Response:
        """A kept answer, for the same request only.

        Hot paths read it, and later write it, inside statements of their own (table `idempotency_keys`).
        """
        if fingerprint != self.fingerprint:
            raise IdempotencyKeyReused()
        return respond(status, body, {**headers, "Idempotent-Replay": "true"})

    async def keep(self, db: AsyncConnection, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        """Store the first answer beside the work, in the same transaction."""
        await db.execute(
            update(keys)
            .where(keys.c.scope == self.scope, keys.c.key == self.key)
            .values(status=status, headers=dict(headers), body=body)
        )


async def forget(db: AsyncConnection, before: dt.datetime, most: int) -> int:
    """Let answers go that were kept before a moment of the real clock, at most so many; how many went.

    From then on a repeat is taken for a new request.
    """
    old = select(keys.c.scope, keys.c.key).where(keys.c.created_at < before)
    old = old.order_by(keys.c.created_at).limit(most)
    gone = await db.execute(delete(keys).where(tuple_(keys.c.scope, keys.c.key).in_(old)))
    return int(gone.rowcount)


def respond(status: int, body: bytes, headers: Mapping[str, str]) -> Response:
    return Response(body, status, headers=dict(headers), media_type="application/json")


async def _once(
    request: Request,
    who: Signed,
    idempotency_key: Annotated[str | None, Header(max_length=300)] = None,
) -> Once:
    if idempotency_key is None:
        raise IdempotencyKeyMissing()
    key = idempotency_key.strip().removeprefix('"').removesuffix('"')
    if not 8 <= len(key) <= 200 or not key.isprintable():
        raise IdempotencyKeyInvalid()
    body = await request.body()
    # JSON is compared by meaning, so that a client may write the same object with other blanks.
    try:
        content = json.dumps(json.loads(body), sort_keys=True).encode() if body else b""
    except (ValueError, RecursionError):
        content = body
    fingerprint = hashlib.sha256(content + b"\n" + request.headers.get("if-match", "").encode()).hexdigest()
    return Once(who, request.method, request.url.path, key, fingerprint)


OnceKey = Annotated[Once, Depends(_once)]
"""The caller's Idempotency-Key, required."""
