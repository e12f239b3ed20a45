"""One person's choices; nobody reads another's."""

from __future__ import annotations

import datetime as dt

from kernel.auth import Principal
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.preferences import repository
from dossier.preferences.schemas import PreferencesIn, PreferencesOut


async def read(db: AsyncConnection, who: Principal) -> PreferencesOut:
    return PreferencesOut.model_validate(await repository.find(db, who.id))


async def change(db: AsyncConnection, who: Principal, patch: PreferencesIn, now: dt.datetime) -> PreferencesOut:
    given = patch.model_dump(exclude_unset=True)
    return PreferencesOut.model_validate(await repository.merge(db, who.id, given, now))
