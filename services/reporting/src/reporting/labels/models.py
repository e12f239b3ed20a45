"""Tables of names: the last that the catalogue said."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Table, Text

from reporting.tables import metadata

known_agencies = Table(
    "known_agencies",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("level", String(20), nullable=False),
    Column("parent_id", Integer),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
)

known_fields = Table(
    "known_fields",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("code", String(60)),
    Column("name", Text, nullable=False),
)
"""`code` is null for a field whose name is known only from a dossier."""
