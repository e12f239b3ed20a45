"""GET /alerts, /alerts/unseen; POST acknowledgements; GET /staff-letters; POST /staff-letters/{id}/sendings."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey
from kernel.pages import Cursor, Limit, Page, link_next

from dossier.alerts import service
from dossier.alerts.schemas import AlertId, AlertOut, LetterId, LetterList, LetterState, SeenUntil, UnseenOut
from dossier.dependencies import CatalogDep
from dossier.domain.lifecycle import Role

router = APIRouter(tags=["alerts"])
Admin = Annotated[Principal, Depends(require(Role.ADMIN))]


@router.get("/alerts")
async def list_alerts(
    request: Request,
    response: Response,
    who: Staff,
    db: Read,
    catalog: CatalogDep,
    clock: ClockDep,
    unseen: bool = True,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AlertOut]:
    """Deadlines that came near and what leaders asked, as far as it concerns the caller and still holds."""
    page = await service.list_alerts(db, catalog, who, unseen=unseen, now=clock.now(), limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page


@router.get("/alerts/unseen")
async def count_unseen_alerts(who: Staff, db: Read) -> UnseenOut:
    """The number at the bell."""
    return await service.count_unseen(db, who)


@router.post("/alerts/acknowledgements", status_code=204)
async def acknowledge_alerts(body: SeenUntil, who: Staff, db: Write, clock: ClockDep) -> None:
    """All that was pointed out to the caller until a moment is seen; again is the same as once."""
    await service.see_all(db, who, body.until, clock.now())


@router.post("/alerts/{alert_id}/acknowledgements", status_code=204)
async def acknowledge_alert(alert_id: AlertId, who: Staff, db: Write, clock: ClockDep) -> None:
    """One alert about a deadline is seen, by the caller alone; again is the same as once."""
    await service.see(db, who, alert_id, clock.now())


@router.get("/staff-letters")
async def list_staff_letters(
    request: Request,
    _who: Admin,
    db: Read,
    state: LetterState | None = None,
    before: Annotated[int | None, Query(ge=1, lt=2**63)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> LetterList:
    """Mails to the staff about deadlines, with every try."""
    return await service.list_letters(db, request.app.state.settings, state=state, before=before, limit=limit)


@router.post("/staff-letters/{letter_id}/sendings", status_code=202)
async def send_staff_letter_again(
    request: Request, letter_id: LetterId, who: Admin, db: Write, once: OnceKey, clock: ClockDep
) -> Response:
    """Send a letter again that could not be delivered."""
    settings = request.app.state.settings
    return await once.run(db, lambda: service.send_again(db, settings, who, letter_id, clock.now()), status=202)
