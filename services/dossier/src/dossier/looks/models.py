"""Looks at dossiers from outside their own queue: append-only, shown to the citizen."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from dossier.tables import metadata

looks = Table(
    "looks",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("viewer_id", String(40), nullable=False),
    Column("viewer_name", Text, nullable=False),
    Column("viewer_agency_id", Integer),
    Column("purpose", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    UniqueConstraint("dossier_id", "viewer_id", "day"),
)
"""One row a person, dossier and day: the purpose is asked for once. Neither updated nor deleted, ever."""
