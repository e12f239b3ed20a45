"""Notices for the people of the office: what was told, what could not be delivered, sending again."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kernel import jobs
from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.domain.messages import segments
from dossier.dossiers import access
from dossier.dossiers.problems import NotYourDesk
from dossier.notices import repository
from dossier.notices.following import ENTRYPOINT
from dossier.notices.problems import ChannelMissing, NotParked
from dossier.notices.schemas import ChannelsOut, NoticeList, NoticeOut, SendingOut
from dossier.settings import Settings


async def list_notices(
    db: AsyncConnection,
    settings: Settings,
    who: Principal,
    *,
    state: str | None,
    code: str | None,
    before: int | None,
    limit: int,
) -> NoticeList:
    """One page, with every try of each notice: two statements."""
    await access.enter(db, who)
    rows = await repository.page(db, state=state, code=code, before=before, limit=limit)
    tries: defaultdict[int, list[SendingOut]] = defaultdict(list)
    for row in await repository.sendings_of(db, [row["id"] for row in rows]):
        tries[row["notice_id"]].append(_sending(row))
    channels = ChannelsOut(
        mail="mail" in settings.channels,
        sms="sms" in settings.channels,
        quiet_from=settings.quiet_from,
        quiet_until=settings.quiet_until,
    )
    items = [_notice(row, tries[row["id"]]) for row in rows]
    return NoticeList(items=items, next_before=rows[-1]["id"] if len(rows) == limit else None, channels=channels)


async def send_again(
    db: AsyncConnection, settings: Settings, who: Principal, notice_id: int, now: dt.datetime
) -> tuple[None, Mapping[str, str]]:
    """A parked notice gets its six tries anew; who wished it stays on record."""
    await access.enter(db, who)
    notice = await repository.find_locked(db, notice_id)
    if notice is None:
        raise NotFound()
    if not access.holds(who, notice):
        raise NotYourDesk()
    if notice["state"] != "parked":
        raise NotParked()
    if notice["channel"] not in settings.channels:
        raise ChannelMissing()
    await repository.record(
        db,
        notice_id=notice_id,
        attempt=notice["attempts"],
        at=now,
        address=notice["address"],
        result="again",
        person_name=who.name,
    )
    await repository.change(db, notice_id, state="waiting", attempts=0)
    await jobs.enqueue(db, ENTRYPOINT, {"notice_id": notice_id})
    return None, {}


def _sending(row: Mapping[str, Any]) -> SendingOut:
    return SendingOut(
        attempt=row["attempt"],
        at=local(row["at"]),
        address=row["address"],
        result=row["result"],
        detail=row["detail"],
        person_name=row["person_name"],
    )


def _notice(row: Mapping[str, Any], sendings: list[SendingOut]) -> NoticeOut:
    return NoticeOut(
        id=row["id"],
        code=row["code"],
        event=row["event"],
        channel=row["channel"],
        address=row["address"],
        text=row["text"],
        segments=segments(row["text"]) if row["channel"] == "sms" else None,
        state=row["state"],
        created_at=local(row["created_at"]),
        sendings=sendings,
    )
