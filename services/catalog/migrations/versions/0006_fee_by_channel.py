"""Fees that differ by the channel a dossier is handed in by; none for the versions there are."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COLUMN = "ALTER TABLE procedure_versions ADD COLUMN fee_by_channel jsonb NOT NULL DEFAULT '{}'"


def upgrade() -> None:
    op.execute(COLUMN)
