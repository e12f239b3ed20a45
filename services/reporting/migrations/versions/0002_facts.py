"""Facts, their history, names of agencies and fields."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APP = "reporting_app"

ENUMS = [
    "CREATE TYPE fact_level AS ENUM ('province', 'district', 'commune')",
    "CREATE TYPE fact_channel AS ENUM ('counter', 'online', 'postal')",
    "CREATE TYPE fact_mechanism AS ENUM ('one_stop', 'one_stop_linked', 'on_the_spot')",
    """CREATE TYPE fact_status AS ENUM ('submitted', 'rejected', 'received', 'processing', 'awaiting_approval',
        'supplement_requested', 'completed', 'returned', 'withdrawn', 'stopped')""",
    "CREATE TYPE fact_outcome AS ENUM ('resolved', 'withdrawn', 'stopped', 'rejected')",
    "CREATE TYPE fact_timeliness AS ENUM ('early', 'on_time', 'late')",
]

TABLES = [
    """CREATE TABLE facts (
        dossier_id bigint NOT NULL,
        received_at timestamptz, due_at timestamptz, completed_at timestamptz, returned_at timestamptz,
        ended_at timestamptz, recorded_at timestamptz NOT NULL,
        version int NOT NULL, agency_id int NOT NULL, division_id int, field_id int NOT NULL,
        received_on date, due_on date, open_until date NOT NULL,
        level fact_level NOT NULL, channel fact_channel NOT NULL, mechanism fact_mechanism NOT NULL,
        status fact_status NOT NULL, outcome fact_outcome, timeliness fact_timeliness,
        code varchar(60) NOT NULL, procedure_code varchar(60) NOT NULL, act varchar(60) NOT NULL,
        source varchar(20) NOT NULL,
        CONSTRAINT pk_facts PRIMARY KEY (dossier_id))
        WITH (fillfactor = 90)""",
    """CREATE INDEX ix_facts_days ON facts (received_on, open_until, dossier_id)
        INCLUDE (agency_id, division_id, field_id, due_on, level, channel, mechanism, outcome, timeliness)""",
    "CREATE INDEX ix_facts_contradictory ON facts (received_on) WHERE open_until < received_on",
    """CREATE TABLE fact_history (
        dossier_id bigint NOT NULL, version int NOT NULL, recorded_at timestamptz NOT NULL,
        agency_id int NOT NULL, division_id int, content jsonb NOT NULL,
        CONSTRAINT pk_fact_history PRIMARY KEY (dossier_id, version))""",
    """CREATE TABLE parked_events (
        feed varchar(40) NOT NULL, position bigint NOT NULL, parked_at timestamptz NOT NULL, reason text NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT pk_parked_events PRIMARY KEY (feed, position))""",
    """CREATE TABLE feed_progress (
        feed varchar(40) NOT NULL, latest_position bigint NOT NULL, latest_fact_at timestamptz,
        CONSTRAINT pk_feed_progress PRIMARY KEY (feed))""",
    """CREATE TABLE known_agencies (
        id int NOT NULL, code varchar(40) NOT NULL, name text NOT NULL, short_name text NOT NULL,
        kind varchar(20) NOT NULL, level varchar(20) NOT NULL, parent_id int, valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT pk_known_agencies PRIMARY KEY (id))""",
    """CREATE TABLE known_fields (
        id int NOT NULL, code varchar(60), name text NOT NULL,
        CONSTRAINT pk_known_fields PRIMARY KEY (id))""",
    # A busy table of facts must keep its visibility map fresh: counting reads the index alone.
    "ALTER TABLE facts SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.05)",
]

SETTING = "(SELECT current_setting('motcua.scope', true))"
# The cast stands outside the sub-select: ANY (SELECT …) would compare with rows, not with elements.
SCOPE = "(SELECT nullif(nullif(current_setting('motcua.scope', true), '*'), ''))::int[]"
VISIBLE = f"{SETTING} = '*' OR agency_id = ANY ({SCOPE}) OR division_id = ANY ({SCOPE})"
"""A fact is seen by whoever may read the receiving agency or the processing division."""

RIGHTS = [
    statement
    for table in ("facts", "fact_history")
    for statement in (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY {table}_scope ON {table} USING ({VISIBLE}) WITH CHECK ({VISIBLE})",
    )
] + [
    f"GRANT UPDATE ON facts, feed_progress, known_agencies, known_fields TO {APP}",
    # The history and the parked events get neither UPDATE nor DELETE.
]


def upgrade() -> None:
    for statement in ENUMS + TABLES + RIGHTS:
        op.execute(statement)
