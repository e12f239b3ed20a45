"""What other agencies were asked."""

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
from sqlalchemy.dialects.postgresql import JSONB

from dossier.dossiers.models import MOMENT, one_of
from dossier.tables import metadata

NOT_ANSWERED = "answered_at IS NULL AND recalled_at IS NULL"

consultations = Table(
    "consultations",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("partner_id", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Column("asked_at", MOMENT, nullable=False),
    Column("due_at", MOMENT),
    Column("due_trace", JSONB),
    Column("answered_at", MOMENT),
    Column("answer", Text),
    Column("recalled_at", MOMENT),
    Column("timeliness", String(10)),
    CheckConstraint(one_of("kind", ("opinion", "linked")), name="kind"),
    CheckConstraint("answered_at IS NULL OR recalled_at IS NULL", name="end"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    Index("ix_consultations_dossier", "dossier_id", "asked_at"),
    Index("ix_consultations_open", "partner_id", "due_at", "id", postgresql_where=text(NOT_ANSWERED)),
    Index("uq_consultations_open", "dossier_id", "partner_id", unique=True, postgresql_where=text(NOT_ANSWERED)),
)
"""What other agencies were asked: an opinion, or their share of a linked procedure; each with its own limit."""
