"""Table of designations. The application may only set `valid_to`; a designation is never deleted or rewritten."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Identity,
    Integer,
    String,
    Table,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from catalog.tables import metadata

on_the_spot_officers = Table(
    "on_the_spot_officers",
    metadata,
    Column("id", Integer, Identity(), primary_key=True),
    Column("agency_id", Integer, ForeignKey("agencies.id"), nullable=False),
    Column("field_id", Integer, ForeignKey("fields.id")),
    Column("procedure_code", String(60), ForeignKey("procedures.code")),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("function", String(20), nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("decision", Text, nullable=False),
    Column("source", Text, nullable=False),
    CheckConstraint("function IN ('appraise', 'decide')", name="function"),
    CheckConstraint("field_id IS NULL OR procedure_code IS NULL", name="scope"),
    CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="validity"),
    # The same designation once on any day.
    ExcludeConstraint(
        (text("agency_id"), "="),
        (text("staff_id"), "="),
        (text("function"), "="),
        (text("coalesce(field_id, -1)"), "="),
        (text("coalesce(procedure_code, '')"), "="),
        (func.daterange(text("valid_from"), text("valid_to")), "&&"),
        name="ex_on_the_spot_officers_validity",
        using="gist",
    ),
)
"""With a field or a procedure it holds for that alone, without both for everything the agency receives."""
