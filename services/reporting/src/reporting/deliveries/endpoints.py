"""/receivers, /schedules, /deliveries: who is sent what, when, and how it went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from reporting.deliveries import service
from reporting.deliveries.schemas import (
    DeliveryId,
    DeliveryIn,
    DeliveryOut,
    DeliveryWithAttempts,
    ReceiverId,
    ReceiverIn,
    ReceiverList,
    ReceiverOut,
    ScheduleId,
    ScheduleIn,
    ScheduleList,
    ScheduleOut,
)
from reporting.dependencies import Expected
from reporting.domain.sending import State
from reporting.settings import Settings

ZIP = "application/zip"
router = APIRouter(tags=["deliveries"])
Sender = Annotated[Principal, Depends(require("focal", "admin"))]
"""Whoever answers for the figures that leave."""
Admin = Annotated[Principal, Depends(require("admin"))]
"""A receiver is an address outside the house: an administrator writes it."""


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


SettingsDep = Annotated[Settings, Depends(_settings)]


@router.get("/receivers")
async def list_receivers(who: Sender, db: Read) -> ReceiverList:  # noqa: ARG001
    """Whom packages go to, and how. No secret is shown."""
    return await service.list_receivers(db)


@router.post("/receivers", status_code=201, response_model=ReceiverOut)
async def add_receiver(
    body: ReceiverIn, who: Admin, once: OnceKey, db: Write, clock: ClockDep, settings: SettingsDep
) -> Response:
    """A new receiver."""

    async def work() -> tuple[ReceiverOut, Mapping[str, str]]:
        return await service.add_receiver(db, who, body, settings, clock.now()), {}

    return await once.run(db, work, 201)


@router.put("/receivers/{receiver_id}")
async def change_receiver(
    receiver_id: ReceiverId,
    body: ReceiverIn,
    who: Admin,
    expected: Expected,
    db: Write,
    clock: ClockDep,
    settings: SettingsDep,
) -> ReceiverOut:
    """The receiver anew; If-Match names the version it follows."""
    return await service.change_receiver(db, who, receiver_id, expected, body, settings, clock.now())


@router.get("/schedules")
async def list_schedules(who: Sender, db: Read, clock: ClockDep) -> ScheduleList:  # noqa: ARG001
    """Every schedule with what it owes next and its latest runs."""
    return await service.list_schedules(db, clock.now())


@router.post("/schedules", status_code=201, response_model=ScheduleOut)
async def add_schedule(body: ScheduleIn, who: Sender, once: OnceKey, db: Write, clock: ClockDep) -> Response:
    """A new schedule, from now on."""

    async def work() -> tuple[ScheduleOut, Mapping[str, str]]:
        return await service.add_schedule(db, who, body, clock.now()), {}

    return await once.run(db, work, 201)


@router.put("/schedules/{schedule_id}")
async def change_schedule(
    schedule_id: ScheduleId, body: ScheduleIn, who: Sender, expected: Expected, db: Write, clock: ClockDep
) -> ScheduleOut:
    """The schedule anew; If-Match names the version it follows."""
    return await service.change_schedule(db, who, schedule_id, expected, body, clock.now())


@router.get("/deliveries")
async def list_deliveries(
    who: Sender,  # noqa: ARG001
    db: Read,
    request: Request,
    response: Response,
    state: Annotated[State | None, Query()] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[DeliveryOut]:
    """What was sent, or is on its way, the newest first."""
    page = await service.list_deliveries(db, state, cursor, limit)
    link_next(request, response, page.next_cursor)
    return page


@router.post("/deliveries", status_code=201, response_model=DeliveryOut)
async def send_delivery(
    body: DeliveryIn, who: Sender, once: OnceKey, db: Write, clock: ClockDep, settings: SettingsDep
) -> Response:
    """Send form II.06 of a period now. Refused while an identity of the form fails."""

    async def work() -> tuple[DeliveryOut, Mapping[str, str]]:
        return await service.send(db, who, body, settings, clock.now()), {}

    return await once.run(db, work, 201)


@router.get("/deliveries/{delivery_id}")
async def read_delivery(delivery_id: DeliveryId, who: Sender, db: Read) -> DeliveryWithAttempts:  # noqa: ARG001
    """One delivery with every try."""
    return await service.get_delivery(db, delivery_id)


@router.get("/deliveries/{delivery_id}/package", response_class=Response, responses={200: {"content": {ZIP: {}}}})
async def download_package(delivery_id: DeliveryId, who: Sender, db: Read) -> Response:  # noqa: ARG001
    """The very bytes that were handed over."""
    name, content = await service.get_package(db, delivery_id)
    return Response(content, media_type=ZIP, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@router.post("/deliveries/{delivery_id}/resendings", response_model=DeliveryOut)
async def send_delivery_again(
    delivery_id: DeliveryId, who: Sender, once: OnceKey, db: Write, clock: ClockDep
) -> Response:
    """The same package once more, after a refusal or when patience has run out."""

    async def work() -> tuple[DeliveryOut, Mapping[str, str]]:
        return await service.send_again(db, who, delivery_id, clock.now()), {}

    return await once.run(db, work)
