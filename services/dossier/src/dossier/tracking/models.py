"""Wrong secrets, so that trying them out is slow. Rows are forgotten after a day."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, DateTime, Identity, Index, LargeBinary, Table

from dossier.dossiers.models import CODE
from dossier.tables import metadata

tracking_tries = Table(
    "tracking_tries",
    metadata,
    Column("id", BigInteger, Identity(), primary_key=True),
    Column("code", CODE, nullable=False),
    Column("address", LargeBinary, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Index("ix_tracking_tries_code", "code", "at"),
    Index("ix_tracking_tries_address", "address", "at"),
    Index("ix_tracking_tries_at", "at"),
)
"""One row a wrong secret. `address` is a keyed digest: the address itself is nobody's business."""
