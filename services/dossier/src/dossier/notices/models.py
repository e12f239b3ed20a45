"""Notices and their sendings. No telephone number, no address: those stand in the dossier alone."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from dossier.tables import metadata

STATES = ("waiting", "sending", "sent", "parked")
RESULTS = ("sent", "failed", "parked", "again")

notices = Table(
    "notices",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("act_sequence", Integer, nullable=False),
    Column("event", String(24), nullable=False),
    Column("channel", String(4), nullable=False),
    Column("template", SmallInteger, nullable=False),
    Column("address", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(8), nullable=False, server_default=text("'waiting'")),
    Column("attempts", SmallInteger, nullable=False, server_default=text("0")),
    Column("created_at", DateTime(timezone=True), nullable=False),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    UniqueConstraint("dossier_id", "act_sequence", "channel"),
    CheckConstraint("channel IN ('mail', 'sms')", name="channel"),
    CheckConstraint("state IN ('waiting', 'sending', 'sent', 'parked')", name="state"),
    Index("ix_notices_parked", "agency_id", "id", postgresql_where=text("state = 'parked'")),
    Index("ix_notices_agency", "agency_id", "id"),
)
"""One row an act and channel: there is no second one. `address` is masked; `text` holds nothing personal."""

notice_sendings = Table(
    "notice_sendings",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("notice_id", BigInteger, ForeignKey("notices.id", ondelete="CASCADE"), nullable=False),
    Column("attempt", SmallInteger, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("address", Text, nullable=False),
    Column("result", String(8), nullable=False),
    Column("detail", String(120), nullable=False, server_default=text("''")),
    Column("person_name", Text),
    CheckConstraint("result IN ('sent', 'failed', 'parked', 'again')", name="result"),
    Index("ix_notice_sendings_notice", "notice_id", "id"),
)
"""Every try, and every time a person asked for another one: append-only."""

notice_cursor = Table(
    "notice_cursor",
    metadata,
    Column("id", SmallInteger, primary_key=True),
    Column("position", BigInteger, nullable=False),
)
"""How far the feed was read for notices: one row."""
