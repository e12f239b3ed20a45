"""Receivers, schedules, deliveries as tables. A package's bytes and the tries are append-only."""

from __future__ import annotations

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB

from reporting.tables import metadata

MOMENT = DateTime(timezone=True)


def _changed() -> list[Column[object]]:
    """Who changed it last, and which version that made."""
    return [
        Column("active", Boolean, nullable=False),
        Column("version", Integer, nullable=False),
        Column("changed_by", String(40), nullable=False),
        Column("changed_by_name", Text, nullable=False),
        Column("changed_at", MOMENT, nullable=False),
    ]


known_calendar = Table(
    "known_calendar",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("content", JSONB, nullable=False),
    Column("fetched_at", MOMENT, nullable=False),
)

receivers = Table(
    "receivers",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("address", JSONB, nullable=False),
    Column("secret_name", String(60)),
    *_changed(),
)

schedules = Table(
    "schedules",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("receiver_id", BigInteger, ForeignKey("receivers.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("agency_id", Integer),
    Column("period_kind", String(16), nullable=False),
    Column("days_after", Integer, nullable=False),
    Column("at", Time, nullable=False),
    Column("day_off", String(8), nullable=False),
    Column("files", ARRAY(String(8)), nullable=False),
    Column("what", String(8), nullable=False),
    Column("starts_at", MOMENT, nullable=False),
    *_changed(),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("receiver_id", BigInteger, ForeignKey("receivers.id"), nullable=False),
    Column("schedule_id", BigInteger, ForeignKey("schedules.id")),
    Column("period_key", String(24), nullable=False),
    Column("title", Text, nullable=False),
    Column("file_name", String(120), nullable=False),
    Column("package", LargeBinary, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("made_at", MOMENT, nullable=False),
    Column("made_by_name", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("first_tried_at", MOMENT),
    Column("next_try_at", MOMENT),
    Column("receipt", Text),
)
Index("ix_deliveries_made", deliveries.c.made_at.desc(), deliveries.c.id.desc())

schedule_runs = Table(
    "schedule_runs",
    metadata,
    Column("schedule_id", BigInteger, ForeignKey("schedules.id"), nullable=False),
    Column("period_key", String(24), nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("tried_at", MOMENT, nullable=False),
    Column("delivery_id", Uuid, ForeignKey("deliveries.id")),
    Column("problem", Text),
    PrimaryKeyConstraint("schedule_id", "period_key"),
)
"""One row a period: with a delivery, or with the reason why there is none yet."""

delivery_attempts = Table(
    "delivery_attempts",
    metadata,
    Column("delivery_id", Uuid, ForeignKey("deliveries.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("result", String(12), nullable=False),
    Column("detail", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    PrimaryKeyConstraint("delivery_id", "sequence"),
)
