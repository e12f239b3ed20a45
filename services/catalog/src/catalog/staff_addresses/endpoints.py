"""GET /internal/catalog/staff-addresses, for services that write letters to the staff."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from kernel.auth import Principal, require_scope
from kernel.db import Read

from catalog.staff import service
from catalog.staff.schemas import AddressList

router = APIRouter(prefix="/internal/catalog", tags=["internal"])
Writer = Annotated[Principal, Depends(require_scope("staff:addresses"))]


@router.get("/staff-addresses")
async def list_staff_addresses(_who: Writer, db: Read) -> AddressList:
    """Addresses in full; the gateway does not lead here."""
    return await service.addresses(db)
