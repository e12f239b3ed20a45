"""What was pointed out and seen, and the letters that did it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from dossier.tables import metadata

deadline_alerts = Table(
    "deadline_alerts",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("consultation_id", BigInteger, nullable=False, server_default=text("0")),
    Column("band", String(8), nullable=False),
    Column("due_at", DateTime(timezone=True), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    UniqueConstraint("dossier_id", "consultation_id", "band", "due_at"),
    CheckConstraint("band IN ('soon', 'today', 'overdue')", name="band"),
)
"""Once per band and due date; a moved date begins anew. `consultation_id` 0: the date of the dossier itself."""

alert_sightings = Table(
    "alert_sightings",
    metadata,
    Column("alert_id", BigInteger, ForeignKey("deadline_alerts.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", String(40), nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("alert_id", "person_id"),
)
"""Who has seen an alert in the app; an officer's sighting is not her chief's."""

staff_letters = Table(
    "staff_letters",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("key", String(80), nullable=False),
    Column("recipient_id", String(40), nullable=False),
    Column("recipient_name", Text, nullable=False, server_default=text("''")),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("dossiers", Integer, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default=text("0")),
    Column("state", String(8), nullable=False, server_default=text("'waiting'")),
    Column("detail", String(120), nullable=False, server_default=text("''")),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("sent_at", DateTime(timezone=True)),
    UniqueConstraint("key"),
    CheckConstraint("state IN ('waiting', 'sent', 'parked')", name="state"),
    Index("ix_staff_letters_parked", "id", postgresql_where=text("state = 'parked'")),
)
"""A mail to one of the staff: codes, procedures and days, no applicant. `key` says what it is, so it is one."""

staff_letter_sendings = Table(
    "staff_letter_sendings",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("letter_id", BigInteger, ForeignKey("staff_letters.id"), nullable=False),
    Column("attempt", SmallInteger, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("result", String(8), nullable=False),
    Column("detail", String(120), nullable=False, server_default=text("''")),
    Column("person_name", Text),
    CheckConstraint("result IN ('sent', 'failed', 'parked', 'again')", name="result"),
    Index("ix_staff_letter_sendings_letter", "letter_id", "id"),
)
"""Every try, and every time an administrator asked for another one: append-only."""
