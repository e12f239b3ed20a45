"""From acts to notices: the service reads its own feed, which an act enters in its own transaction.

So an act that is committed is told, one that is not is never told, and the desk waits for nothing: an intake
costs no statement more. Notices, their jobs and the cursor are written in one transaction.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from kernel import feed, jobs
from kernel.db import transaction
from kernel.text import mask_digits, mask_email
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier import events
from dossier.domain import messages
from dossier.domain.lifecycle import Act
from dossier.domain.messages import EVENT_OF, Message
from dossier.dossiers import access
from dossier.notices import repository
from dossier.settings import Settings

ENTRYPOINT = "send_notice"
BATCH = 1000
MASKS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "mail": ("email", mask_email),
    "sms": ("phone", mask_digits),
}
"""Channel -> (column of the address, how it is masked)."""


async def follow(engine: AsyncEngine, settings: Settings, now: dt.datetime) -> int:
    """Read on in the feed and write what has to be told; answers how many events were read.

    While no way out is configured, what happens is passed over: nobody is told of it later.
    """
    if not settings.channels:
        async with transaction(engine) as db:
            await repository.begin_at_the_end(db)
            await repository.pass_over(db)
        return 0
    async with transaction(engine) as db:
        await feed.number(db)
    async with transaction(engine) as db:
        position = await repository.cursor(db)
        if position is None:
            await repository.begin_at_the_end(db)
            return 0
        page = await feed.read(db, position, BATCH)
        if page.items:
            await access.enter_for_all(db)
            for event in page.items:
                if event.type == events.CHANGED:
                    await _tell(db, settings, event.data, event.recorded_at, now)
            await repository.move_cursor(db, page.next_after)
        return len(page.items)


async def catch_up(engine: AsyncEngine, settings: Settings, now: dt.datetime) -> None:
    """All that there is: a register of 100,000 that was imported must not hold up the news of the day."""
    while await follow(engine, settings, now) == BATCH:
        pass


async def _tell(
    db: AsyncConnection, settings: Settings, fact: Mapping[str, Any], recorded_at: dt.datetime, now: dt.datetime
) -> None:
    event = EVENT_OF.get(fact["act"])
    if event is None:
        return
    act = await repository.act_of(db, fact["dossier_id"], Act(fact["act"]), recorded_at)
    if act is None:
        return
    link = f"{settings.public_url.rstrip('/')}/tra-cuu/{act['code']}" if settings.public_url else ""
    for channel in settings.channels:
        column, mask = MASKS[channel]
        if act[column]:
            message = _words(channel, event, act, link, plain=settings.sms_plain)
            notice = {
                "dossier_id": act["dossier_id"],
                "agency_id": act["agency_id"],
                "act_sequence": act["sequence"],
                "event": event,
                "channel": channel,
                "template": messages.VERSION,
                "address": mask(act[column]),
                "subject": message.subject,
                "text": message.text,
                "created_at": now,
            }
            if (notice_id := await repository.add(db, notice)) is not None:
                await jobs.enqueue(db, ENTRYPOINT, {"notice_id": notice_id})


def _words(channel: str, event: messages.Event, act: Mapping[str, Any], link: str, *, plain: bool) -> Message:
    if channel == "sms":
        return messages.sms(event, act["code"], act["due_at_after"], link, plain=plain)
    return messages.mail(event, act["code"], act["due_at_after"], link)
