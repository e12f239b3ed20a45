"""One hash over all acts of a day, chained from day to day: who changes an old act must change every later root,
and those were printed and handed out long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any

from kernel import actlog
from kernel.clock import local
from kernel.db import transaction
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.chains import repository
from dossier.chains.schemas import DailyRoot, DailyRootList
from dossier.dossiers import access
from dossier.dossiers.chain import GENESIS, HASHED

FORMAT = "motcua-acts-1"


async def make_roots(engine: AsyncEngine, now: dt.datetime) -> int:
    """Roots of all days that are over and have none yet; how many were made. Safe to repeat at any time.

    A day on which an import began that still runs waits for it.
    """
    made = 0
    async with transaction(engine) as db:
        await access.enter_for_all(db)
        await repository.alone(db)
        last = await repository.last_root(db)
        day, previous = last or (None, GENESIS)
        running = await repository.unfinished_import(db)
        until = min(local(now).date(), local(running).date() if running else dt.date.max)
        while (day := await repository.next_day(db, day)) is not None and day < until:
            hashes = await repository.hashes_of(db, day)
            root = actlog.chained_root(previous, day.isoformat(), hashes)
            await repository.add_root(db, day, len(hashes), root, previous, now)
            previous, made = root, made + 1
    return made


async def list_roots(db: AsyncConnection) -> DailyRootList:
    return DailyRootList(
        items=[
            DailyRoot(
                day=row["day"],
                acts=row["acts"],
                root=row["root"].hex(),
                previous_root=row["previous_root"].hex(),
                made_at=local(row["made_at"]),
            )
            for row in await repository.list_roots(db)
        ]
    )


async def export(engine: AsyncEngine) -> AsyncIterator[str]:
    """Every act and every root as lines of JSON, day by day: what `motcua verify` reads."""
    count = 0
    async with engine.connect() as plain:
        db = await plain.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        await access.enter_for_all(db)
        roots = {row["day"]: row for row in await repository.list_roots(db)}
        yield _line({"kind": "head", "format": FORMAT})
        day = await repository.next_day(db, None)
        while day is not None:
            async for act in repository.stream_acts(db, day):
                count += 1
                named = {"dossier": act["code"], "hash": act["hash"].hex()}
                if act["destroyed"]:
                    yield _line({"kind": "destroyed", "sequence": act["sequence"], **named})
                    continue
                content = {name: act[name] for name in HASHED}
                yield _line({"kind": "act", **named, **content})
            if day in roots:
                yield _line(_root(roots[day]))
            day = await repository.next_day(db, day)
        yield _line({"kind": "end", "acts": count, "roots": len(roots)})


def _root(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": "root",
        "day": row["day"].isoformat(),
        "acts": row["acts"],
        "root": row["root"].hex(),
        "previous_root": row["previous_root"].hex(),
    }


def _line(value: dict[str, Any]) -> str:
    """Canonical, so that what is read back is what was hashed."""
    return actlog.canonical(value) + "\n"
