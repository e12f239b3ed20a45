"""Saved views. `agency_id` set: shared with everybody who works for that agency. Deleting can be undone."""

from __future__ import annotations

from sqlalchemy import ARRAY, BigInteger, Column, DateTime, Identity, Index, Integer, String, Table, Text, text
from sqlalchemy.dialects.postgresql import JSONB

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)

views = Table(
    "views",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("owner_id", String(40), nullable=False),
    Column("owner_name", Text, nullable=False),
    Column("agency_id", Integer),
    Column("name", String(80), nullable=False),
    Column("filters", JSONB, nullable=False),
    Column("columns", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("created_at", MOMENT, nullable=False),
    Column("deleted_at", MOMENT),
    Index("ix_views_owner_id", "owner_id", postgresql_where=text("deleted_at IS NULL")),
    Index(
        "ix_views_agency_id",
        "agency_id",
        postgresql_where=text("agency_id IS NOT NULL AND deleted_at IS NULL"),
    ),
)
