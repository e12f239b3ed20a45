"""Notes: added and struck out, never rewritten (the application cannot). Row security follows the dossier."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)

notes = Table(
    "notes",
    metadata,
    Column("id", BigInteger, Identity()),
    Column("agency_id", Integer, nullable=False),
    Column("dossier_id", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("author_id", String(40), nullable=False),
    Column("author_name", Text, nullable=False),
    Column("author_agency_id", Integer),
    Column("written_at", MOMENT, nullable=False),
    Column("struck_at", MOMENT),
    Column("struck_by_id", String(40)),
    Column("struck_by_name", Text),
    Column("struck_reason", Text),
    PrimaryKeyConstraint("id", "agency_id"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    CheckConstraint(
        "(struck_at IS NULL) = (struck_by_id IS NULL) AND (struck_at IS NULL) = (struck_reason IS NULL)",
        name="struck",
    ),
    Index("ix_notes_dossier_id", "dossier_id", "id"),
)
