"""Who took a book out of the house. The book itself is made of dossiers and their numbers."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, DateTime, Identity, Index, Integer, String, Table, Text

from dossier.dossiers.models import one_of
from dossier.tables import metadata

FORMATS = ("pdf", "xlsx")

book_prints = Table(
    "book_prints",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer, nullable=False),
    Column("span", String(10), nullable=False),
    Column("format", String(4), nullable=False),
    Column("rows", Integer, nullable=False),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("printed_at", DateTime(timezone=True), nullable=False),
    CheckConstraint(one_of("format", FORMATS), name="format"),
    Index("ix_book_prints_agency_id", "agency_id", "id"),
)
"""Append-only: a book holds the names of all applicants, so each taking is on record before it leaves."""
