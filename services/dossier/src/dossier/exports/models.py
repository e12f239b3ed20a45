"""Who took which list out of the house, when, why, and what the file was. Append-only."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)

exports = Table(
    "exports",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("kind", String(4), nullable=False),
    Column("filters", JSONB, nullable=False),
    Column("personal", Boolean, nullable=False),
    Column("purpose", Text),
    Column("begun_at", MOMENT, nullable=False),
    CheckConstraint("kind IN ('csv', 'xlsx')", name="kind"),
    CheckConstraint("purpose IS NOT NULL OR NOT personal", name="personal_needs_purpose"),
    Index("ix_exports_actor_id", "actor_id", "id"),
)
"""Written before the first byte leaves. `agency_id` is that of the person; filters may hold a name typed by her,
hence row-level security."""

export_files = Table(
    "export_files",
    metadata,
    Column("export_id", BigInteger, ForeignKey("exports.id"), primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("finished_at", MOMENT, nullable=False),
)
"""What the file was, once it was whole; an export without such a row was broken off."""
