"""Alerts for whom they concern; letters that did not arrive for the administrator."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kernel import jobs
from kernel.auth import Principal
from kernel.clock import local
from kernel.pages import Page, bad_cursor, decode, encode
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.alerts import inbox, postbox
from dossier.alerts.inbox import Position, Reader
from dossier.alerts.problems import LetterNotParked
from dossier.alerts.schemas import AlertOut, LetterList, LetterOut, LetterSendingOut, UnseenOut
from dossier.alerts.watching import ENTRYPOINT
from dossier.domain import timeliness
from dossier.domain.lifecycle import Role
from dossier.domain.states import Status
from dossier.dossiers import access
from dossier.dossiers.schemas import DeadlineOut
from dossier.notices.problems import ChannelMissing
from dossier.settings import Settings

COUNTED = 99
KINDS = ("deadline", "question", "asked")


async def list_alerts(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    *,
    unseen: bool,
    now: dt.datetime,
    limit: int,
    cursor: str | None,
) -> Page[AlertOut]:
    """One page of what concerns her."""
    await access.enter(db, who)
    rows = await inbox.page(db, reader_of(who), unseen=unseen, after=_after(cursor), limit=limit + 1)
    last = rows[limit - 1] if len(rows) > limit else None
    return Page[AlertOut](
        items=[_alert(row, catalog, now) for row in rows[:limit]],
        next_cursor=encode([last["at"].isoformat(), last["kind"], last["id"]]) if last else None,
    )


async def count_unseen(db: AsyncConnection, who: Principal) -> UnseenOut:
    await access.enter(db, who)
    found = await inbox.count_unseen(db, reader_of(who), COUNTED + 1)
    return UnseenOut(count=min(found, COUNTED), more=found > COUNTED)


async def see(db: AsyncConnection, who: Principal, alert_id: int, now: dt.datetime) -> None:
    await access.enter(db, who)
    if not await inbox.see_alert(db, reader_of(who), alert_id, now):
        raise NotFound()


async def see_all(db: AsyncConnection, who: Principal, until: dt.datetime, now: dt.datetime) -> None:
    await access.enter(db, who)
    await inbox.see_all(db, reader_of(who), until, now)


def reader_of(who: Principal) -> Reader:
    """An officer is told of what lies in her hands, a leader of what lies with her own office."""
    heads = who.agency_id if Role.LEADER in who.roles else None
    return Reader(who.id, sorted(access.doer(who).ids), heads)


async def list_letters(
    db: AsyncConnection, settings: Settings, *, state: str | None, before: int | None, limit: int
) -> LetterList:
    """One page, with every try of each letter: two statements."""
    rows = await postbox.page(db, state=state, before=before, limit=limit)
    tries: defaultdict[int, list[LetterSendingOut]] = defaultdict(list)
    for row in await postbox.sendings_of(db, [row["id"] for row in rows]):
        tries[row["letter_id"]].append(_sending(row))
    return LetterList(
        items=[_letter(row, tries[row["id"]]) for row in rows],
        next_before=rows[-1]["id"] if len(rows) == limit else None,
        mail="mail" in settings.channels,
    )


async def send_again(
    db: AsyncConnection, settings: Settings, who: Principal, letter_id: int, now: dt.datetime
) -> tuple[None, Mapping[str, str]]:
    """A parked letter gets its tries anew; who wished it stays on record."""
    letter = await postbox.find(db, letter_id, locked=True)
    if letter is None:
        raise NotFound()
    if letter["state"] != "parked":
        raise LetterNotParked()
    if "mail" not in settings.channels:
        raise ChannelMissing()
    await postbox.record(
        db, letter_id=letter_id, attempt=letter["attempts"], at=now, result="again", person_name=who.name
    )
    await postbox.change(db, letter_id, state="waiting", attempts=0)
    await jobs.enqueue(db, ENTRYPOINT, {"letter_id": letter_id})
    return None, {}


def _after(cursor: str | None) -> Position | None:
    key = decode(cursor, 3)
    if key is None:
        return None
    at, kind, number = key
    if not isinstance(at, str) or kind not in KINDS or type(number) is not int or abs(number) >= 2**63:
        raise bad_cursor()
    try:
        moment = dt.datetime.fromisoformat(at)
    except ValueError as error:
        raise bad_cursor() from error
    if moment.tzinfo is None:
        raise bad_cursor()
    return moment, kind, number


def _alert(row: Mapping[str, Any], catalog: Catalog, now: dt.datetime) -> AlertOut:
    calendar = catalog.calendar_of(row["agency_id"])
    # A question has a limit of its own, which runs in whatever state the dossier is, and by the day.
    asked = row["kind"] == "question"
    status, unit = (Status.CONSULTING, None) if asked else (Status(row["status"]), row["duration_unit"])
    left = timeliness.deadline(status, row["due_at"], unit, now, calendar)
    return AlertOut(
        kind=row["kind"],
        id=row["id"],
        band=row["band"],
        at=local(row["at"]),
        code=row["code"],
        procedure_name=row["procedure_name"],
        due_at=local(row["due_at"]) if row["due_at"] else None,
        deadline=DeadlineOut(band=left.band, working_days_left=left.working_days_left),
        sender_name=row["sender_name"],
        words=row["words"],
        seen_at=local(row["seen_at"]) if row["seen_at"] else None,
    )


def _letter(row: Mapping[str, Any], sendings: list[LetterSendingOut]) -> LetterOut:
    return LetterOut(
        id=row["id"],
        recipient_name=row["recipient_name"],
        subject=row["subject"],
        text=row["text"],
        state=row["state"],
        created_at=local(row["created_at"]),
        sendings=sendings,
    )


def _sending(row: Mapping[str, Any]) -> LetterSendingOut:
    return LetterSendingOut(
        attempt=row["attempt"],
        at=local(row["at"]),
        result=row["result"],
        detail=row["detail"],
        person_name=row["person_name"],
    )
