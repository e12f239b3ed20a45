"""Outbox, idempotency keys."""

from alembic import op
from kernel.tables import create_kernel_tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for statement in create_kernel_tables("feedback_app"):
        op.execute(statement)
