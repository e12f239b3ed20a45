"""GET /acts: who changed the catalogue."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from kernel.db import Read
from kernel.pages import Cursor, Limit, Page, link_next

from catalog.acts import service
from catalog.acts.schemas import CatalogActOut
from catalog.dependencies import Admin

router = APIRouter(prefix="/acts", tags=["acts"])


@router.get("")
async def list_catalog_acts(
    request: Request,
    response: Response,
    _who: Admin,
    db: Read,
    subject_kind: Annotated[str | None, Query(max_length=40, pattern="^[a-z_]+$")] = None,
    subject_id: Annotated[str | None, Query(max_length=80, pattern="^[0-9A-Za-z._-]+$")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CatalogActOut]:
    """Changes, newest first; of one thing when its kind and id are given."""
    page = await service.list_acts(db, subject_kind, subject_id, limit, cursor)
    link_next(request, response, page.next_cursor)
    return page
