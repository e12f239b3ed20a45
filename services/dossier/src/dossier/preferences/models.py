"""One row a person: her choices, none of them about a citizen."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, String, Table
from sqlalchemy.dialects.postgresql import JSONB

from dossier.tables import metadata

preferences = Table(
    "preferences",
    metadata,
    Column("person_id", String(40), primary_key=True),
    Column("content", JSONB, nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
)
