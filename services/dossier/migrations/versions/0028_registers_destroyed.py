"""Uploaded registers are destroyed after their time; the import keeps its counts."""

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

STATEMENTS = [
    """CREATE TABLE destroyed_registers (
        batch_id bigint NOT NULL, kept_days int NOT NULL, destroyed_at timestamptz NOT NULL,
        deleted_at timestamptz,
        CONSTRAINT pk_destroyed_registers PRIMARY KEY (batch_id),
        CONSTRAINT fk_destroyed_registers_batch_id FOREIGN KEY (batch_id) REFERENCES import_batches (id))""",
    "CREATE INDEX ix_destroyed_registers_left ON destroyed_registers (batch_id) WHERE deleted_at IS NULL",
    # Written by the function below and by nobody else; the worker says when the file itself is gone.
    "REVOKE INSERT ON destroyed_registers FROM dossier_app",
    "GRANT UPDATE (deleted_at) ON destroyed_registers TO dossier_app",
    # The only way in which refused lines leave: with their register, past its time, nothing of it held.
    # The name of a file may name a person, so it goes as well.
    """CREATE FUNCTION destroy_register(register bigint, days int, moment timestamptz) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
        DECLARE found import_batches;
        BEGIN
            SELECT * INTO found FROM import_batches WHERE id = register FOR UPDATE;
            IF found.id IS NULL OR found.state NOT IN ('done', 'failed', 'waiting') OR days < 1
                OR coalesce(found.finished_at, found.moved_at, found.created_at)
                   > moment - make_interval(days => days) THEN
                RAISE EXCEPTION 'register % is not due', register USING ERRCODE = 'insufficient_privilege';
            END IF;
            IF EXISTS (SELECT 1 FROM destroyed_registers WHERE batch_id = register)
                OR EXISTS (SELECT 1 FROM legal_holds h JOIN dossiers d ON d.agency_id = h.agency_id
                            WHERE h.lifted_at IS NULL AND d.import_batch_id = register
                              AND (h.dossier_code = d.code OR h.procedure_code = d.procedure_code
                                   OR h.identity_number = d.identity_number
                                   OR h.applicant_folded = d.applicant_folded)) THEN
                RETURN false;
            END IF;
            INSERT INTO destroyed_registers (batch_id, kept_days, destroyed_at) VALUES (register, days, moment);
            DELETE FROM import_errors WHERE batch_id = register;
            UPDATE import_mappings SET file_name = 'so-' || register || '.' || found.file_kind
             WHERE id = found.mapping_id AND file_name = found.file_name;
            UPDATE import_batches
               SET file_name = 'so-' || register || '.' || file_kind, warnings = '{}',
                   finished_at = coalesce(finished_at, moment),
                   failure = CASE state WHEN 'waiting' THEN 'Tệp đã hủy khi hết thời hạn lưu' ELSE failure END,
                   state = CASE state WHEN 'waiting' THEN 'failed' ELSE state END
             WHERE id = register;
            RETURN true;
        END $$""",
    "REVOKE ALL ON FUNCTION destroy_register(bigint, int, timestamptz) FROM PUBLIC",
    "GRANT EXECUTE ON FUNCTION destroy_register(bigint, int, timestamptz) TO dossier_app",
]


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
