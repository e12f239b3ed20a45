"""Taking facts in: a batch of events, the cursor and what could not be understood, in one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg
from kernel.tables import cursors
from sqlalchemy import func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.facts.models import fact_versions, facts, feed_progress, parked_events

COLUMNS = [column.name for column in facts.columns]
LIST = ", ".join(COLUMNS)
CHANGES = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS if name != "dossier_id")

_STAGE = text(
    "CREATE TEMP TABLE IF NOT EXISTS incoming (LIKE app.facts, field text, content jsonb) ON COMMIT DELETE ROWS"
)
# Of several versions of one dossier only the newest counts, whatever the order in which they come.
_TAKE = f"""
    INSERT INTO {{target}} AS held ({LIST})
    SELECT DISTINCT ON (dossier_id) {LIST} FROM incoming ORDER BY dossier_id, version DESC
    ON CONFLICT (dossier_id) DO UPDATE SET {CHANGES} WHERE held.version < excluded.version
"""
_KEEP = text(
    """
    INSERT INTO fact_history (dossier_id, version, recorded_at, agency_id, division_id, content)
    SELECT dossier_id, version, recorded_at, agency_id, division_id, content FROM incoming
    ON CONFLICT (dossier_id, version) DO NOTHING
    """
)
_VERSION_COLUMNS = [one.name for one in fact_versions.columns]
_VERSION_LIST = ", ".join(_VERSION_COLUMNS)
_TOLD = ", ".join(
    {
        "recorded_on": "(recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
        "superseded_on": "'infinity'::date",
    }.get(one, one)
    for one in _VERSION_COLUMNS
)
_ADD_VERSIONS = f"""
    INSERT INTO {{target}} ({_VERSION_LIST}) SELECT {_TOLD} FROM incoming
    ON CONFLICT (dossier_id, version) DO NOTHING
"""
# A version is superseded when any later one is recorded, whatever the order in which they come. The array makes
# the few dossiers of the page be looked up one by one.
_SUPERSEDE = """
    UPDATE {target} AS held SET superseded_on = seen.superseded_on
      FROM (SELECT dossier_id, version,
                   coalesce(min(recorded_on) OVER (PARTITION BY dossier_id ORDER BY version DESC
                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 'infinity') AS superseded_on
              FROM {target} WHERE dossier_id = ANY (ARRAY(SELECT DISTINCT dossier_id FROM incoming))) AS seen
     WHERE held.dossier_id = seen.dossier_id AND held.version = seen.version
       AND held.superseded_on <> seen.superseded_on
"""
_NAME_FIELDS = text(
    "INSERT INTO known_fields (id, name) SELECT DISTINCT ON (field_id) field_id, field FROM incoming "
    "ORDER BY field_id, version DESC ON CONFLICT (id) DO NOTHING"
)
_FINGERPRINT = """
    SELECT count(*), encode(sha256(coalesce(
               string_agg(sha256(convert_to(one::text, 'UTF8')), '' ORDER BY dossier_id, version), '')), 'hex')
      FROM (SELECT {columns} FROM {table}) AS one
"""


@dataclass(frozen=True)
class Staged:
    """One fact on its way in: its columns, the name of its field, and the event's content as JSON text."""

    row: Mapping[str, Any]
    field: str
    content: str


@dataclass(frozen=True)
class Parked:
    position: int
    reason: str
    content: Mapping[str, Any]


async def lock_cursor(db: AsyncConnection, feed: str, now: dt.datetime) -> int:
    """How far the feed was read; held to the transaction's end, so that two readers cannot both go on."""
    await db.execute(
        insert(cursors)
        .values(feed=feed, position=0, pulled_at=now)
        .on_conflict_do_nothing(index_elements=["feed"])
    )
    query = select(cursors.c.position).where(cursors.c.feed == feed).with_for_update()
    position: int = (await db.execute(query)).scalar_one()
    return position


async def read_cursor(db: AsyncConnection, feed: str) -> int:
    position: int | None = (await db.execute(select(cursors.c.position).where(cursors.c.feed == feed))).scalar()
    return position or 0


async def move_cursor(
    db: AsyncConnection, feed: str, position: int, latest: int, now: dt.datetime, fact_at: dt.datetime | None
) -> None:
    await db.execute(update(cursors).where(cursors.c.feed == feed).values(position=position, pulled_at=now))
    put = insert(feed_progress).values(feed=feed, latest_position=latest, latest_fact_at=fact_at)
    await db.execute(
        put.on_conflict_do_update(
            index_elements=["feed"],
            set_={
                "latest_position": put.excluded.latest_position,
                "latest_fact_at": func.greatest(feed_progress.c.latest_fact_at, put.excluded.latest_fact_at),
            },
        )
    )


async def stage(db: AsyncConnection, staged: Sequence[Staged]) -> None:
    """Copy a batch into this transaction's own table of incoming facts."""
    await db.execute(_STAGE)
    raw = await db.get_raw_connection()
    driver = raw.driver_connection
    assert isinstance(driver, asyncpg.Connection)  # noqa: S101 - the only driver there is
    await driver.copy_records_to_table(
        "incoming",
        columns=[*COLUMNS, "field", "content"],
        records=[(*(one.row[name] for name in COLUMNS), one.field, one.content) for one in staged],
    )


async def take_staged(db: AsyncConnection, target: str = "facts") -> int:
    """Upsert what is staged; answers how many facts became newer."""
    return (await db.execute(text(_TAKE.format(target=target)))).rowcount


async def take_versions(db: AsyncConnection, target: str = "fact_versions") -> None:
    """Add what is staged to the countable history, and close the versions that it supersedes."""
    await db.execute(text(_ADD_VERSIONS.format(target=target)))
    await db.execute(text(_SUPERSEDE.format(target=target)))


async def keep_history(db: AsyncConnection) -> None:
    await db.execute(_KEEP)
    await take_versions(db)
    await db.execute(_NAME_FIELDS)


async def park(db: AsyncConnection, feed: str, parked: Sequence[Parked], now: dt.datetime) -> None:
    rows = [
        {
            "feed": feed,
            "position": one.position,
            "parked_at": now,
            "reason": one.reason,
            "content": dict(one.content),
        }
        for one in parked
    ]
    await db.execute(insert(parked_events).on_conflict_do_nothing(), rows)


async def fingerprint(db: AsyncConnection, table: str = "facts") -> tuple[int, str]:
    """(rows, SHA-256 over all of them in order of dossier): equal tables have equal fingerprints."""
    found = (await db.execute(text(_FINGERPRINT.format(columns=LIST, table=table)))).one()
    return int(found[0]), str(found[1])


async def fingerprint_of_versions(db: AsyncConnection, table: str = "fact_versions") -> tuple[int, str]:
    """The same over the countable history."""
    found = (await db.execute(text(_FINGERPRINT.format(columns=_VERSION_LIST, table=table)))).one()
    return int(found[0]), str(found[1])


async def differences(db: AsyncConnection, table: str, limit: int = 20) -> list[int]:
    """Ids of dossiers that are not the same in `facts` and in another table like it."""
    query = f"""
        SELECT dossier_id FROM (
            (SELECT {LIST} FROM facts EXCEPT SELECT {LIST} FROM {table})
            UNION ALL (SELECT {LIST} FROM {table} EXCEPT SELECT {LIST} FROM facts)) AS differing
        GROUP BY dossier_id ORDER BY dossier_id LIMIT :limit
    """
    return list((await db.execute(text(query), {"limit": limit})).scalars())
