"""Table of acts. The application may insert and read; it holds no right to update or delete."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, DateTime, Identity, Index, String, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from catalog.tables import metadata

catalog_acts = Table(
    "catalog_acts",
    metadata,
    Column("sequence", BigInteger, Identity(always=True), primary_key=True),
    Column("act", String(60), nullable=False),
    Column("subject_kind", String(40), nullable=False),
    Column("subject_id", String(80), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("data", JSONB, nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_catalog_acts_subject", "subject_kind", "subject_id", "sequence"),
)
