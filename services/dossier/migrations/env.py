"""Alembic environment of the dossier service."""

from dossier.tables import metadata
from kernel.migration_env import run

run(metadata)
