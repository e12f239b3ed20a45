"""Drafts into the database: a few statements for thousands of rows, under the row-level security of everybody.

COPY cannot write into tables with row-level security, so rows are copied into tables of the transaction's own, and
one INSERT … SELECT each moves them on. Every value is encoded once, in C; arrays would cost a look at each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from operator import itemgetter
from typing import Any

import asyncpg
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier import events
from dossier.domain import numbering
from dossier.imports.drafts import DossierDraft, Drafter, Origin

DOSSIER_TYPES = {
    "agency_id": "int",
    "division_id": "int",
    "level": "text",
    "code": "text",
    "procedure_version_id": "int",
    "procedure_code": "text",
    "field_id": "int",
    "channel": "text",
    "mechanism": "text",
    "status": "text",
    "applicant_kind": "text",
    "applicant_name": "text",
    "applicant_folded": "text",
    "duration_amount": "float8",
    "duration_unit": "text",
    "fee_amount": "bigint",
    "submitted_at": "timestamptz",
    "received_at": "timestamptz",
    "clock_started_at": "timestamptz",
    "due_at": "timestamptz",
    "due_trace": "jsonb",
    "supplement_requested_at": "timestamptz",
    "supplement_rounds": "int",
    "completed_at": "timestamptz",
    "returned_at": "timestamptz",
    "ended_at": "timestamptz",
    "outcome": "text",
    "timeliness_at_end": "text",
    "version": "int",
    "acts_count": "int",
    "last_hash": "bytea",
    "source": "text",
    "import_batch_id": "bigint",
}
ACT_TYPES = {
    "dossier_id": "bigint",
    "agency_id": "int",
    "division_id": "int",
    "sequence": "int",
    "act": "text",
    "happened_at": "timestamptz",
    "data": "jsonb",
    "from_status": "text",
    "to_status": "text",
    "due_at_before": "timestamptz",
    "due_at_after": "timestamptz",
    "previous_hash": "bytea",
    "hash": "bytea",
}
ADVANCED = (
    "status",
    "supplement_requested_at",
    "supplement_rounds",
    "completed_at",
    "returned_at",
    "ended_at",
    "outcome",
    "timeliness_at_end",
    "version",
    "acts_count",
    "last_hash",
)
"""What a newer row changes in an imported dossier."""


STAGED = {
    "staged_dossiers": {"id": "bigint", **DOSSIER_TYPES},
    "staged_acts": ACT_TYPES,
    "staged_facts": {"happened_at": "timestamptz", "data": "jsonb"},
}
"""Tables that a transaction copies into, and loses when it ends."""


def _stage(tables: Mapping[str, Mapping[str, str]]) -> str:
    """DDL of the staging tables; JSON travels as text and is read when it moves on."""
    return ";".join(
        f"CREATE TEMP TABLE {table} ("
        + ", ".join(f"{name} {'text' if kind == 'jsonb' else kind}" for name, kind in types.items())
        + ") ON COMMIT DROP"
        for table, types in tables.items()
    )


def _move(table: str, staged: str, also: str = "", values: str = "") -> str:
    types = STAGED[staged]
    chosen = ", ".join(f"{name}::jsonb" if kind == "jsonb" else name for name, kind in types.items())
    extra = (f"{also}, ", f"{values}, ") if also else ("", "")
    return f"INSERT INTO {table} ({extra[0]}{', '.join(types)}) SELECT {extra[1]}{chosen} FROM {staged}"


_STAGE = _stage(STAGED)
_STAGE_RECORD = _stage({name: types for name, types in STAGED.items() if name != "staged_dossiers"})
_MOVE_DOSSIERS = _move("dossiers", "staged_dossiers")
_MOVE_ACTS = _move(
    "acts",
    "staged_acts",
    "recorded_at, actor_id, actor_name, actor_agency_id",
    "$1::timestamptz, $2::text, $3::text, $4::int",
)
_MOVE_FACTS = """
    INSERT INTO outbox (type, occurred_at, recorded_at, data)
    SELECT $1, happened_at, $2::timestamptz, data::jsonb FROM staged_facts
"""
_UNSTAGE = f"DROP TABLE IF EXISTS {', '.join(STAGED)}"
_VALUES = itemgetter(*DOSSIER_TYPES)
_ADVANCE = (
    "UPDATE dossiers SET "
    + ", ".join(f"{name} = given.{name}" for name in ADVANCED)
    + " FROM unnest($1::bigint[], $2::int[], "
    + ", ".join(f"${place}::{DOSSIER_TYPES[name]}[]" for place, name in enumerate(ADVANCED, 3))
    + f") AS given(id, version_before, {', '.join(ADVANCED)})"
    + " WHERE dossiers.id = given.id AND dossiers.version = given.version_before"
)
_NAMES = """
    INSERT INTO applicant_names (folded) SELECT name FROM unnest($1::text[]) AS t(name) ORDER BY name
    ON CONFLICT DO NOTHING
"""
_COUNTERS = """
    INSERT INTO counters (agency_id, day, last)
    SELECT agency, day, last FROM unnest($1::int[], $2::date[], $3::int[]) AS t(agency, day, last)
    ORDER BY agency, day
    ON CONFLICT (agency_id, day) DO UPDATE SET last = greatest(counters.last, excluded.last)
"""
_EXISTING = f"""
    SELECT id, {", ".join(name for name in DOSSIER_TYPES if name not in ("due_trace", "applicant_folded"))}
      FROM dossiers WHERE code = ANY($1::text[])
"""


class MovedMeanwhile(Exception):  # noqa: N818 - the chunk is simply done again
    """Somebody acted on a dossier between our look at it and our change."""


async def driver_of(db: AsyncConnection) -> asyncpg.Connection:
    """The asyncpg connection below a transaction that has begun."""
    return (await db.get_raw_connection()).driver_connection


async def existing(driver: asyncpg.Connection, codes: Collection[str]) -> dict[str, Mapping[str, Any]]:
    """The dossiers that already bear one of the codes."""
    rows = await driver.fetch(_EXISTING, list(codes))
    return {row["code"]: dict(row) for row in rows}


async def destroyed(driver: asyncpg.Connection, codes: Collection[str]) -> set[str]:
    """Codes of dossiers that were destroyed by decision: no old book brings them back."""
    rows = await driver.fetch("SELECT code FROM destroyed_dossiers WHERE code = ANY($1::text[])", list(codes))
    return {row["code"] for row in rows}


class Lander:
    """Writes the drafts of one import, chunk after chunk."""

    def __init__(self, origin: Origin, drafter: Drafter) -> None:
        self._origin, self._drafter = origin, drafter
        self._names: set[str] = set()
        self._days: dict[str, dt.date | None] = {}

    async def land(self, driver: asyncpg.Connection, new: Sequence[DossierDraft]) -> None:
        """New dossiers with their acts and facts, in the transaction of `driver`."""
        if not new:
            return
        ids = [
            record[0]
            for record in await driver.fetch(
                "SELECT nextval(pg_get_serial_sequence('dossiers', 'id')) FROM generate_series(1, $1)", len(new)
            )
        ]
        await driver.execute(_STAGE)
        await driver.copy_records_to_table(
            "staged_dossiers",
            records=[(number, *_VALUES(draft.columns)) for number, draft in zip(ids, new, strict=True)],
            columns=list(STAGED["staged_dossiers"]),
        )
        await driver.execute(_MOVE_DOSSIERS)
        await self._record(driver, ids, new)
        await self._remember_names(driver, new)
        await self._move_counters(driver, new)

    async def advance(self, driver: asyncpg.Connection, moved: Sequence[DossierDraft]) -> None:
        """Imported dossiers moved on by a newer row."""
        if not moved:
            return
        ids = [draft.columns["id"] for draft in moved]
        before = [draft.columns["version"] - len(draft.acts) for draft in moved]
        columns = [[draft.columns[name] for draft in moved] for name in ADVANCED]
        done = await driver.execute(_ADVANCE, ids, before, *columns)
        if int(done.rsplit(" ", 1)[-1]) != len(moved):
            raise MovedMeanwhile
        await driver.execute(_STAGE_RECORD)
        await self._record(driver, ids, moved)

    async def _record(
        self, driver: asyncpg.Connection, ids: Sequence[int], drafts: Sequence[DossierDraft]
    ) -> None:
        """Acts and facts of dossiers just written."""
        actor, recorded_at = self._origin.actor, self._origin.recorded_at
        acts = [
            (number, draft.columns["agency_id"], draft.columns["division_id"], *act)
            for number, draft in zip(ids, drafts, strict=True)
            for act in draft.acts
        ]
        facts = [
            (draft.acts[-1].happened_at, self._drafter.fact(draft, number))
            for number, draft in zip(ids, drafts, strict=True)
        ]
        await driver.copy_records_to_table("staged_acts", records=acts, columns=list(ACT_TYPES))
        await driver.copy_records_to_table("staged_facts", records=facts, columns=list(STAGED["staged_facts"]))
        await driver.execute(_MOVE_ACTS, recorded_at, actor.id, actor.name, actor.agency_id)
        await driver.execute(_MOVE_FACTS, events.CHANGED, recorded_at)
        # A chunk may land new dossiers and then move others on, in one transaction.
        await driver.execute(_UNSTAGE)

    async def _remember_names(self, driver: asyncpg.Connection, new: Sequence[DossierDraft]) -> None:
        """The dictionary for the search by name; within one import every name is sent once."""
        fresh = {draft.columns["applicant_folded"] for draft in new} - self._names
        if fresh:
            await driver.execute(_NAMES, list(fresh))
            self._names |= fresh

    async def _move_counters(self, driver: asyncpg.Connection, new: Sequence[DossierDraft]) -> None:
        """Running numbers of imported codes are taken: the desk's next number comes after them."""
        last: dict[tuple[int, dt.date], int] = {}
        for draft in new:
            identifier = draft.judged.agency.identifier
            code = draft.columns["code"]
            if not identifier or not code.startswith(identifier + "-"):
                continue
            found = self._number(code, len(identifier) + 1)
            if found is not None:
                key = (draft.columns["agency_id"], found[0])
                last[key] = max(last.get(key, 0), found[1])
        if last:
            agencies, days = [key[0] for key in last], [key[1] for key in last]
            await driver.execute(_COUNTERS, agencies, days, list(last.values()))

    def _number(self, code: str, start: int) -> tuple[dt.date, int] | None:
        """(day, number) of a code of ours. Days are remembered: reading a date is dear, and they repeat."""
        day_text, _dash, number = code[start:].partition("-")
        if day_text not in self._days:
            parts = numbering.parse(code)
            self._days[day_text] = parts.day if parts else None
        day = self._days[day_text]
        return (day, int(number)) if day is not None and number.isdigit() and len(number) <= 9 else None
