"""Recall of persons and households, the batch grid."""

from alembic import op
from kernel.db import row_security

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


BATCH_ROWS = """CREATE TABLE batch_rows (
    client_id uuid NOT NULL, agency_id int NOT NULL, dossier_id bigint NOT NULL, fingerprint bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_batch_rows PRIMARY KEY (client_id, agency_id),
    CONSTRAINT fk_batch_rows_dossier_id_agency_id FOREIGN KEY (dossier_id, agency_id)
        REFERENCES dossiers (id, agency_id))"""


def upgrade() -> None:
    op.execute("ALTER TABLE dossiers ADD COLUMN delivery_address text")
    op.execute("GRANT UPDATE (delivery_address) ON dossiers TO dossier_app")
    op.execute(BATCH_ROWS)
    for statement in row_security("batch_rows"):
        op.execute(statement)
    op.execute("CREATE INDEX ix_dossiers_address ON dossiers (address, id) WHERE address IS NOT NULL")
