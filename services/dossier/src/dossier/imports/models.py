"""Tables of the imports: one row an uploaded file, one row a refused line. Files lie in the data folder."""

from __future__ import annotations

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)
STATES = ("queued", "running", "waiting", "done", "failed")
COUNTS = ("rows_total", "rows_done", "rows_imported", "rows_advanced", "rows_unchanged", "rows_rejected")

import_batches = Table(
    "import_batches",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("state", String(10), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("file_kind", String(4), nullable=False),
    Column("file_size", BigInteger, nullable=False),
    Column("file_hash", LargeBinary, nullable=False),
    Column("agency_id", Integer),
    Column("allowed_agencies", ARRAY(Integer)),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("actor_agency_id", Integer),
    *(Column(name, Integer, nullable=False, server_default=text("0")) for name in COUNTS),
    Column("mapping_id", BigInteger, ForeignKey("import_mappings.id")),
    Column("warnings", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("failure", Text),
    Column("created_at", MOMENT, nullable=False),
    Column("started_at", MOMENT),
    Column("finished_at", MOMENT),
    Column("moved_at", MOMENT),
    CheckConstraint("state IN ('queued', 'running', 'waiting', 'done', 'failed')", name="state"),
    CheckConstraint(
        "rows_done = rows_imported + rows_advanced + rows_unchanged + rows_rejected", name="rows_add_up"
    ),
    Index("ix_import_batches_actor_id", "actor_id", "id"),
)
"""An upload. `allowed_agencies` are those its person could import for when she uploaded it; null means all.

`waiting`: its columns are not ours, and somebody has to say what they mean; `mapping_id` is what was said.
`rows_done` is the mark from which a worker goes on after a break: it moves in the transaction that lands the rows.
"""

import_errors = Table(
    "import_errors",
    metadata,
    Column("batch_id", BigInteger, ForeignKey("import_batches.id"), nullable=False),
    Column("line", Integer, nullable=False),
    Column("code", Text),
    Column("column_name", String(40)),
    Column("reason", Text, nullable=False),
    PrimaryKeyConstraint("batch_id", "line"),
)
"""Why a line stayed out: never more of the line than its code and what is wrong with it."""

destroyed_registers = Table(
    "destroyed_registers",
    metadata,
    Column("batch_id", BigInteger, ForeignKey("import_batches.id"), primary_key=True, autoincrement=False),
    Column("kept_days", Integer, nullable=False),
    Column("destroyed_at", MOMENT, nullable=False),
    Column("deleted_at", MOMENT),
    Index("ix_destroyed_registers_left", "batch_id", postgresql_where=text("deleted_at IS NULL")),
)
"""Imports whose file and refused lines are gone, after how many days; the import itself stays with its counts and
the hash of the file. `deleted_at` null: the file is still to be removed from the data folder."""

import_mappings = Table(
    "import_mappings",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("agency_id", Integer),
    Column("signature", String(64), nullable=False),
    Column("headings", ARRAY(Text), nullable=False),
    Column("content", JSONB, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Index("ix_import_mappings_signature", "agency_id", "signature", "id"),
)
"""How an office's registers are read: the newest row for its agency and headings counts, the older are history.

`agency_id` null: the registers of those who oversee. Append-only, under row-level security.
"""
