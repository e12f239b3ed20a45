"""Tables of sessions. A session is a family of refresh tokens; only their hashes are kept."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, String, Table, Uuid, text

from catalog.tables import metadata

sessions = Table(
    "sessions",
    metadata,
    Column("id", Uuid, primary_key=True, server_default=text("uuidv7()")),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("started_at", DateTime(timezone=True), nullable=False),
    Column("expires_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Column("ended_because", String(40)),
    Index("ix_sessions_staff_id", "staff_id", postgresql_where=text("ended_at IS NULL")),
    Index("ix_sessions_expires_at", "expires_at"),
)
refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("issued_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True)),
    Index("ix_refresh_tokens_session_id", "session_id"),
)
sign_in_failures = Table(
    "sign_in_failures",
    metadata,
    Column("username", String(60), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", DateTime(timezone=True), nullable=False),
    Column("locked_until", DateTime(timezone=True)),
    Index("ix_sign_in_failures_last_at", "last_at"),
)
