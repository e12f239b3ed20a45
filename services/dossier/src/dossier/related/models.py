"""Links made by hand. Row security: a link is seen by who sees both its ends."""

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
    String,
    Table,
    Text,
    text,
)

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)
STANDING = text("removed_at IS NULL")

dossier_links = Table(
    "dossier_links",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("other_id", BigInteger, nullable=False),
    Column("other_agency_id", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("author_id", String(40), nullable=False),
    Column("author_name", Text, nullable=False),
    Column("linked_at", MOMENT, nullable=False),
    Column("removed_at", MOMENT),
    Column("removed_by_id", String(40)),
    Column("removed_by_name", Text),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    ForeignKeyConstraint(["other_id", "other_agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    CheckConstraint("kind IN ('related', 'replaces')", name="kind"),
    CheckConstraint("dossier_id <> other_id", name="two"),
    Index("uq_dossier_links_ends", "dossier_id", "other_id", unique=True, postgresql_where=STANDING),
    Index("ix_dossier_links_other_id", "other_id"),
)
"""`replaces`: `dossier` was handed in anew after `other` had ended. A link removed stays as a row."""
