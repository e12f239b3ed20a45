"""One act on many dossiers: shown first, then done as a job that outlives the page it was started from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.jobs import enqueue
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import DomainProblem, FieldError, Forbidden, Invalid, NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting import service as acting
from dossier.acting.service import Case
from dossier.adapters.catalog import Catalog
from dossier.bulk import repository
from dossier.bulk.acts import BULK, Arguments, BulkRule
from dossier.bulk.problems import AlreadyStarted, TooManyRows
from dossier.bulk.running import ENTRYPOINT, told
from dossier.bulk.schemas import (
    ROWS_AT_MOST,
    BulkAct,
    BulkIn,
    BulkOut,
    BulkRowOut,
    PreviewIn,
    PreviewOut,
    PreviewRow,
)
from dossier.domain.states import Status
from dossier.dossiers import access
from dossier.finding import repository as lists
from dossier.finding import service as finding
from dossier.finding.repository import Position
from dossier.views.schemas import ViewFilters

AT_ONCE = 50
"""So many rows are done before the answer to who asked is read; more is work for the worker."""
PAGE = 500
LATEST = 20
NOT_KEPT = frozenset({"iat", "exp", "iss", "aud", "jti"})
"""Claims of a token that say nothing about the person."""


async def arguments(catalog: Catalog, who: Principal, given: PreviewIn | BulkIn, authorization: str) -> Arguments:
    """What holds for every row; asks the catalogue once, before any transaction is begun."""
    rule_of(who, given.act)
    if given.assignee_id is None:
        return Arguments(given.note)
    colleague = await catalog.colleague(int(given.assignee_id), authorization)
    if colleague is None:
        detail = "no such person"
        raise Invalid(errors=[FieldError(pointer="/assignee_id", detail=detail, code="unknown-assignee")])
    return Arguments(given.note, colleague)


def rule_of(who: Principal, act: BulkAct) -> BulkRule:
    rule = BULK[act]
    if rule.roles.isdisjoint(who.roles):
        raise Forbidden("the act is not for your role")
    return rule


async def preview(
    db: AsyncConnection, catalog: Catalog, who: Principal, given: PreviewIn, what: Arguments, now: dt.datetime
) -> PreviewOut:
    """What would happen to each, by the same rules that will judge it."""
    rule = rule_of(who, given.act)
    if given.query is not None:
        found = await _listed(db, catalog, who, given.query, now)
        wanted = [(row["code"], row["version"]) for row in found]
    else:
        wanted = [(row.code, row.version) for row in given.rows or ()]
        await access.enter(db, who)
    known = await repository.dossiers_of(db, [code for code, _version in wanted])
    rows = [
        await _judged(db, catalog, who, rule, what, known.get(code), code, version, now)
        for code, version in wanted
    ]
    allowed = sum(row.allowed for row in rows)
    return PreviewOut(
        act=given.act,
        total=len(rows),
        total_then=given.total,
        allowed=allowed,
        refused=len(rows) - allowed,
        rows=rows,
    )


async def start(db: AsyncConnection, who: Principal, given: BulkIn, what: Arguments, now: dt.datetime) -> BulkOut:
    """The job, its rows and the call to a worker, all or nothing."""
    rule = rule_of(who, given.act)
    job = {
        "act": given.act,
        "arguments": what.to_json(),
        "person_id": who.id,
        "person": {name: value for name, value in who.claims.items() if name not in NOT_KEPT},
        "state": "waiting",
        "rows_total": len(given.rows),
        "created_at": now,
        "starts_at": now + dt.timedelta(seconds=rule.grace),
    }
    made = await repository.add(db, job, [row.code for row in given.rows], [row.version for row in given.rows])
    await enqueue(db, ENTRYPOINT, {"job_id": made["id"]})
    return present(made)


def is_small(job: BulkOut) -> bool:
    """Whether it is done at once; what can still be called off is not."""
    return job.total <= AT_ONCE and BULK[job.act].grace == 0


async def get(db: AsyncConnection, who: Principal, job_id: int) -> Mapping[str, Any]:
    """A job of this person; nobody else's is there."""
    job = await repository.find(db, job_id, who.id)
    if job is None:
        raise NotFound()
    return job


async def latest(db: AsyncConnection, who: Principal) -> list[BulkOut]:
    return [present(job) for job in await repository.latest(db, who.id, LATEST)]


async def rows(
    db: AsyncConnection, who: Principal, job_id: int, state: str | None, cursor: str | None, limit: int
) -> Page[BulkRowOut]:
    await get(db, who, job_id)
    after = (decode(cursor, 1) or [0])[0]
    if not isinstance(after, int) or isinstance(after, bool) or not 0 <= after < 2**31:
        raise bad_cursor()
    found = await repository.rows(db, job_id, state, after, limit + 1)
    more = found[limit - 1] if len(found) > limit else None
    return Page[BulkRowOut](
        items=[_row(row) for row in found[:limit]],
        next_cursor=None if more is None else encode([more["position"]]),
    )


async def cancel(db: AsyncConnection, who: Principal, job_id: int, now: dt.datetime) -> BulkOut:
    """Call it off before it begins: nothing was written, nothing has to be taken back."""
    job = await get(db, who, job_id)
    if job["state"] != "cancelled" and not await repository.cancel(db, job_id, now):
        raise AlreadyStarted()
    return present(await get(db, who, job_id))


async def _listed(
    db: AsyncConnection, catalog: Catalog, who: Principal, query: ViewFilters, now: dt.datetime
) -> Sequence[Mapping[str, Any]]:
    """Every dossier the list shows, page by page, up to what can be done at once."""
    wanted = await finding.wanted_of(db, catalog, who, query.asked(), now)
    found: list[dict[str, Any]] = []
    after: Position | None = None
    while page := await lists.page(db, wanted, PAGE, after):
        found += page
        if len(found) > ROWS_AT_MOST:
            raise TooManyRows(f"at most {ROWS_AT_MOST}")
        if len(page) < PAGE:
            break
        after = Position(page[-1]["key"], page[-1]["id"])
    return found


async def _judged(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    rule: BulkRule,
    what: Arguments,
    dossier: Mapping[str, Any] | None,
    code: str,
    version: int,
    now: dt.datetime,
) -> PreviewRow:
    try:
        seen = access.check_reading(who, dossier)
        if seen["version"] != version:
            raise await acting.stale(db, seen)
        await rule.judge(Case(db, catalog, who, seen, now), what)
    except DomainProblem as problem:
        refused = PreviewRow(code=code, version=version, allowed=False, **told(problem))
        return refused if dossier is None or problem.code == NotFound.code else _named(refused, dossier)
    return _named(PreviewRow(code=code, version=version, allowed=True), seen)


def _named(row: PreviewRow, dossier: Mapping[str, Any]) -> PreviewRow:
    named = {name: dossier[name] for name in ("procedure_name", "assignee_name")}
    return row.model_copy(update={**named, "status": Status(dossier["status"])})


def present(job: Mapping[str, Any]) -> BulkOut:
    colleague = job["arguments"]["colleague"]
    return BulkOut(
        id=job["id"],
        act=job["act"],
        state=job["state"],
        assignee_name=colleague["name"] if colleague else None,
        total=job["rows_total"],
        done=job["done"],
        refused=job["refused"],
        created_at=local(job["created_at"]),
        starts_at=local(job["starts_at"]),
        finished_at=local(job["finished_at"]) if job["finished_at"] else None,
    )


def _row(row: Mapping[str, Any]) -> BulkRowOut:
    told_ = ("code", "state", "problem", "detail", "version_after")
    done_at = local(row["done_at"]) if row["done_at"] else None
    return BulkRowOut(done_at=done_at, **{name: row[name] for name in told_})
