"""Bulk jobs and their rows. A row is closed in the transaction of its act: done once, or refused with the reason.

`person` are the claims of who asked, as her token stood then: her rights are judged again for every row.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)

bulk_jobs = Table(
    "bulk_jobs",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("act", String(24), nullable=False),
    Column("arguments", JSONB, nullable=False),
    Column("person_id", String(40), nullable=False),
    Column("person", JSONB, nullable=False),
    Column("state", String(10), nullable=False),
    Column("rows_total", Integer, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("starts_at", MOMENT, nullable=False),
    Column("finished_at", MOMENT),
    CheckConstraint("state IN ('waiting', 'running', 'done', 'cancelled')", name="state"),
    Index("ix_bulk_jobs_person_id", "person_id", "id"),
)

bulk_rows = Table(
    "bulk_rows",
    metadata,
    Column("job_id", BigInteger, ForeignKey("bulk_jobs.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("code", String(80), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String(10), nullable=False, server_default=text("'pending'")),
    Column("problem", String(60)),
    Column("detail", JSONB),
    Column("version_after", Integer),
    Column("done_at", MOMENT),
    PrimaryKeyConstraint("job_id", "position"),
    UniqueConstraint("job_id", "code"),
    CheckConstraint("state IN ('pending', 'done', 'refused')", name="state"),
    Index("ix_bulk_rows_pending", "job_id", "position", postgresql_where=text("state = 'pending'")),
)
