"""Sending one notice: at most one try at a time, every one on record, patience between, a person at the end.

A try is marked before it begins. A worker that dies in the middle of one leaves it marked, and nobody knows
whether the message left: it is parked, so that no one is told twice by a machine.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from kernel.db import transaction
from sqlalchemy.ext.asyncio import AsyncEngine

from dossier.adapters.channels import Channel, SendingFailed
from dossier.domain import patience
from dossier.domain.messages import Message
from dossier.dossiers import access
from dossier.notices import repository
from dossier.notices.following import MASKS

log = structlog.get_logger()


class Later(Exception):  # noqa: N818 - a wish, not a fault
    """The job is to run again after a while."""

    def __init__(self, delay: dt.timedelta, reason: str) -> None:
        super().__init__(reason)
        self.delay, self.reason = delay, reason


@dataclass(frozen=True)
class Sender:
    """What sending needs: the ways out that are configured, and the quiet hours of telephones."""

    engine: AsyncEngine
    channels: Mapping[str, Channel]
    quiet_from: dt.time
    quiet_until: dt.time
    now: Callable[[], dt.datetime]

    async def send(self, notice_id: int) -> None:
        """One try; raises Later when another one shall follow."""
        notice = await self._begin(notice_id)
        if notice is None:
            return
        column, _mask = MASKS[notice["channel"]]
        try:
            if not notice[column]:
                raise SendingFailed("the dossier has no address any more", final=True)
            channel = self.channels.get(notice["channel"])
            if channel is None:
                raise SendingFailed("the channel is not configured any more", final=True)
            message = Message(notice["subject"], notice["text"])
            await channel.send(notice[column], message, f"motcua-{notice['id']}-{notice['act_sequence']}")
        except SendingFailed as failure:
            await self._failed(notice, failure)
        else:
            await self._end(notice, "sent", "sent", "")

    async def _begin(self, notice_id: int) -> Mapping[str, Any] | None:
        async with transaction(self.engine) as db:
            await access.enter_for_all(db)
            notice = await repository.find_locked(db, notice_id)
            if notice is None or notice["state"] in ("sent", "parked"):
                return None
            if notice["state"] == "sending":
                await self._note(db, notice, "parked", "interrupted: not known whether it left")
                await repository.change(db, notice_id, state="parked")
                return None
            if notice["channel"] == "sms":
                quiet = patience.quiet_for(self.now(), self.quiet_from, self.quiet_until)
                if quiet > dt.timedelta(0):
                    raise Later(quiet, "quiet hours")
            notice["attempts"] += 1
            await repository.change(db, notice_id, state="sending", attempts=notice["attempts"])
        return notice

    async def _failed(self, notice: Mapping[str, Any], failure: SendingFailed) -> None:
        wait = None if failure.final else patience.wait_after(notice["attempts"], failure.retry_after)
        log.warning("notice_failed", notice_id=notice["id"], channel=notice["channel"], detail=failure.detail)
        if wait is None:
            await self._end(notice, "parked", "parked", failure.detail)
            return
        await self._end(notice, "waiting", "failed", failure.detail)
        raise Later(wait, failure.detail)

    async def _end(self, notice: Mapping[str, Any], state: str, result: str, detail: str) -> None:
        async with transaction(self.engine) as db:
            await access.enter_for_all(db)
            await self._note(db, notice, result, detail)
            await repository.change(db, notice["id"], state=state)

    async def _note(self, db: Any, notice: Mapping[str, Any], result: str, detail: str) -> None:
        column, mask = MASKS[notice["channel"]]
        await repository.record(
            db,
            notice_id=notice["id"],
            attempt=notice["attempts"],
            at=self.now(),
            address=mask(notice[column]) if notice[column] else "",
            result=result,
            detail=detail,
        )
