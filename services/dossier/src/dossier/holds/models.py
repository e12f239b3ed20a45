"""Intervals in which the clock stood."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from dossier.dossiers.models import MOMENT, one_of
from dossier.tables import metadata

pauses = Table(
    "pauses",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("ground", Text, nullable=False),
    Column("started_at", MOMENT, nullable=False),
    Column("ended_at", MOMENT),
    CheckConstraint(one_of("kind", ("supplement", "payment", "legal")), name="kind"),
    CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="order"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    Index("ix_pauses_dossier", "dossier_id", "started_at"),
    Index("uq_pauses_open", "dossier_id", unique=True, postgresql_where=text("ended_at IS NULL")),
)
"""Intervals in which the clock stood, with their ground. Kept as they were: both measures are made of them."""
