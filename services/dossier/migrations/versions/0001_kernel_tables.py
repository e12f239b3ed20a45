"""Outbox, idempotency keys, job queue."""

from alembic import op
from kernel.jobs import schema_ddl
from kernel.migration_env import script
from kernel.tables import create_kernel_tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    for statement in create_kernel_tables("dossier_app"):
        op.execute(statement)
    script(op.get_bind(), schema_ddl("dossier_app"))
