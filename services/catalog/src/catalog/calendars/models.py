"""Table of calendars: what the district decided; public holidays of a year are computed from the law."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, String, Table
from sqlalchemy.dialects.postgresql import JSONB

from catalog.tables import metadata

calendars = Table(
    "calendars",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("version", JSONB, nullable=False),
    Column("weekly", JSONB, nullable=False),
    Column("cutoff", String(5)),
    Column("overrides", JSONB, nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
)
"""`weekly`: weekday to intervals; `overrides`: days off or worked against the general rule, with basis."""
