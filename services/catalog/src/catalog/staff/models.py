"""Table of staff. `read` is null for those who read every agency; `password_hash` until one is set."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from catalog.tables import metadata

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, Identity(), primary_key=True),
    Column("username", String(60), nullable=False),
    Column("password_hash", Text),
    Column("password_set_at", DateTime(timezone=True)),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("email", String(254)),
    Column("roles", ARRAY(Text), nullable=False),
    Column("agency_id", Integer, ForeignKey("agencies.id"), nullable=False),
    Column("desk_id", Integer, ForeignKey("agencies.id")),
    Column("act", ARRAY(Integer), nullable=False),
    Column("read", ARRAY(Integer)),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    UniqueConstraint("username"),
    Index("ix_staff_agency_id", "agency_id"),
)
