"""The gate before a dossier's details: whoever does not handle it says what for, once a day.

After Estonia's data tracker: the owner of a dossier reads who looked and why. Whoever acts for the agency or the
division it lies with, or was asked about it, passes without a word; so does a leader of several divisions.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.looks import repository
from dossier.looks.problems import PurposeRequired


def handles(who: Principal, dossier: Mapping[str, Any]) -> bool:
    """Whether the dossier lies, or lay, in this person's own queues."""
    mine = {dossier["agency_id"], dossier["division_id"], *dossier["partner_ids"]}
    return not who.act.isdisjoint(mine)


async def enter(db: AsyncConnection, who: Principal, dossier: Mapping[str, Any], today: dt.date) -> None:
    """Let pass who handles it, or has said her purpose today; 428 for everybody else."""
    if not handles(who, dossier) and not await repository.is_told(db, dossier["id"], who.id, today):
        raise PurposeRequired()
