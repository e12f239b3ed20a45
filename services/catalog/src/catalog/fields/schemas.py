"""Fields as the API shows them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class FieldOut(BaseModel):
    """A field (lĩnh vực)."""

    model_config = ConfigDict(title="FieldOfLaw")

    id: int
    code: str
    name: str
