"""Fields, for pickers and names."""

from __future__ import annotations

from kernel.pages import Page
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog.fields import repository
from catalog.fields.schemas import FieldOut


async def list_fields(db: AsyncConnection) -> Page[FieldOut]:
    return Page(items=[FieldOut.model_validate(dict(row)) for row in await repository.all_fields(db)])
