"""Reports: their acts, remarks, frozen content and frozen dossiers. All are only ever added to."""

from alembic import op
from kernel.db import SCOPE_POLICY

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = [
    """CREATE TABLE reports (
        id bigint GENERATED ALWAYS AS IDENTITY,
        agency_id int NOT NULL, period varchar(12) NOT NULL, version int NOT NULL, forms jsonb NOT NULL,
        agencies int[] NOT NULL, units int[] NOT NULL, restates_id bigint, reason text,
        created_by varchar(40) NOT NULL, created_name text NOT NULL, created_at timestamptz NOT NULL,
        CONSTRAINT pk_reports PRIMARY KEY (id),
        CONSTRAINT uq_reports_agency_id_period_version UNIQUE (agency_id, period, version),
        CONSTRAINT fk_reports_restates_id FOREIGN KEY (restates_id) REFERENCES reports (id),
        CONSTRAINT ck_reports_named_reason CHECK ((restates_id IS NULL) = (reason IS NULL)))""",
    """CREATE TABLE report_acts (
        report_id bigint NOT NULL REFERENCES reports (id), number int NOT NULL, act varchar(12) NOT NULL,
        state varchar(12) NOT NULL, cursor bigint NOT NULL,
        by_id varchar(40) NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
        CONSTRAINT pk_report_acts PRIMARY KEY (report_id, number))""",
    """CREATE TABLE report_remarks (
        id bigint GENERATED ALWAYS AS IDENTITY,
        report_id bigint NOT NULL REFERENCES reports (id), kind varchar(12) NOT NULL, unit_id int,
        cell varchar(80), code varchar(60), text text NOT NULL, figures jsonb,
        by_id varchar(40) NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
        CONSTRAINT pk_report_remarks PRIMARY KEY (id))""",
    "CREATE INDEX ix_report_remarks_report_id ON report_remarks (report_id, id)",
    """CREATE TABLE report_contents (
        report_id bigint NOT NULL REFERENCES reports (id),
        content text NOT NULL, sha256 varchar(64) NOT NULL, signature text, key_id text, cursor bigint NOT NULL,
        CONSTRAINT pk_report_contents PRIMARY KEY (report_id))""",
    """CREATE TABLE report_dossiers (
        report_id bigint NOT NULL REFERENCES reports (id), dossier_id bigint NOT NULL, code varchar(60) NOT NULL,
        agency_id int NOT NULL, division_id int, field_id int NOT NULL, level fact_level NOT NULL,
        channel fact_channel NOT NULL, mechanism fact_mechanism NOT NULL, status fact_status NOT NULL,
        received_at timestamptz NOT NULL, due_at timestamptz, ended_at timestamptz, measures int NOT NULL,
        CONSTRAINT pk_report_dossiers PRIMARY KEY (report_id, dossier_id))""",
]
APP = "reporting_app"
SETTING = "(SELECT current_setting('motcua.scope', true))"
SCOPE = "(SELECT nullif(nullif(current_setting('motcua.scope', true), '*'), ''))::int[]"
# A unit of a report sees the report: its head, its own dossiers, what it is asked to confirm.
OF_REPORT = f"{SETTING} = '*' OR agency_id = ANY ({SCOPE}) OR units && {SCOPE}"
OF_DOSSIER = f"{SETTING} = '*' OR agency_id = ANY ({SCOPE}) OR division_id = ANY ({SCOPE})"
BEHIND = "EXISTS (SELECT FROM reports WHERE reports.id = report_id)"


def _secure(table: str, predicate: str) -> list[str]:
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY {table}_scope ON {table} USING ({predicate}) WITH CHECK ({predicate})",
    ]


def upgrade() -> None:
    """None of these tables gets DELETE; of a report only what it covers may be changed."""
    statements = [
        *TABLES,
        f"GRANT UPDATE (agencies, units) ON reports TO {APP}",
        *_secure("reports", OF_REPORT),
        *_secure("report_acts", BEHIND),
        *_secure("report_remarks", BEHIND),
        # The frozen whole is for readers of the report's own agency.
        *_secure(
            "report_contents",
            "EXISTS (SELECT FROM reports WHERE reports.id = report_id AND ("
            + SCOPE_POLICY.format(column="reports.agency_id")
            + "))",
        ),
        *_secure("report_dossiers", OF_DOSSIER),
    ]
    for statement in statements:
        op.execute(statement)
