"""Daily roots."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, LargeBinary, Table

from dossier.dossiers.models import MOMENT
from dossier.tables import metadata

daily_roots = Table(
    "daily_roots",
    metadata,
    Column("day", Date, primary_key=True),
    Column("acts", Integer, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("previous_root", LargeBinary, nullable=False),
    Column("made_at", MOMENT, nullable=False),
)
"""One hash over all acts recorded on a day, chained to the day before."""
