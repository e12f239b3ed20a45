"""The history of facts in the columns that are counted: figures as they were known on a day."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

APP = "reporting_app"
TABLE = """CREATE TABLE fact_versions (
    dossier_id bigint NOT NULL, version int NOT NULL,
    received_at timestamptz, due_at timestamptz, ended_at timestamptz, recorded_at timestamptz NOT NULL,
    recorded_on date NOT NULL, superseded_on date NOT NULL,
    agency_id int NOT NULL, division_id int, field_id int NOT NULL,
    received_on date, due_on date, open_until date NOT NULL,
    level fact_level NOT NULL, channel fact_channel NOT NULL, mechanism fact_mechanism NOT NULL,
    status fact_status NOT NULL, outcome fact_outcome, timeliness fact_timeliness,
    code varchar(60) NOT NULL, act varchar(60) NOT NULL, source varchar(20) NOT NULL,
    CONSTRAINT pk_fact_versions PRIMARY KEY (dossier_id, version))"""

# The same reading of an event as when it is taken in: days are days in Viet Nam; what was refused at the counter
# never entered the books; open until the end of time while not ended.
BACKFILL = """
    INSERT INTO fact_versions
    SELECT dossier_id, version, received_at, due_at, ended_at, recorded_at, recorded_on,
           coalesce(min(recorded_on) OVER (PARTITION BY dossier_id ORDER BY version DESC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 'infinity'),
           agency_id, division_id, (content->>'field_id')::int,
           CASE WHEN content->>'outcome' IS DISTINCT FROM 'rejected'
                THEN (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END,
           (due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
           coalesce((ended_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'infinity'),
           (content->>'level')::fact_level, (content->>'channel')::fact_channel,
           (content->>'mechanism')::fact_mechanism, (content->>'status')::fact_status,
           (content->>'outcome')::fact_outcome, (content->>'timeliness_at_end')::fact_timeliness,
           content->>'code', content->>'act', content->>'source'
      FROM (SELECT dossier_id, version, recorded_at, agency_id, division_id, content,
                   (recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS recorded_on,
                   (content->>'received_at')::timestamptz AS received_at,
                   (content->>'due_at')::timestamptz AS due_at,
                   (content->>'ended_at')::timestamptz AS ended_at
              FROM fact_history) AS told
"""

COUNTED = "agency_id, division_id, field_id, due_on, level, channel, mechanism, outcome, timeliness"
EVER_KNOWN = "WHERE superseded_on > recorded_on"
INDEXES = [
    f"""CREATE INDEX ix_fact_versions_days ON fact_versions (received_on, open_until, dossier_id)
        INCLUDE (recorded_on, superseded_on, {COUNTED}) {EVER_KNOWN}""",
    f"CREATE INDEX ix_fact_versions_superseded ON fact_versions (superseded_on, open_until) {EVER_KNOWN}",
    """ALTER TABLE fact_versions SET (autovacuum_vacuum_insert_scale_factor = 0.02,
        autovacuum_vacuum_scale_factor = 0.05)""",
]

SETTING = "(SELECT current_setting('motcua.scope', true))"
SCOPE = "(SELECT nullif(nullif(current_setting('motcua.scope', true), '*'), ''))::int[]"
VISIBLE = f"{SETTING} = '*' OR agency_id = ANY ({SCOPE}) OR division_id = ANY ({SCOPE})"
"""A version is seen by whoever may read its receiving agency or its processing division, as a fact is."""

RIGHTS = [
    "ALTER TABLE fact_versions ENABLE ROW LEVEL SECURITY",
    f"CREATE POLICY fact_versions_scope ON fact_versions USING ({VISIBLE}) WITH CHECK ({VISIBLE})",
    # What was told stays as it was told; only the day it ceased to be the last word is written later.
    f"GRANT UPDATE (superseded_on) ON fact_versions TO {APP}",
]


def upgrade() -> None:
    for statement in [TABLE, BACKFILL, *INDEXES, *RIGHTS]:
        op.execute(statement)
