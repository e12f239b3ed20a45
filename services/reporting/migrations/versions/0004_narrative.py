"""Texts and Word templates of the narrative report."""

from alembic import op
from kernel.db import row_security

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = [
    """CREATE TABLE narrative_texts (
        agency_id int NOT NULL, periods varchar(80) NOT NULL, section varchar(20) NOT NULL, version int NOT NULL,
        paragraphs jsonb NOT NULL, rows jsonb NOT NULL,
        author_id varchar(40) NOT NULL, author_name text NOT NULL, written_at timestamptz NOT NULL,
        CONSTRAINT pk_narrative_texts PRIMARY KEY (agency_id, periods, section, version))""",
    """CREATE TABLE narrative_templates (
        agency_id int NOT NULL, version int NOT NULL, name varchar(200) NOT NULL, size int NOT NULL,
        content bytea NOT NULL,
        author_id varchar(40) NOT NULL, author_name text NOT NULL, uploaded_at timestamptz NOT NULL,
        CONSTRAINT pk_narrative_templates PRIMARY KEY (agency_id, version))""",
]


def upgrade() -> None:
    """Neither table gets UPDATE or DELETE: a version stays as it was written."""
    for statement in [*TABLES, *row_security("narrative_texts"), *row_security("narrative_templates")]:
        op.execute(statement)
