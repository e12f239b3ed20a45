"""Corrections, asked and decided."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    String,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.dossiers.models import MOMENT
from dossier.tables import metadata

corrections = Table(
    "corrections",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("before", JSONB, nullable=False),
    Column("after", JSONB, nullable=False),
    Column("reason", Text, nullable=False),
    Column("requested_by", String(40), nullable=False),
    Column("requested_by_name", Text, nullable=False),
    Column("requested_at", MOMENT, nullable=False),
    Column("decided_by", String(40)),
    Column("decided_by_name", Text),
    Column("decided_at", MOMENT),
    Column("approved", Boolean),
    Column("answer", Text),
    CheckConstraint("(decided_at IS NULL) = (approved IS NULL)", name="decided"),
    CheckConstraint("decided_by <> requested_by", name="by_another"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    Index("ix_corrections_dossier", "dossier_id", "requested_at"),
)
"""What was written wrongly at reception: asked, decided by another person, kept with what stood before."""
