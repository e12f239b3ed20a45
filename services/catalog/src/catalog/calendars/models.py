"""Table of calendars: what was decided, in versions; public holidays of a year are computed from the law."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    String,
    Table,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from catalog.tables import metadata

calendar_versions = Table(
    "calendar_versions",
    metadata,
    Column("id", Integer, Identity(), primary_key=True),
    Column("agency_id", Integer, ForeignKey("agencies.id")),
    Column("number", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("revision", Integer, nullable=False, server_default=text("1")),
    Column("valid_from", Date, nullable=False),
    Column("version", JSONB, nullable=False),
    Column("weekly", JSONB, nullable=False),
    Column("cutoff", String(5)),
    Column("overrides", JSONB, nullable=False),
    Column("basis", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("published_at", DateTime(timezone=True)),
    CheckConstraint("state IN ('draft', 'published')", name="state"),
    CheckConstraint("(state = 'published') = (published_at IS NOT NULL)", name="published_at"),
    Index("ix_calendar_versions_number", func.coalesce(text("agency_id"), text("0")), "number", unique=True),
    Index(
        "ix_calendar_versions_draft",
        func.coalesce(text("agency_id"), text("0")),
        unique=True,
        postgresql_where=text("state = 'draft'"),
    ),
)
"""Without an agency it is the district's, which all follow that have none of their own.

`weekly`: weekday to intervals; `overrides`: days off or worked against the general rule, with basis. In force on
a day is the published version with the latest `valid_from`, of those the latest number.
"""
