"""The book of fees: entries are added, never changed."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from dossier.dossiers.models import one_of
from dossier.tables import metadata

KINDS = ("paid", "waived", "reversal")
METHODS = ("cash", "transfer", "online", "postal")

fee_entries = Table(
    "fee_entries",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer, nullable=False),
    Column("division_id", Integer),
    Column("dossier_id", BigInteger, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("method", String(10)),
    Column("receipt_year", SmallInteger),
    Column("receipt_number", Integer),
    Column("ground", Text),
    Column("reverses", BigInteger, ForeignKey("fee_entries.id")),
    Column("day", Date, nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    UniqueConstraint("agency_id", "receipt_year", "receipt_number"),
    UniqueConstraint("reverses"),
    CheckConstraint(one_of("kind", KINDS), name="kind"),
    CheckConstraint(one_of("method", METHODS), name="method"),
    CheckConstraint("amount <> 0 AND (amount < 0) = (kind = 'reversal')", name="sign"),
    CheckConstraint("(kind = 'paid') = (receipt_number IS NOT NULL)", name="receipt"),
    CheckConstraint("(kind = 'reversal') = (reverses IS NOT NULL)", name="reverses"),
    CheckConstraint("kind = 'paid' OR ground IS NOT NULL", name="ground"),
    Index("ix_fee_entries_day", "agency_id", "day", "id"),
    Index("ix_fee_entries_dossier_id", "dossier_id", "id"),
)
"""Amounts are đồng. A reversal bears the opposite amount and the method of what it reverses, so that every sum is
the plain sum of the rows. Receipts are numbered per agency and year; `day` is the day in Viet Nam."""
