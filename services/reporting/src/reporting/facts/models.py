"""Tables of facts. They hold no personal data.

`facts` is what is known now, one row a dossier; `fact_history` keeps every version that was ever told. The
application may add to the history and read it, nothing else. `fact_versions` is that history in the columns that
are counted, so that a table can be made as it was known on a day by the words that make it as it is known now.
"""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import BigInteger, Column, Date, DateTime, Enum, Index, Integer, String, Table, Text, text
from sqlalchemy.dialects.postgresql import JSONB

from reporting.domain.facts import Channel, Level, Mechanism, Outcome, Status, Timeliness
from reporting.tables import metadata


def _enum(kind: type[StrEnum], name: str) -> Enum:
    """A PostgreSQL enum: four bytes, compared by value. Grouping by text costs several times more."""
    return Enum(*(one.value for one in kind), name=name, metadata=metadata)


facts = Table(
    "facts",
    metadata,
    Column("dossier_id", BigInteger, primary_key=True, autoincrement=False),
    Column("received_at", DateTime(timezone=True)),
    Column("due_at", DateTime(timezone=True)),
    Column("completed_at", DateTime(timezone=True)),
    Column("returned_at", DateTime(timezone=True)),
    Column("ended_at", DateTime(timezone=True)),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("version", Integer, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("division_id", Integer),
    Column("field_id", Integer, nullable=False),
    # Days in Viet Nam: the only thing that a period is compared with.
    Column("received_on", Date),
    Column("due_on", Date),
    Column("open_until", Date, nullable=False),
    Column("level", _enum(Level, "fact_level"), nullable=False),
    Column("channel", _enum(Channel, "fact_channel"), nullable=False),
    Column("mechanism", _enum(Mechanism, "fact_mechanism"), nullable=False),
    Column("status", _enum(Status, "fact_status"), nullable=False),
    Column("outcome", _enum(Outcome, "fact_outcome")),
    Column("timeliness", _enum(Timeliness, "fact_timeliness")),
    Column("code", String(60), nullable=False),
    Column("procedure_code", String(60), nullable=False),
    Column("act", String(60), nullable=False),
    Column("source", String(20), nullable=False),
    # Everything that counting and listing look at, in order of the day of receipt. `open_until` is in the key, so
    # that the few that stood open on a day are found by skipping from day to day instead of reading all before it.
    Index(
        "ix_facts_days",
        "received_on",
        "open_until",
        "dossier_id",
        postgresql_include=[
            "agency_id",
            "division_id",
            "field_id",
            "due_on",
            "level",
            "channel",
            "mechanism",
            "outcome",
            "timeliness",
        ],
    ),
    Index("ix_facts_contradictory", "received_on", postgresql_where=text("open_until < received_on")),
)

fact_history = Table(
    "fact_history",
    metadata,
    Column("dossier_id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("division_id", Integer),
    Column("content", JSONB, nullable=False),
)

fact_versions = Table(
    "fact_versions",
    metadata,
    Column("dossier_id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("received_at", DateTime(timezone=True)),
    Column("due_at", DateTime(timezone=True)),
    Column("ended_at", DateTime(timezone=True)),
    Column("recorded_at", DateTime(timezone=True), nullable=False),
    # Days in Viet Nam. A version is what was known at the end of every day from `recorded_on` to the day before
    # `superseded_on`; one superseded on the very day it was recorded never was, and stands in no index of days.
    Column("recorded_on", Date, nullable=False),
    Column("superseded_on", Date, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("division_id", Integer),
    Column("field_id", Integer, nullable=False),
    Column("received_on", Date),
    Column("due_on", Date),
    Column("open_until", Date, nullable=False),
    Column("level", _enum(Level, "fact_level"), nullable=False),
    Column("channel", _enum(Channel, "fact_channel"), nullable=False),
    Column("mechanism", _enum(Mechanism, "fact_mechanism"), nullable=False),
    Column("status", _enum(Status, "fact_status"), nullable=False),
    Column("outcome", _enum(Outcome, "fact_outcome")),
    Column("timeliness", _enum(Timeliness, "fact_timeliness")),
    Column("code", String(60), nullable=False),
    Column("act", String(60), nullable=False),
    Column("source", String(20), nullable=False),
    Index(
        "ix_fact_versions_days",
        "received_on",
        "open_until",
        "dossier_id",
        postgresql_include=[
            "recorded_on",
            "superseded_on",
            "agency_id",
            "division_id",
            "field_id",
            "due_on",
            "level",
            "channel",
            "mechanism",
            "outcome",
            "timeliness",
        ],
        postgresql_where=text("superseded_on > recorded_on"),
    ),
    # Every version but the last says of an ended dossier that it stands open. Those that were still believed on a
    # day are found by when they ceased to be, instead of among all that ever stood open.
    Index(
        "ix_fact_versions_superseded",
        "superseded_on",
        "open_until",
        postgresql_where=text("superseded_on > recorded_on"),
    ),
)

parked_events = Table(
    "parked_events",
    metadata,
    Column("feed", String(40), primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("parked_at", DateTime(timezone=True), nullable=False),
    Column("reason", Text, nullable=False),
    Column("content", JSONB, nullable=False),
)
"""Events that could not be understood: nothing is dropped in silence, and one bad event does not stop the rest."""

feed_progress = Table(
    "feed_progress",
    metadata,
    Column("feed", String(40), primary_key=True),
    Column("latest_position", BigInteger, nullable=False),
    Column("latest_fact_at", DateTime(timezone=True)),
)
"""Beside the cursor: how far the feed itself reaches, and when the newest fact taken in was recorded."""
