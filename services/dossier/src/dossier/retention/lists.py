"""Lists of destruction: proposed, reviewed line by line, decided on by another leader, carried out by a job."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import structlog
from kernel.auth import Principal
from kernel.clock import local
from kernel.db import transaction
from kernel.jobs import enqueue
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import FieldError, Forbidden, Invalid, NotFound, StaleVersion
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.dossiers import access
from dossier.papers.store import Store
from dossier.retention import repository
from dossier.retention.files import workbook
from dossier.retention.problems import ListNotInState, NothingDue, OwnProposal
from dossier.retention.schemas import KeepIn, LineOut, ListDecisionIn, ListIn, ListOut
from dossier.retention.service import LEADER, Answer, check_agency, enter, number

log = structlog.get_logger()
ENTRYPOINT = "destroy_list"
CHUNK = 200
"""Dossiers destroyed in one transaction."""
MOMENTS = ("proposed_at", "reviewed_at", "decided_at", "carried_out_at")


async def propose(
    db: AsyncConnection, who: Principal, catalog: Catalog, given: ListIn, now: dt.datetime
) -> Answer:
    """All that is due, neither held nor on another open list."""
    check_agency(who, catalog, given.agency_id)
    await enter(db, who)
    if given.year > local(now).year:
        raise Invalid(errors=[FieldError(pointer="/year", detail="a year that has not begun")])
    values = {**given.model_dump(), "proposed_by": who.id, "proposed_name": who.name, "proposed_at": now}
    list_id = await repository.add_list(db, values)
    known = await repository.known_rules(db)
    if not await repository.fill_list(db, list_id, known, given.agency_id, given.year):
        raise NothingDue
    found = await get(db, who, list_id)
    return found, {"Location": f"/api/dossier/v1/retention/lists/{list_id}", "ETag": f'"{found.version}"'}


async def get(db: AsyncConnection, who: Principal, list_id: int) -> ListOut:
    await enter(db, who)
    row = await repository.find_list(db, list_id)
    if row is None:
        raise NotFound
    return _present(row, who)


async def page(db: AsyncConnection, who: Principal, cursor: str | None, limit: int) -> Page[ListOut]:
    await enter(db, who)
    rows = await repository.newest_lists(db, number(cursor), limit + 1)
    items = [_present(dict(row), who) for row in rows[:limit]]
    return Page(items=items, next_cursor=encode([items[-1].id]) if len(rows) > limit else None)


async def lines(
    db: AsyncConnection, who: Principal, list_id: int, cursor: str | None, limit: int
) -> Page[LineOut]:
    await get(db, who, list_id)
    key = decode(cursor, 1)
    if key is not None and not isinstance(key[0], str):
        raise bad_cursor()
    after = None if key is None else str(key[0])
    rows = await repository.page_of_lines(db, list_id, after, limit + 1)
    items = [LineOut.model_construct(**{name: row[name] for name in LineOut.model_fields}) for row in rows[:limit]]
    return Page(items=items, next_cursor=encode([items[-1].code]) if len(rows) > limit else None)


async def keep(db: AsyncConnection, who: Principal, list_id: int, expected: int, given: KeepIn) -> Answer:
    """Lines kept back with a reason, or put back among the others."""
    await _hold(db, who, list_id, expected, "proposed", "reviewed")
    kept = {"kept_reason": given.reason, "kept_by": who.name if given.reason else None}
    if await repository.keep_lines(db, list_id, given.codes, kept) != len(set(given.codes)):
        raise Invalid(errors=[FieldError(pointer="/codes", detail="not all of them stand on this list")])
    return await _changed(db, who, list_id, {})


async def review(db: AsyncConnection, who: Principal, list_id: int, expected: int, now: dt.datetime) -> Answer:
    """Somebody has gone through the lines."""
    await _hold(db, who, list_id, expected, "proposed")
    seen = {"state": "reviewed", "reviewed_by": who.id, "reviewed_name": who.name, "reviewed_at": now}
    return await _changed(db, who, list_id, seen)


async def approve(
    db: AsyncConnection, who: Principal, list_id: int, expected: int, given: ListDecisionIn, now: dt.datetime
) -> Answer:
    """A leader other than the proposer decides; a worker then carries it out."""
    found = await _hold(db, who, list_id, expected, "reviewed")
    _check_deciding(who, found)
    if given.decision_on > local(now).date():
        raise Invalid(errors=[FieldError(pointer="/decision_on", detail="a day that has not come")])
    decided = {"decided_by": who.id, "decided_name": who.name, "decided_at": now, **given.model_dump()}
    answer = await _changed(db, who, list_id, {"state": "approved", **decided})
    await enqueue(db, ENTRYPOINT, {"list_id": list_id})
    return answer


async def refuse(
    db: AsyncConnection, who: Principal, list_id: int, expected: int, reason: str, now: dt.datetime
) -> Answer:
    """Nothing of the list is destroyed; its dossiers may stand on a later one."""
    found = await _hold(db, who, list_id, expected, "proposed", "reviewed")
    _check_deciding(who, found)
    decided = {"decided_by": who.id, "decided_name": who.name, "decided_at": now, "refusal": reason}
    return await _changed(db, who, list_id, {"state": "refused", **decided})


async def file(db: AsyncConnection, who: Principal, catalog: Catalog, list_id: int) -> bytes:
    """The list and its record as a workbook."""
    found = await get(db, who, list_id)
    rows: list[LineOut] = []
    after = None
    while part := await repository.page_of_lines(db, list_id, after, 1_000):
        rows += [LineOut.model_construct(**{name: row[name] for name in LineOut.model_fields}) for row in part]
        after = part[-1]["code"]
    agency = catalog.directory.get(found.agency_id)
    return workbook(found, agency.name if agency else "", rows)


async def carry_out(engine: AsyncEngine, store: Store, list_id: int, now: dt.datetime) -> None:
    """An approved list, chunk by chunk. May be broken off and begun again at any moment.

    Nothing is told to the feed: figures of the past do not change because their papers are gone.
    """
    gone = CHUNK
    while gone:
        async with transaction(engine) as db:
            await access.enter_for_all(db)
            found = await repository.lock_list(db, list_id)
            if found is None or found["state"] != "approved":
                return
            gone = await repository.destroy(db, list_id, CHUNK, now)
            keys = await repository.objects_left(db, list_id)
        log.info("dossiers_destroyed", list_id=list_id, count=gone)
        # Files go after their rows: a file without a row can be found and removed, a row without a file lies.
        await store.delete(*keys)
        async with transaction(engine) as db:
            await access.enter_for_all(db)
            await repository.objects_gone(db, keys, now)
            if gone == 0:
                await repository.change_list(db, list_id, {"state": "carried_out", "carried_out_at": now})


async def _hold(
    db: AsyncConnection, who: Principal, list_id: int, expected: int, *states: str
) -> Mapping[str, Any]:
    """The list, held for this transaction, as the caller has seen it and where this step is possible."""
    await enter(db, who)
    found = await repository.lock_list(db, list_id)
    if found is None:
        raise NotFound
    if found["version"] != expected:
        raise StaleVersion
    if found["state"] not in states:
        raise ListNotInState(f"the list is {found['state']}")
    return dict(found)


def _check_deciding(who: Principal, found: Mapping[str, Any]) -> None:
    if LEADER not in who.roles or not who.may_act(found["agency_id"]):
        raise Forbidden("a leader of the agency decides")
    if found["proposed_by"] == who.id:
        raise OwnProposal


async def _changed(db: AsyncConnection, who: Principal, list_id: int, values: Mapping[str, Any]) -> Answer:
    await repository.change_list(db, list_id, values)
    found = await get(db, who, list_id)
    return found, {"ETag": f'"{found.version}"'}


def _present(row: Mapping[str, Any], who: Principal) -> ListOut:
    plain = {name: row.get(name) for name in ListOut.model_fields}
    moments = {name: row[name] and local(row[name]) for name in MOMENTS}
    left = row["lines"] - row["kept"] - row["destroyed"]
    return ListOut.model_construct(**{**plain, **moments, "left": left, "mine": row["proposed_by"] == who.id})
