"""A schedule sends form II.06, or the closed report of the period."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE schedules ADD COLUMN what varchar(8) NOT NULL DEFAULT 'form'")
    op.execute("ALTER TABLE schedules ALTER COLUMN what DROP DEFAULT")
