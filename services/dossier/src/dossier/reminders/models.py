"""Reminders, at most one a day for one dossier and officer. Row security follows the dossier."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)

reminders = Table(
    "reminders",
    metadata,
    Column("id", BigInteger, Identity()),
    Column("agency_id", Integer, nullable=False),
    Column("dossier_id", BigInteger, nullable=False),
    Column("officer_id", String(40), nullable=False),
    Column("officer_name", Text, nullable=False),
    Column("sender_id", String(40), nullable=False),
    Column("sender_name", Text, nullable=False),
    Column("words", Text),
    Column("sent_on", Date, nullable=False),
    Column("sent_at", MOMENT, nullable=False),
    Column("seen_at", MOMENT),
    PrimaryKeyConstraint("id", "agency_id"),
    UniqueConstraint("dossier_id", "officer_id", "sent_on"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    Index("ix_reminders_unseen", "officer_id", "id", postgresql_where=text("seen_at IS NULL")),
)
