"""Notices as staff see them: no address in full."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from fastapi import Path

from dossier.dossiers.schemas import Output

NoticeId = Annotated[int, Path(ge=1, lt=2**63)]
State = Literal["waiting", "sending", "sent", "parked"]


class SendingOut(Output):
    """One try, or a person's wish for another one (`again`)."""

    attempt: int
    at: dt.datetime
    address: str
    result: Literal["sent", "failed", "parked", "again"]
    detail: str
    person_name: str | None


class NoticeOut(Output):
    id: int
    code: str
    event: str
    channel: Literal["mail", "sms"]
    address: str
    text: str
    segments: int | None
    state: State
    created_at: dt.datetime
    sendings: list[SendingOut]


class ChannelsOut(Output):
    """Which ways out are configured; hours (of the day in Viet Nam) in which no SMS leaves."""

    mail: bool
    sms: bool
    quiet_from: dt.time
    quiet_until: dt.time


class NoticeList(Output):
    """The newest first; ask on with `before` = `next_before`."""

    items: list[NoticeOut]
    next_before: int | None
    channels: ChannelsOut
