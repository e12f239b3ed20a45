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
CONSENTS = """CREATE TABLE consents (
    dossier_id bigint NOT NULL, agency_id int NOT NULL, given_by text NOT NULL, relation varchar(16) NOT NULL,
    how varchar(8) NOT NULL, given_at timestamptz NOT NULL, text_shown text NOT NULL,
    recorded_by varchar(40) NOT NULL, recorded_by_name text NOT NULL, recorded_at timestamptz NOT NULL,
    CONSTRAINT pk_consents PRIMARY KEY (dossier_id, agency_id),
    CONSTRAINT fk_consents_dossier_id_agency_id FOREIGN KEY (dossier_id, agency_id)
        REFERENCES dossiers (id, agency_id),
    CONSTRAINT ck_consents_relation CHECK (relation IN ('applicant', 'representative')),
    CONSTRAINT ck_consents_how CHECK (how IN ('spoken', 'written')))"""


def upgrade() -> None:
    op.execute("ALTER TABLE dossiers ADD COLUMN delivery_address text")
    op.execute("GRANT UPDATE (delivery_address) ON dossiers TO dossier_app")
    op.execute(BATCH_ROWS)
    op.execute(CONSENTS)
    # A consent is seen, and written, exactly where its dossier is seen.
    visible = (
        "EXISTS (SELECT 1 FROM dossiers WHERE dossiers.id = consents.dossier_id"
        " AND dossiers.agency_id = consents.agency_id)"
    )
    op.execute("ALTER TABLE consents ENABLE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY consents_scope ON consents USING ({visible}) WITH CHECK ({visible})")
    for statement in row_security("batch_rows"):
        op.execute(statement)
    op.execute("CREATE INDEX ix_dossiers_address ON dossiers (address, id) WHERE address IS NOT NULL")
