"""Tables of procedures. All content stands in a version; a published one is guarded by a trigger."""

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
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, ExcludeConstraint

from catalog.tables import metadata

procedures = Table(
    "procedures",
    metadata,
    Column("code", String(60), primary_key=True),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
)
versions = Table(
    "procedure_versions",
    metadata,
    Column("id", Integer, Identity(), primary_key=True),
    Column("procedure_code", String(60), ForeignKey("procedures.code"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("revision", Integer, nullable=False, server_default=text("1")),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("name", Text, nullable=False),
    Column("local_code", String(80)),
    Column("field_id", Integer, ForeignKey("fields.id"), nullable=False),
    Column("levels", ARRAY(Text), nullable=False),
    Column("mechanism", String(20), nullable=False),
    Column("on_the_spot", Boolean, nullable=False),
    Column("online_level", SmallInteger),
    Column("postal", Boolean, nullable=False),
    Column("decision", Text, nullable=False),
    Column("duration", JSONB(none_as_null=True)),
    Column("duration_by_level", JSONB, nullable=False),
    Column("time_text", Text, nullable=False),
    Column("fee_amount", BigInteger),
    Column("fee_by_channel", JSONB, nullable=False, server_default=text("'{}'")),
    Column("fee_text", Text, nullable=False),
    Column("papers", JSONB, nullable=False),
    Column("legal_basis", ARRAY(Text), nullable=False),
    Column("result_name", Text, nullable=False),
    Column("steps_text", Text, nullable=False),
    Column("conditions_text", Text, nullable=False),
    Column("divisions_by_level", JSONB, nullable=False),
    Column("source", Text, nullable=False),
    Column("steps", JSONB, nullable=False, server_default=text("'[]'")),
    Column("linked", JSONB, nullable=False, server_default=text("'[]'")),
    Column("steps_source", Text, nullable=False, server_default=text("''")),
    Column("folded", Text, nullable=False),
    Column("initials", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("published_at", DateTime(timezone=True)),
    CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="validity"),
    CheckConstraint("state IN ('draft', 'published')", name="state"),
    CheckConstraint("(state = 'published') = (published_at IS NOT NULL)", name="published_at"),
    UniqueConstraint("procedure_code", "number"),
    Index("ix_procedure_versions_draft", "procedure_code", unique=True, postgresql_where=text("state = 'draft'")),
    Index("ix_procedure_versions_field_id", "field_id"),
    Index(
        "ix_procedure_versions_folded", "folded", postgresql_using="gin", postgresql_ops={"folded": "gin_trgm_ops"}
    ),
    # One version in force on any day.
    ExcludeConstraint(
        (text("procedure_code"), "="),
        (func.daterange(text("valid_from"), text("valid_to")), "&&"),
        name="ex_procedure_versions_validity",
        using="gist",
        where=text("state = 'published'"),
    ),
)
"""`folded` and `initials` are the name for search; `duration` is null when only `time_text` says it.

`fee_amount` is due by every channel that `fee_by_channel` does not name."""
