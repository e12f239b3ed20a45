"""The states of the whole life cycle."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATES = (
    "supplement_at_intake",
    "assigned",
    "consulting",
    "linked",
    "payment_requested",
    "paused",
    "withdrawal_requested",
)


def upgrade() -> None:
    for state in STATES:
        op.execute(f"ALTER TYPE fact_status ADD VALUE IF NOT EXISTS '{state}'")
