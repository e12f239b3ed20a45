"""Internal steps and linked agencies of a version of a procedure."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COLUMNS = """
ALTER TABLE procedure_versions
    ADD COLUMN steps jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN linked jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN steps_source text NOT NULL DEFAULT ''"""


def upgrade() -> None:
    op.execute(COLUMNS)
