"""Signing in, staying signed in, signing out.

A wrong password is counted although the request fails, and a password is checked while no connection is held:
hence these few operations take the engine and open their transactions themselves.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import structlog
from kernel.auth import Principal
from kernel.clock import real_now
from kernel.db import transaction
from kernel.limits import hit
from kernel.problems import Unauthenticated
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from catalog import hashing
from catalog.acts.service import actor_of, record
from catalog.domain.lockout import Failures, after_failure, is_locked
from catalog.domain.passwords import weakness
from catalog.domain.rotation import Presented, Verdict, judge
from catalog.leaves.service import stands_for
from catalog.sessions import repository
from catalog.sessions.problems import InvalidCredentials, SessionEnded, locked, wrong_old_password
from catalog.sessions.schemas import Credentials, Me, PasswordChange, SessionOut
from catalog.settings import Settings
from catalog.signing import KeyRing
from catalog.staff import repository as staff
from catalog.staff.problems import weak_password
from catalog.staff.schemas import PersonRef
from catalog.staff.service import desk_of, home_of

log = structlog.get_logger()


@dataclass(frozen=True)
class Opened:
    """What the endpoint hands out: the body, and the cookie's content."""

    body: SessionOut
    refresh_token: str
    seconds_left: int


async def sign_in(
    engine: AsyncEngine, keys: KeyRing, settings: Settings, given: Credentials, address: str, today: dt.date
) -> Opened:
    """A new session for the right password; every wrong one counts against the name."""
    await hit(settings.sign_in_rule, "sign-in", address)
    username, now = given.username.strip().lower(), real_now()
    if "\0" in username:
        raise InvalidCredentials()
    async with transaction(engine) as db:
        account = await staff.find_by_username(db, username)
        _refuse_locked(await repository.failures_of(db, username), now)
    stored = account["password_hash"] if account else None
    right, fresh = await hashing.check_password(given.password.get_secret_value(), stored)
    if account is None or not right or not account["active"]:
        await _count_failure(engine, username)
        raise InvalidCredentials()
    async with transaction(engine) as db:
        # Others may have guessed wrong while we were counting: a closed name stays closed.
        _refuse_locked(await repository.failures_of(db, username, lock=True), real_now())
        await repository.forget_failures(db, username)
        await repository.sweep(db, now)
        if fresh:
            await staff.renew_hash(db, account["id"], stored or "", fresh)
        ends = now + dt.timedelta(hours=settings.session_hours)
        session_id = await repository.start(db, account["id"], now, ends)
        return await _open(db, keys, settings, account, session_id, ends, today)


async def refresh(
    engine: AsyncEngine, keys: KeyRing, settings: Settings, token: str | None, today: dt.date
) -> Opened:
    """A new access token and the next refresh token. An old one used again ends the session for good."""
    if not token:
        raise SessionEnded()
    now, token_hash = real_now(), hashing.hash_secret(token)
    async with transaction(engine) as db:
        found: Any = await repository.present_token(db, token_hash)
        if found is not None:
            verdict = judge(Presented(found.expires_at, found.ended_at, found.used_at), now)
            account = await staff.find(db, found.staff_id)
            if verdict is Verdict.STOLEN:
                await repository.end(db, found.id, "old token used again", now)
                log.warning("refresh_token_reused", session=str(found.id), staff=found.staff_id)
            elif verdict is Verdict.ROTATE and account is not None and account["active"]:
                await repository.use_token(db, token_hash, now)
                return await _open(db, keys, settings, account, found.id, found.expires_at, today)
    raise SessionEnded()


async def sign_out(db: AsyncConnection, token: str | None) -> None:
    """End the session of the cookie. Without one there is nothing to end."""
    found: Any = await repository.present_token(db, hashing.hash_secret(token)) if token else None
    if found is not None:
        await repository.end(db, found.id, "signed out", real_now())


async def me(db: AsyncConnection, who: Principal, today: dt.date) -> Me:
    """The person as stored now, which may be newer than the token."""
    account = await _own_account(db, who)
    return present_me(account, await stands_for(db, account["id"], today))


async def change_password(engine: AsyncEngine, who: Principal, given: PasswordChange, at: dt.datetime) -> None:
    """A person's own password; all sessions end, this one too. Wrong tries count as at the door."""
    async with transaction(engine) as db:
        account = await _own_account(db, who)
        _refuse_locked(await repository.failures_of(db, account["username"]), real_now())
    old, new = given.old_password.get_secret_value(), given.new_password.get_secret_value()
    right, _fresh = await hashing.check_password(old, account["password_hash"])
    if not right:
        await _count_failure(engine, account["username"])
        raise wrong_old_password()
    if reason := weakness(new, account["username"]):
        raise weak_password(reason, "/new_password")
    fresh = await hashing.hash_password(new)
    async with transaction(engine) as db:
        await staff.set_password(db, account["id"], fresh, real_now())
        await repository.end_all(db, account["id"], "password changed", real_now())
        await record(db, actor_of(who), "change_own_password", ("staff", account["id"]), at)


def present_me(account: RowMapping, away: Sequence[PersonRef]) -> Me:
    return Me(
        id=account["id"],
        username=account["username"],
        name=account["name"],
        title=account["title"],
        roles=account["roles"],
        agency=home_of(account),
        desk=desk_of(account),
        act=account["act"],
        read=("*",) if account["read"] is None else account["read"],
        stands_for=list(away),
    )


def claims_of(account: RowMapping, session_id: UUID, away: Sequence[PersonRef]) -> dict[str, Any]:
    """What a person's token says, in the words of kernel.auth.principal_of; `away`: whom she stands in for."""
    return {
        "sub": str(account["id"]),
        "kind": "staff",
        "name": account["name"],
        "roles": account["roles"],
        "agency_id": account["agency_id"],
        "desk_id": account["desk_id"],
        "act": account["act"],
        "read": ["*"] if account["read"] is None else account["read"],
        "sid": str(session_id),
        "stands_for": [str(one.id) for one in away],
    }


async def _open(
    db: AsyncConnection,
    keys: KeyRing,
    settings: Settings,
    account: RowMapping,
    session_id: UUID,
    ends: dt.datetime,
    today: dt.date,
) -> Opened:
    now, away = real_now(), await stands_for(db, account["id"], today)
    refresh_token = hashing.new_secret()
    await repository.add_token(db, session_id, hashing.hash_secret(refresh_token), now)
    lifetime = settings.token_minutes * 60
    body = SessionOut(
        access_token=keys.token(claims_of(account, session_id, away), lifetime),
        expires_in=lifetime,
        staff=present_me(account, away),
    )
    return Opened(body, refresh_token, max(1, int((ends - now).total_seconds())))


async def _own_account(db: AsyncConnection, who: Principal) -> RowMapping:
    account = await staff.find(db, int(who.id)) if who.id.isdigit() else None
    if account is None or not account["active"]:
        raise Unauthenticated("the account is not active")
    return account


def _refuse_locked(failures: Failures, now: dt.datetime) -> None:
    if failures.locked_until is not None and is_locked(failures, now):
        raise locked(failures.locked_until, now)


async def _count_failure(engine: AsyncEngine, username: str) -> None:
    async with transaction(engine) as db:
        now = real_now()
        after = after_failure(await repository.claim_failures(db, username, now), now)
        await repository.store_failures(db, username, after)
        if is_locked(after, now):
            log.warning("account_locked")
