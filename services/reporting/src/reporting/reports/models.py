"""Tables of reports. The application may add to them and read them, nothing else.

The state of a report is the state of its newest act; two acts that follow the same one collide on the key.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from reporting.facts.models import facts
from reporting.tables import metadata

reports = Table(
    "reports",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("agency_id", Integer, nullable=False),
    Column("period", String(12), nullable=False),
    Column("version", Integer, nullable=False),
    Column("forms", JSONB, nullable=False),
    Column("agencies", ARRAY(Integer), nullable=False),
    Column("units", ARRAY(Integer), nullable=False),
    Column("restates_id", BigInteger, ForeignKey("reports.id")),
    Column("reason", Text),
    Column("created_by", String(40), nullable=False),
    Column("created_name", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("agency_id", "period", "version"),
)
"""`agencies` are whose dossiers are counted, `units` those of them that report, as at the last check.

These two alone may change, and only before the report is closed.
"""

report_acts = Table(
    "report_acts",
    metadata,
    Column("report_id", BigInteger, ForeignKey("reports.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("act", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("cursor", BigInteger, nullable=False),
    Column("by_id", String(40), nullable=False),
    Column("by_name", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    PrimaryKeyConstraint("report_id", "number"),
)

report_remarks = Table(
    "report_remarks",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("report_id", BigInteger, ForeignKey("reports.id"), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("unit_id", Integer),
    Column("cell", String(80)),
    Column("code", String(60)),
    Column("text", Text, nullable=False),
    Column("figures", JSONB),
    Column("by_id", String(40), nullable=False),
    Column("by_name", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Index("ix_report_remarks_report_id", "report_id", "id"),
)
"""`kind`: comment (on a cell), confirmed or disputed (a dossier in a cell), settled (a unit: "chốt số").

`figures` are those that a unit settled: when they change afterwards, its word no longer stands.
"""

report_contents = Table(
    "report_contents",
    metadata,
    Column("report_id", BigInteger, ForeignKey("reports.id"), primary_key=True),
    Column("content", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("signature", Text),
    Column("key_id", Text),
    Column("cursor", BigInteger, nullable=False),
)
"""The canonical bytes of a closed report; `signature` is a detached JWS (RFC 7515, appendix F), null: unsigned."""

report_dossiers = Table(
    "report_dossiers",
    metadata,
    Column("report_id", BigInteger, ForeignKey("reports.id"), primary_key=True),
    Column("dossier_id", BigInteger, primary_key=True),
    *(
        Column(one, facts.c[one].type, nullable=one in ("division_id", "due_at", "ended_at"))
        for one in (
            "code",
            "agency_id",
            "division_id",
            "field_id",
            "level",
            "channel",
            "mechanism",
            "status",
            "received_at",
            "due_at",
            "ended_at",
        )
    ),
    Column("measures", Integer, nullable=False),
)
"""What every cell of a closed report counted; `measures` has one bit for each, in their order."""
