"""Numbers that slips bear: of the book of dossiers, and of each kind of slip; each year begins anew."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from dossier.dossiers.models import one_of
from dossier.tables import metadata

SERIES = ("register", "supplement", "refusal", "apology", "stop")

slip_numbers = Table(
    "slip_numbers",
    metadata,
    Column("agency_id", Integer, nullable=False),
    Column("year", SmallInteger, nullable=False),
    Column("series", String(12), nullable=False),
    Column("number", Integer, nullable=False),
    Column("dossier_id", BigInteger, nullable=False),
    Column("act_sequence", Integer, nullable=False),
    PrimaryKeyConstraint("agency_id", "year", "series", "number"),
    UniqueConstraint("dossier_id", "series", "act_sequence"),
    CheckConstraint(one_of("series", SERIES), name="series"),
)
"""Given once, never changed: the application can neither update nor delete."""
