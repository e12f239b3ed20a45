"""GET /fields."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from kernel.db import Read
from kernel.pages import Page

from catalog.caching import cacheable
from catalog.fields import service
from catalog.fields.schemas import FieldOut

router = APIRouter(prefix="/fields", tags=["fields"])


@router.get("", response_model=Page[FieldOut])
async def list_fields(request: Request, db: Read) -> Response:
    """All fields of procedures, by name. Public."""
    return cacheable(request, await service.list_fields(db))
