"""Numbers of printed slips: given once, never changed."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        """CREATE TABLE slip_numbers (
            agency_id int NOT NULL, year smallint NOT NULL, series varchar(12) NOT NULL, number int NOT NULL,
            dossier_id bigint NOT NULL, act_sequence int NOT NULL,
            CONSTRAINT pk_slip_numbers PRIMARY KEY (agency_id, year, series, number),
            CONSTRAINT uq_slip_numbers_dossier_id_series_act_sequence UNIQUE (dossier_id, series, act_sequence),
            CONSTRAINT ck_slip_numbers_series CHECK (series IN ('register', 'supplement', 'refusal')))"""
    )
