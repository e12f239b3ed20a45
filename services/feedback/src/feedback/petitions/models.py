"""Tables of petitions and of what was done to them. The application may add acts and read them, no more."""

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
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from feedback.tables import metadata

petitions = Table(
    "petitions",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("code", String(20), nullable=False),
    Column("version", Integer, nullable=False),
    Column("channel", String(20), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("status", String(20), nullable=False),
    # Who recorded it, whom it is about, and who has to answer now.
    Column("receiver_id", Integer, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("handler_id", Integer, nullable=False),
    Column("procedure_code", String(60)),
    Column("dossier_code", String(60)),
    Column("sender_name", Text, nullable=False),
    Column("sender_address", Text, nullable=False),
    Column("sender_phone", String(30), nullable=False),
    Column("sender_email", String(200), nullable=False),
    Column("content", Text, nullable=False),
    Column("received_at", DateTime(timezone=True), nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("due_at", DateTime(timezone=True)),
    Column("next_due_at", DateTime(timezone=True)),
    Column("answered_at", DateTime(timezone=True)),
    Column("answer", Text),
    Column("refused_at", DateTime(timezone=True)),
    Column("refusal_reason", Text),
    Column("published_at", DateTime(timezone=True)),
    # Without diacritics, for search: what it says, and apart from it who said it.
    Column("folded_content", Text, nullable=False),
    Column("folded_sender", Text, nullable=False),
    CheckConstraint("(answered_at IS NULL) = (answer IS NULL)", name="answer"),
    CheckConstraint("(refused_at IS NULL) = (refusal_reason IS NULL)", name="refusal"),
    Index("ix_petitions_code", "code", unique=True),
    Index("ix_petitions_received_at", "received_at", "id"),
    Index("ix_petitions_next_due_at", "next_due_at", "id", postgresql_where=text("next_due_at IS NOT NULL")),
    Index("ix_petitions_handler_id", "handler_id", "received_at"),
    Index("ix_petitions_receiver_id", "receiver_id", "received_at"),
    Index(
        "ix_petitions_folded_content",
        "folded_content",
        postgresql_using="gin",
        postgresql_ops={"folded_content": "gin_trgm_ops"},
    ),
    Index(
        "ix_petitions_folded_sender",
        "folded_sender",
        postgresql_using="gin",
        postgresql_ops={"folded_sender": "gin_trgm_ops"},
    ),
)

petition_acts = Table(
    "petition_acts",
    metadata,
    Column("petition_id", BigInteger, ForeignKey("petitions.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("act", String(30), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("actor_agency_id", Integer),
    Column("reason", Text),
    Column("data", JSONB, nullable=False),
    Column("from_status", String(20)),
    Column("to_status", String(20), nullable=False),
    Column("hash", String(64), nullable=False),
)

petition_counters = Table(
    "petition_counters",
    metadata,
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""The last number given on a day."""

neighbour_copies = Table(
    "neighbour_copies",
    metadata,
    Column("kind", String(40), primary_key=True),
    Column("content", JSONB, nullable=False),
    Column("fetched_at", DateTime(timezone=True), nullable=False),
)
"""The last good answers of the catalogue: petitions are recorded while it is down."""
