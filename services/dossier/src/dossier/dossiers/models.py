"""Tables of the dossier room.

`agency_id` is part of every key, so that the tables can be spread over servers by agency. What the law froze at
reception stands in `procedure_versions` (immutable copies, shared by all dossiers received under a version) and
in the dossier's own columns (term, fee, papers handed in); nothing of it is read from the catalogue again.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from dossier.domain.states import OPEN_STATUSES, Status
from dossier.tables import metadata

MOMENT = DateTime(timezone=True)
CODE = String(80, collation="C")
"""Codes are compared byte by byte, so that a prefix is a range of the index."""


def one_of(column: str, words: Iterable[str]) -> str:
    listed = ", ".join(f"'{word}'" for word in words)
    return f"{column} IN ({listed})"


OPEN = one_of("status", OPEN_STATUSES)
"""Dossiers that still wait for somebody in the office: few, however old the register."""
ENDED_EARLY = one_of("status", (Status.REJECTED, Status.WITHDRAWN, Status.STOPPED))
"""Rare among millions: a walk through the whole register would look for them too long."""
READY = "status = 'completed'"
CORRECTED = "correction_id IS NOT NULL"
"""A correction waits for its decision, whatever the state."""
DONE_BY_SOMEBODY = "outcome = 'resolved' AND assignee_id IS NOT NULL"
"""What an officer brought to a result; rows of imported books name no officer."""
NOT_AT_THE_COUNTER = "channel <> 'counter'"
WITH_DIVISION = "division_id IS NOT NULL"

procedure_versions = Table(
    "procedure_versions",
    metadata,
    Column("version_id", Integer, primary_key=True, autoincrement=False),
    Column("code", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("field_id", Integer, nullable=False),
    Column("field_name", Text, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("content", JSONB, nullable=False),
    Column("kept_at", MOMENT, nullable=False, server_default=text("now()")),
)
"""Published versions as they were when first needed here. The application may add, never change: the snapshot."""

dossiers = Table(
    "dossiers",
    metadata,
    Column("id", BigInteger, Identity()),
    Column("agency_id", Integer, nullable=False),
    Column("division_id", Integer),
    Column("level", String(10), nullable=False),
    Column("code", CODE, nullable=False),
    Column("procedure_version_id", Integer, ForeignKey("procedure_versions.version_id"), nullable=False),
    Column("procedure_code", String(80), nullable=False),
    Column("field_id", Integer, nullable=False),
    Column("channel", String(10), nullable=False),
    Column("mechanism", String(20), nullable=False),
    Column("status", String(24), nullable=False),
    Column("applicant_kind", String(12), nullable=False),
    Column("applicant_name", Text, nullable=False),
    Column("applicant_folded", Text, nullable=False),
    Column("identity_number", String(20)),
    Column("phone", String(20, collation="C")),
    Column("email", String(254)),
    Column("address", Text),
    Column("papers", JSONB, nullable=False, server_default=text("'[]'")),
    Column("copies", SmallInteger, nullable=False, server_default=text("1")),
    Column("duration_amount", Numeric(6, 2)),
    Column("duration_unit", String(12)),
    Column("fee_amount", BigInteger),
    Column("result_delivery", String(10), nullable=False, server_default=text("'counter'")),
    Column("delivery_address", Text),
    Column("note", Text),
    Column("assignee_id", String(40)),
    Column("assignee_name", Text),
    Column("submitted_at", MOMENT),
    Column("received_at", MOMENT),
    Column("clock_started_at", MOMENT),
    Column("due_at", MOMENT),
    Column("due_trace", JSONB),
    Column("supplement_requested_at", MOMENT),
    Column("supplement_rounds", SmallInteger, nullable=False, server_default=text("0")),
    Column("completed_at", MOMENT),
    Column("returned_at", MOMENT),
    Column("ended_at", MOMENT),
    Column("outcome", String(10)),
    Column("timeliness_at_end", String(10)),
    Column("held", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("legal_due_at", MOMENT),
    Column("apologies", SmallInteger, nullable=False, server_default=text("0")),
    Column("partner_ids", ARRAY(Integer), nullable=False, server_default=text("'{}'")),
    Column("awaited_ids", ARRAY(Integer), nullable=False, server_default=text("'{}'")),
    Column("correction_id", BigInteger),
    Column("assisted", Boolean, nullable=False, server_default=text("false")),
    Column("inbound_tracking", String(40)),
    Column("outbound_tracking", String(40)),
    Column("timeliness_766", String(10)),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("acts_count", Integer, nullable=False, server_default=text("1")),
    Column("last_hash", LargeBinary, nullable=False),
    Column("source", String(10), nullable=False),
    Column("import_batch_id", BigInteger),
    Column("created_at", MOMENT, nullable=False, server_default=text("now()")),
    PrimaryKeyConstraint("id", "agency_id"),
    UniqueConstraint("code"),
    CheckConstraint(one_of("status", Status), name="status"),
    CheckConstraint(one_of("channel", ("counter", "online", "postal")), name="channel"),
    CheckConstraint(one_of("mechanism", ("one_stop", "one_stop_linked", "on_the_spot")), name="mechanism"),
    CheckConstraint(one_of("applicant_kind", ("person", "organisation")), name="applicant_kind"),
    CheckConstraint(one_of("level", ("province", "district", "commune")), name="level"),
    CheckConstraint(one_of("source", ("desk", "import", "portal")), name="source"),
    CheckConstraint(f"(outcome IS NULL) = (ended_at IS NULL) AND (outcome IS NULL) = ({OPEN})", name="ended"),
    # Lists, agency by agency (the query walks each agency's index and merges); every order goes both ways.
    Index("ix_dossiers_received", "agency_id", "received_at", "id"),
    Index("ix_dossiers_due", "agency_id", "due_at", "id"),
    Index("ix_dossiers_code", "agency_id", "code"),
    Index("ix_dossiers_procedure", "agency_id", "procedure_code", "received_at", "id"),
    Index("ix_dossiers_field", "agency_id", "field_id", "received_at", "id"),
    Index(
        "ix_dossiers_channel",
        "agency_id",
        "channel",
        "received_at",
        "id",
        postgresql_where=text(NOT_AT_THE_COUNTER),
    ),
    Index("ix_dossiers_ended_early", "agency_id", "received_at", "id", postgresql_where=text(ENDED_EARLY)),
    Index("ix_dossiers_division", "division_id", "received_at", "id", postgresql_where=text(WITH_DIVISION)),
    Index("ix_dossiers_division_due", "division_id", "due_at", "id", postgresql_where=text(WITH_DIVISION)),
    Index("ix_dossiers_division_code", "division_id", "code", postgresql_where=text(WITH_DIVISION)),
    # Work queues: only what is open, or lies ready for its owner.
    Index("ix_dossiers_open", "agency_id", "status", "due_at", "id", postgresql_where=text(OPEN)),
    Index("ix_dossiers_division_open", "division_id", "status", "due_at", "id", postgresql_where=text(OPEN)),
    Index("ix_dossiers_assignee", "assignee_id", "due_at", "id", postgresql_where=text(OPEN)),
    Index("ix_dossiers_to_return", "agency_id", "completed_at", "id", postgresql_where=text(READY)),
    Index("ix_dossiers_corrections", "agency_id", "received_at", "id", postgresql_where=text(CORRECTED)),
    Index(
        "ix_dossiers_division_corrections", "division_id", "received_at", "id", postgresql_where=text(CORRECTED)
    ),
    Index("ix_dossiers_done", "agency_id", "ended_at", postgresql_where=text(DONE_BY_SOMEBODY)),
    Index("ix_dossiers_division_done", "division_id", "ended_at", postgresql_where=text(DONE_BY_SOMEBODY)),
    # Finding: by name (see applicant_names), by telephone, by identity number; who lives together.
    Index("ix_dossiers_name", "applicant_folded", "received_at", "id"),
    Index("ix_dossiers_phone", "phone", postgresql_where=text("phone IS NOT NULL")),
    Index("ix_dossiers_identity", "identity_number", postgresql_where=text("identity_number IS NOT NULL")),
    Index("ix_dossiers_address", "address", "id", postgresql_where=text("address IS NOT NULL")),
    Index("ix_dossiers_import_batch", "import_batch_id", postgresql_where=text("import_batch_id IS NOT NULL")),
)
"""One row a dossier: its present state, which the acts have made.

`due_at` is the promise; `legal_due_at` what the law gave, once an apology has moved the promise. `partner_ids`
were ever asked and may read; `awaited_ids` have not answered yet. `held` are the states before the holds it is in.
"""

acts = Table(
    "acts",
    metadata,
    Column("dossier_id", BigInteger, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("agency_id", Integer, nullable=False),
    Column("division_id", Integer),
    Column("act", String(32), nullable=False),
    Column("happened_at", MOMENT, nullable=False),
    Column("recorded_at", MOMENT, nullable=False),
    Column("actor_id", String(40), nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("actor_agency_id", Integer),
    Column("reason", Text),
    Column("data", JSONB, nullable=False, server_default=text("'{}'")),
    Column("from_status", String(24)),
    Column("to_status", String(24), nullable=False),
    Column("due_at_before", MOMENT),
    Column("due_at_after", MOMENT),
    Column("previous_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    PrimaryKeyConstraint("dossier_id", "sequence", "agency_id"),
    ForeignKeyConstraint(["dossier_id", "agency_id"], ["dossiers.id", "dossiers.agency_id"]),
    # Acts come in the order of their recording: a tiny index finds those of a day.
    Index("ix_acts_recorded", "recorded_at", postgresql_using="brin"),
)
"""What was done, by whom, when it happened, when it was recorded: append-only, chained by hashes per dossier.

`to_status` is the state after the act (equal to `from_status` when the act changed none).
"""

counters = Table(
    "counters",
    metadata,
    Column("agency_id", Integer, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""Running number of the dossiers a desk received on a day."""

applicant_names = Table(
    "applicant_names",
    metadata,
    Column("folded", Text, primary_key=True),
    Index(
        "ix_applicant_names_trigrams",
        "folded",
        postgresql_using="gin",
        postgresql_ops={"folded": "gin_trgm_ops"},
    ),
)
"""Every applicant's name once, folded: a search reads this small dictionary first, then walks an index."""

neighbour_copies = Table(
    "neighbour_copies",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("key", String(120), primary_key=True),
    Column("content", JSONB, nullable=False),
    Column("fetched_at", MOMENT, nullable=False),
)
"""Last good answers of the catalogue that may change there: intake goes on while it is down."""
