"""What the catalogue said, kept in our own database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kernel.clock import real_now
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.answers import Agency, DeskOfficer, ProcedureVersion, VersionSpan
from dossier.dossiers.models import neighbour_copies, procedure_versions


@dataclass(frozen=True)
class Kept:
    """Everything that was known at the last stop."""

    versions: list[ProcedureVersion]
    spans: dict[str, list[VersionSpan]]
    agencies: list[Agency]
    calendars: list[Mapping[str, Any]]
    desk_officers: list[DeskOfficer] | None


async def load(db: AsyncConnection) -> Kept:
    contents = (await db.execute(select(procedure_versions.c.content))).scalars()
    rows = (await db.execute(select(neighbour_copies))).all()
    of_kind: dict[str, dict[str, Any]] = {}
    for row in rows:
        of_kind.setdefault(row.kind, {})[row.key] = row.content
    return Kept(
        versions=[ProcedureVersion.model_validate(content) for content in contents],
        spans={
            code: [VersionSpan.model_validate(one) for one in spans]
            for code, spans in of_kind.get("spans", {}).items()
        },
        agencies=[Agency.model_validate(one) for one in of_kind.get("agencies", {}).get("all", [])],
        calendars=of_kind.get("calendars", {}).get("all", []),
        desk_officers=_officers(of_kind.get("desk_officers", {}).get("all")),
    )


def _officers(kept: Iterable[Any] | None) -> list[DeskOfficer] | None:
    return None if kept is None else [DeskOfficer.model_validate(one) for one in kept]


async def keep(db: AsyncConnection, kind: str, key: str, content: Any) -> None:
    """Replace the last good answer."""
    fetched = real_now()
    statement = insert(neighbour_copies).values(kind=kind, key=key, content=content, fetched_at=fetched)
    await db.execute(
        statement.on_conflict_do_update(
            index_elements=[neighbour_copies.c.kind, neighbour_copies.c.key],
            set_={"content": content, "fetched_at": fetched},
        )
    )


async def keep_versions(
    db: AsyncConnection, versions: Iterable[tuple[ProcedureVersion, Mapping[str, Any]]]
) -> None:
    """Add versions; those already kept stay as they are, for they are what dossiers were received under."""
    rows = [
        {
            "version_id": version.version_id,
            "code": version.code,
            "name": version.name,
            "field_id": version.field.id,
            "field_name": version.field.name,
            "valid_from": version.valid_from,
            "content": dict(content),
        }
        for version, content in versions
    ]
    if rows:
        await db.execute(insert(procedure_versions).values(rows).on_conflict_do_nothing())
