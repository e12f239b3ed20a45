"""Tables of papers as files. The bytes lie in the object store, under keys that say nothing of anybody.

A file lies in a tray (no dossier yet) or with a dossier. What was removed from a dossier is struck out and stays
until retention destroys it; only what never reached a dossier is deleted.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.tables import metadata

MOMENT = DateTime(timezone=True)
NEW_ID = text("gen_random_uuid()")

paper_files = Table(
    "paper_files",
    metadata,
    Column("id", Uuid, primary_key=True, server_default=NEW_ID),
    Column("agency_id", Integer, nullable=False),
    Column("dossier_id", BigInteger),
    Column("owner_id", String(40)),
    Column("kind", String(6), nullable=False, server_default=text("'paper'")),
    Column("position", SmallInteger),
    Column("origin", String(7), nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("pages", Integer),
    Column("size", BigInteger, nullable=False),
    Column("sha256", LargeBinary, nullable=False),
    Column("received_size", BigInteger, nullable=False),
    Column("received_sha256", LargeBinary, nullable=False),
    Column("object_key", String(80), nullable=False),
    Column("scanned_by", Text),
    Column("reused_id", Uuid),
    Column("reused_code", String(80)),
    Column("added_at", MOMENT, nullable=False),
    Column("added_by", String(40)),
    Column("added_by_name", Text, nullable=False),
    Column("attached_at", MOMENT),
    Column("attached_by", String(40)),
    Column("attached_by_name", Text),
    Column("removed_at", MOMENT),
    Column("removed_by", String(40)),
    Column("removed_by_name", Text),
    Column("removed_reason", Text),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    CheckConstraint("kind IN ('paper', 'result')", name="kind"),
    CheckConstraint("origin IN ('file', 'camera', 'scanner')", name="origin"),
    CheckConstraint("(dossier_id IS NULL) = (attached_at IS NULL)", name="attached"),
    CheckConstraint(
        "(removed_at IS NULL) = (removed_reason IS NULL) AND (removed_at IS NULL OR dossier_id IS NOT NULL)",
        name="removed",
    ),
    Index(
        "ix_paper_files_dossier_id",
        "dossier_id",
        "added_at",
        "id",
        postgresql_where=text("dossier_id IS NOT NULL"),
    ),
    Index("ix_paper_files_tray", "agency_id", "added_at", "id", postgresql_where=text("dossier_id IS NULL")),
    Index("ix_paper_files_object_key", "object_key"),
)
"""One kept file. `sha256` is of what is kept, `received_sha256` of what came: they differ for images.

`owner_id` is whose tray it lies in; null in a tray: the scanner's, for everybody at the desk. `position` is the
place of the paper it answers in the dossier's list, from 0. A paper used again shares its object.
"""

paper_uploads = Table(
    "paper_uploads",
    metadata,
    Column("id", Uuid, primary_key=True, server_default=NEW_ID),
    Column("agency_id", Integer, nullable=False),
    Column("owner_id", String(40), nullable=False),
    Column("state", String(7), nullable=False, server_default=text("'open'")),
    Column("origin", String(7), nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False, server_default=text("0")),
    Column("file_id", Uuid),
    Column("refusal", JSONB),
    Column("created_at", MOMENT, nullable=False),
    Column("expires_at", MOMENT, nullable=False),
    CheckConstraint("state IN ('open', 'kept', 'refused')", name="state"),
    CheckConstraint("received BETWEEN 0 AND size", name="received"),
    Index("ix_paper_uploads_owner_id", "owner_id", "created_at"),
    Index("ix_paper_uploads_expires_at", "expires_at"),
)
"""An upload, from its announcement until it is kept, refused or forgotten. Its parts lie in the object store."""
