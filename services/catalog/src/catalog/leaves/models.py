"""Table of leaves. The application may only set `ended_on`; a leave is never deleted or rewritten."""

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
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from catalog.tables import metadata

leaves = Table(
    "leaves",
    metadata,
    Column("id", Integer, Identity(), primary_key=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("stand_in_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("ended_on", Date),
    Column("ground", Text, nullable=False),
    Column("entered_by", String(80), nullable=False),
    Column("entered_name", Text, nullable=False),
    Column("entered_at", DateTime(timezone=True), nullable=False),
    CheckConstraint("last_day >= first_day", name="days"),
    CheckConstraint("ended_on BETWEEN first_day AND last_day", name="ended_on"),
    CheckConstraint("stand_in_id <> staff_id", name="stand_in"),
    Index("ix_leaves_stand_in_id", "stand_in_id", "last_day"),
    Index("ix_leaves_last_day", "last_day", "id"),
    # Nobody is away twice on one day.
    ExcludeConstraint(
        (text("staff_id"), "="),
        (func.daterange(text("first_day"), text("coalesce(ended_on, last_day + 1)")), "&&"),
        name="ex_leaves_days",
        using="gist",
    ),
)
"""From `first_day` to `last_day`, both included; `ended_on` is the first day on which it no longer holds."""
