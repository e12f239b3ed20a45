"""The whole life cycle: consulting, linked agencies, payment, pauses, apology, correction, reopening."""

revision = "0020"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
