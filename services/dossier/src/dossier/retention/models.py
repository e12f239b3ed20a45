"""Rules of retention, holds, lists of destruction, and what remains of a destroyed dossier."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)
OPEN_LISTS = ("proposed", "reviewed", "approved")
STATES = (*OPEN_LISTS, "refused", "carried_out")

retention_rules = Table(
    "retention_rules",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("procedure_code", String(80)),
    Column("field_id", Integer),
    Column("years", SmallInteger),
    Column("permanent", Boolean, nullable=False),
    Column("basis", Text, nullable=False),
    Column("doubt", Text),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    CheckConstraint("(procedure_code IS NULL) <> (field_id IS NULL)", name="one_subject"),
    CheckConstraint("years IS NULL OR (years BETWEEN 1 AND 200 AND NOT permanent)", name="years"),
)
"""Append-only; the newest row of a procedure or field counts. Configuration, with its doubt written beside it."""

legal_holds = Table(
    "legal_holds",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer, nullable=False),
    Column("dossier_code", String(80, collation="C")),
    Column("procedure_code", String(80)),
    Column("identity_number", String(20)),
    Column("applicant_folded", Text),
    Column("ground", Text, nullable=False),
    Column("held_at", MOMENT, nullable=False),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("lifted_at", MOMENT),
    Column("lifted_by", Text),
    Column("lift_ground", Text),
    CheckConstraint(
        "num_nonnulls(dossier_code, procedure_code, identity_number, applicant_folded) = 1", name="one_subject"
    ),
    CheckConstraint("(lifted_at IS NULL) = (lifted_by IS NULL)", name="lifted"),
    Index("ix_legal_holds_active", "agency_id", postgresql_where=text("lifted_at IS NULL")),
)
"""What must not be destroyed, whatever its age: one dossier, one person's, or one procedure's, of an agency."""

destruction_lists = Table(
    "destruction_lists",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer, nullable=False),
    Column("year", SmallInteger, nullable=False),
    Column("state", String(12), nullable=False),
    Column("proposed_by", String(40), nullable=False),
    Column("proposed_name", Text, nullable=False),
    Column("proposed_at", MOMENT, nullable=False),
    Column("reviewed_by", String(40)),
    Column("reviewed_name", Text),
    Column("reviewed_at", MOMENT),
    Column("decided_by", String(40)),
    Column("decided_name", Text),
    Column("decided_at", MOMENT),
    Column("decision_number", Text),
    Column("decision_on", Date),
    Column("refusal", Text),
    Column("carried_out_at", MOMENT),
    Column("version", Integer, nullable=False, server_default=text("1")),
    CheckConstraint(f"state IN ({', '.join(repr(one) for one in STATES)})", name="state"),
    CheckConstraint("decided_by IS NULL OR decided_by <> proposed_by", name="four_eyes"),
    CheckConstraint(
        "state NOT IN ('approved', 'carried_out') OR (decision_number IS NOT NULL AND decision_on IS NOT NULL)",
        name="decision",
    ),
    Index("ix_destruction_lists_agency", "agency_id", "id"),
)

destruction_lines = Table(
    "destruction_lines",
    metadata,
    Column("list_id", BigInteger, ForeignKey("destruction_lists.id"), nullable=False),
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("code", String(80, collation="C"), nullable=False),
    Column("procedure_code", String(80), nullable=False),
    Column("procedure_name", Text, nullable=False),
    Column("ended_on", Date, nullable=False),
    Column("due_year", SmallInteger, nullable=False),
    Column("rule_id", BigInteger, ForeignKey("retention_rules.id"), nullable=False),
    Column("kept_reason", Text),
    Column("kept_by", Text),
    PrimaryKeyConstraint("list_id", "code"),
    Index("ix_destruction_lines_dossier", "dossier_id"),
)
"""Dossiers of a list, without a word about the applicant; `kept_reason`: this one stays."""

destroyed_dossiers = Table(
    "destroyed_dossiers",
    metadata,
    Column("dossier_id", BigInteger, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("code", String(80, collation="C"), nullable=False),
    Column("procedure_code", String(80), nullable=False),
    Column("field_id", Integer, nullable=False),
    Column("ended_year", SmallInteger, nullable=False),
    Column("acts_count", Integer, nullable=False),
    Column("last_hash", LargeBinary, nullable=False),
    Column("list_id", BigInteger, ForeignKey("destruction_lists.id"), nullable=False),
    Column("decision_number", Text, nullable=False),
    Column("destroyed_at", MOMENT, nullable=False),
    PrimaryKeyConstraint("dossier_id", "agency_id"),
    Index("uq_destroyed_dossiers_code", "code", unique=True),
)
"""All that remains: enough to say that it was, when it ended, and by which decision it went."""

destroyed_acts = Table(
    "destroyed_acts",
    metadata,
    Column("dossier_id", BigInteger, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("recorded_at", MOMENT, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("dossier_id", "sequence", "agency_id"),
    Index("ix_destroyed_acts_recorded", "recorded_at"),
)
"""Hashes of destroyed acts: the roots of their days can still be proved, what they said cannot be read."""

destroyed_objects = Table(
    "destroyed_objects",
    metadata,
    Column("object_key", String(80), primary_key=True),
    Column("list_id", BigInteger, ForeignKey("destruction_lists.id"), nullable=False),
    Column("deleted_at", MOMENT),
    Index("ix_destroyed_objects_list_id", "list_id", postgresql_where=text("deleted_at IS NULL")),
)
"""Paper files whose rows are gone; `deleted_at` null: still to be removed from the store."""
