"""Recall of persons and households, the batch grid."""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE INDEX ix_dossiers_address ON dossiers (address, id) WHERE address IS NOT NULL")
