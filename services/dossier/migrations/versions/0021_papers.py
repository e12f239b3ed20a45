"""Papers as files: uploads under way, files in a clerk's tray, files of a dossier."""

from alembic import op
from kernel.db import SCOPE_POLICY

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

STATEMENTS = [
    """CREATE TABLE paper_files (
        id uuid NOT NULL DEFAULT gen_random_uuid(), agency_id int NOT NULL, dossier_id bigint,
        owner_id varchar(40), kind varchar(6) NOT NULL DEFAULT 'paper', position smallint,
        origin varchar(7) NOT NULL, name text NOT NULL, media_type varchar(100) NOT NULL, pages int,
        size bigint NOT NULL, sha256 bytea NOT NULL, received_size bigint NOT NULL, received_sha256 bytea NOT NULL,
        object_key varchar(80) NOT NULL, scanned_by text,
        reused_id uuid, reused_code varchar(80),
        added_at timestamptz NOT NULL, added_by varchar(40), added_by_name text NOT NULL,
        attached_at timestamptz, attached_by varchar(40), attached_by_name text,
        removed_at timestamptz, removed_by varchar(40), removed_by_name text, removed_reason text,
        CONSTRAINT pk_paper_files PRIMARY KEY (id),
        CONSTRAINT fk_paper_files_dossier_id_agency_id FOREIGN KEY (dossier_id, agency_id)
            REFERENCES dossiers (id, agency_id),
        CONSTRAINT ck_paper_files_kind CHECK (kind IN ('paper', 'result')),
        CONSTRAINT ck_paper_files_origin CHECK (origin IN ('file', 'camera', 'scanner')),
        CONSTRAINT ck_paper_files_attached CHECK ((dossier_id IS NULL) = (attached_at IS NULL)),
        CONSTRAINT ck_paper_files_removed CHECK
            ((removed_at IS NULL) = (removed_reason IS NULL)
            AND (removed_at IS NULL OR dossier_id IS NOT NULL)))""",
    "CREATE INDEX ix_paper_files_dossier_id ON paper_files (dossier_id, added_at, id)"
    " WHERE dossier_id IS NOT NULL",
    "CREATE INDEX ix_paper_files_tray ON paper_files (agency_id, added_at, id) WHERE dossier_id IS NULL",
    "CREATE INDEX ix_paper_files_object_key ON paper_files (object_key)",
    """CREATE TABLE paper_uploads (
        id uuid NOT NULL DEFAULT gen_random_uuid(), agency_id int NOT NULL, owner_id varchar(40) NOT NULL,
        state varchar(7) NOT NULL DEFAULT 'open', origin varchar(7) NOT NULL, name text NOT NULL,
        media_type varchar(100) NOT NULL, size bigint NOT NULL, received bigint NOT NULL DEFAULT 0,
        file_id uuid, refusal jsonb, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
        CONSTRAINT pk_paper_uploads PRIMARY KEY (id),
        CONSTRAINT ck_paper_uploads_state CHECK (state IN ('open', 'kept', 'refused')),
        CONSTRAINT ck_paper_uploads_received CHECK (received BETWEEN 0 AND size))""",
    "CREATE INDEX ix_paper_uploads_owner_id ON paper_uploads (owner_id, created_at)",
    "CREATE INDEX ix_paper_uploads_expires_at ON paper_uploads (expires_at)",
    """GRANT UPDATE (agency_id, dossier_id, owner_id, kind, position, attached_at, attached_by, attached_by_name,
        removed_at, removed_by, removed_by_name, removed_reason),
        DELETE ON paper_files TO dossier_app""",
    """GRANT UPDATE (state, received, file_id, refusal, expires_at), DELETE ON paper_uploads TO dossier_app""",
    "ALTER TABLE paper_files ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE paper_uploads ENABLE ROW LEVEL SECURITY",
    # In a tray a file is its desk's; with a dossier it is seen exactly where the dossier is seen.
    f"""CREATE POLICY paper_files_tray ON paper_files
        USING (dossier_id IS NULL AND ({SCOPE_POLICY.format(column="agency_id")}))""",
    """CREATE POLICY paper_files_dossier ON paper_files USING (dossier_id IS NOT NULL AND EXISTS
        (SELECT 1 FROM dossiers WHERE dossiers.id = paper_files.dossier_id
            AND dossiers.agency_id = paper_files.agency_id))""",
    f"CREATE POLICY paper_uploads_scope ON paper_uploads USING ({SCOPE_POLICY.format(column='agency_id')})",
]


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
