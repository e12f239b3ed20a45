"""GET /notices; POST /notices/{id}/sendings."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey

from dossier.domain.lifecycle import Role
from dossier.notices import service
from dossier.notices.schemas import NoticeId, NoticeList, State

router = APIRouter(prefix="/notices", tags=["notices"])
READERS = (Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMIN)
SENDERS = (Role.CLERK, Role.LEADER)
Reader = Annotated[Principal, Depends(require(*READERS))]
Sender = Annotated[Principal, Depends(require(*SENDERS))]


@router.get("")
async def list_notices(
    request: Request,
    who: Reader,
    db: Read,
    state: State | None = None,
    code: Annotated[str | None, Query(min_length=1, max_length=80)] = None,
    before: Annotated[int | None, Query(ge=1, lt=2**63)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> NoticeList:
    """What citizens were told, by which way, with every try; and which ways are configured."""
    settings = request.app.state.settings
    return await service.list_notices(db, settings, who, state=state, code=code, before=before, limit=limit)


@router.post("/{notice_id}/sendings", status_code=202)
async def send_notice_again(
    request: Request, notice_id: NoticeId, who: Sender, db: Write, once: OnceKey, clock: ClockDep
) -> Response:
    """Send a notice again that could not be delivered."""
    settings = request.app.state.settings
    return await once.run(db, lambda: service.send_again(db, settings, who, notice_id, clock.now()), status=202)
