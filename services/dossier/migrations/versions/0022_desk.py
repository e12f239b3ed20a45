"""Fees, surveys, slips of both eras."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

SLIPS = [
    "ALTER TABLE slip_numbers DROP CONSTRAINT ck_slip_numbers_series",
    "ALTER TABLE slip_numbers ADD CONSTRAINT ck_slip_numbers_series"
    " CHECK (series IN ('register', 'supplement', 'refusal', 'apology', 'stop'))",
]


def upgrade() -> None:
    for statement in SLIPS:
        op.execute(statement)
