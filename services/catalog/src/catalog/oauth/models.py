"""Table of machine clients."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, DateTime, String, Table, Text, text
from sqlalchemy.dialects.postgresql import ARRAY

from catalog.tables import metadata

clients = Table(
    "clients",
    metadata,
    Column("client_id", String(80), primary_key=True),
    Column("secret_hash", String(64), nullable=False),
    Column("scopes", ARRAY(Text), nullable=False),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("created_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
    Column("changed_at", DateTime(timezone=True), nullable=False, server_default=text("now()")),
)
