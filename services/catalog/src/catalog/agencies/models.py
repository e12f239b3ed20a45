"""Table of agencies. A code is reused with new meaning after a reform, so the key is (code, valid_from)."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table, Text, func, text
from sqlalchemy.dialects.postgresql import ARRAY, ExcludeConstraint

from catalog.tables import metadata

agencies = Table(
    "agencies",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("level", String(20), nullable=False),
    Column("parent_id", Integer, ForeignKey("agencies.id", deferrable=True, initially="DEFERRED")),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("successor_ids", ARRAY(Integer), nullable=False, server_default=text("'{}'")),
    Column("identifier", String(40)),
    Column("identifier_status", String(20), nullable=False),
    Column("source", Text, nullable=False),
    CheckConstraint("valid_to IS NULL OR valid_to > valid_from", name="validity"),
    CheckConstraint("kind IN ('province', 'district', 'commune', 'division')", name="kind"),
    CheckConstraint("level IN ('province', 'district', 'commune')", name="level"),
    Index("ix_agencies_parent_id", "parent_id"),
    # One meaning of a code on any day.
    ExcludeConstraint(
        (text("code"), "="),
        (func.daterange(text("valid_from"), text("valid_to")), "&&"),
        name="ex_agencies_code_validity",
        using="gist",
        deferrable=True,
        initially="DEFERRED",
    ),
)
