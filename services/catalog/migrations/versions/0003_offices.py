"""Internal steps, linked agencies, officers for "4 tại chỗ", leave and stand-ins, hours of single agencies."""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
