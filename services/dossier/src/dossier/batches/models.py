"""Which row of whose grid became which dossier: however often a page is sent, a row is made once."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Uuid,
    text,
)

from dossier.dossiers.models import MOMENT
from dossier.tables import metadata

batch_rows = Table(
    "batch_rows",
    metadata,
    Column("client_id", Uuid(as_uuid=True), nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("dossier_id", BigInteger, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("made_at", MOMENT, nullable=False, server_default=text("now()")),
    PrimaryKeyConstraint("client_id", "agency_id"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
)
"""Append-only. `fingerprint` digests the row as it was sent: a row sent again is told from a row changed."""
