"""Consents: personal, hence behind row-level security, in no act and in no feed."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from dossier.dossiers.models import MOMENT, one_of
from dossier.tables import metadata

consents = Table(
    "consents",
    metadata,
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("given_by", Text, nullable=False),
    Column("relation", String(16), nullable=False),
    Column("how", String(8), nullable=False),
    Column("given_at", MOMENT, nullable=False),
    Column("text_shown", Text, nullable=False),
    Column("recorded_by", String(40), nullable=False),
    Column("recorded_by_name", Text, nullable=False),
    Column("recorded_at", MOMENT, nullable=False),
    PrimaryKeyConstraint("dossier_id", "agency_id"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    CheckConstraint(one_of("relation", ("applicant", "representative")), name="relation"),
    CheckConstraint(one_of("how", ("spoken", "written")), name="how"),
)
"""Who agreed that a clerk files in her name, how, when, and to which words. Append-only, one a dossier."""
