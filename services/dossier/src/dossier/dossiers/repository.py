"""Reading dossiers."""

from __future__ import annotations

from typing import Any

from kernel.db import glance, within_scope
from sqlalchemy import Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.dossiers.models import dossiers, procedure_versions

COLUMNS = (
    *(column for column in dossiers.c if column.name not in ("applicant_folded", "created_at")),
    procedure_versions.c.name.label("procedure_name"),
    procedure_versions.c.field_name,
)
"""What the API needs of a dossier, with the names that the law froze in its procedure version."""


def with_names() -> Select[Any]:
    """Dossiers with the names of their procedure versions."""
    return select(*COLUMNS).join_from(
        dossiers, procedure_versions, procedure_versions.c.version_id == dossiers.c.procedure_version_id
    )


_BY_CODE = with_names().where(dossiers.c.code == bindparam("code"))
_GLIMPSE = within_scope(_BY_CODE)
_BY_CODE_LOCKED = _BY_CODE.with_for_update(of=dossiers)


async def glimpse(engine: AsyncEngine, reach: str, code: str) -> dict[str, Any] | None:
    """A dossier by its code, in one statement that also tells the second lock who looks. For the hot path."""
    async with glance(engine) as db:
        row = (await db.execute(_GLIMPSE, {"code": code, "scope": reach})).mappings().first()
    return None if row is None else dict(row)


async def find(db: AsyncConnection, code: str) -> dict[str, Any] | None:
    """A dossier by its code, if the second lock lets it be seen."""
    row = (await db.execute(_BY_CODE, {"code": code})).mappings().first()
    return None if row is None else dict(row)


async def find_locked(db: AsyncConnection, code: str) -> dict[str, Any] | None:
    """The same, held against everybody else until the end of the transaction."""
    row = (await db.execute(_BY_CODE_LOCKED, {"code": code})).mappings().first()
    return None if row is None else dict(row)
