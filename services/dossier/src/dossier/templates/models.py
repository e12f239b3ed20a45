"""Templates and their versions. A version is never rewritten; `agency_id` null means for the whole district."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)

templates = Table(
    "templates",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer),
    Column("kind", String(24), nullable=False),
    Column("version", Integer, nullable=False),
    Column("retired_at", MOMENT),
    Index("ix_templates_kind", "kind", postgresql_where=text("retired_at IS NULL")),
)

template_versions = Table(
    "template_versions",
    metadata,
    Column("template_id", BigInteger, ForeignKey("templates.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("name", String(120), nullable=False),
    Column("body", Text, nullable=False),
    Column("legal_basis", Text),
    Column("author_id", String(40), nullable=False),
    Column("author_name", Text, nullable=False),
    Column("written_at", MOMENT, nullable=False),
    PrimaryKeyConstraint("template_id", "version"),
)
