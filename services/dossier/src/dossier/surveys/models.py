"""That a dossier has been answered for, and what was answered: two tables that nothing joins."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.dossiers.models import one_of
from dossier.tables import metadata

SOURCES = ("qr", "tablet", "paper")

survey_tickets = Table(
    "survey_tickets",
    metadata,
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    PrimaryKeyConstraint("dossier_id", "agency_id"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
)
"""One answer a dossier."""

survey_answers = Table(
    "survey_answers",
    metadata,
    Column("id", Uuid, primary_key=True, server_default=text("gen_random_uuid()")),
    Column("agency_id", Integer, nullable=False),
    Column("quarter", Date, nullable=False),
    Column("batch", Integer, nullable=False),
    Column("asked", String(20), nullable=False),
    Column("source", String(8), nullable=False),
    Column("answers", JSONB, nullable=False),
    CheckConstraint(one_of("source", SOURCES), name="source"),
    Index("ix_survey_answers_agency_id", "agency_id", "quarter", "batch"),
)
"""No dossier, no moment, a random key: Decree 61/2018/NĐ-CP, article 27.3. `quarter` is its first day. `batch`
counts the answers of agency and quarter five at a time: only whole batches are ever added up (service.BATCH)."""
