"""Tables of the narrative: what the focal officer wrote, and Word templates. Both are only ever added to."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Integer, LargeBinary, PrimaryKeyConstraint, String, Table, Text
from sqlalchemy.dialects.postgresql import JSONB

from reporting.tables import metadata

narrative_texts = Table(
    "narrative_texts",
    metadata,
    Column("agency_id", Integer, nullable=False),
    Column("periods", String(80), nullable=False),
    Column("section", String(20), nullable=False),
    Column("version", Integer, nullable=False),
    Column("paragraphs", JSONB, nullable=False),
    Column("rows", JSONB, nullable=False),
    Column("author_id", String(40), nullable=False),
    Column("author_name", Text, nullable=False),
    Column("written_at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("agency_id", "periods", "section", "version"),
)
"""`periods` are the keys of all periods of the report, as they are named in its address, joined by `+`."""

narrative_templates = Table(
    "narrative_templates",
    metadata,
    Column("agency_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("name", String(200), nullable=False),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("author_id", String(40), nullable=False),
    Column("author_name", Text, nullable=False),
    Column("uploaded_at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("agency_id", "version"),
)
"""The newest version of an agency is the one in use; version 0 is the template that comes with the service."""
