"""Alembic environment of the catalog service."""

from catalog.tables import metadata
from kernel.migration_env import run

run(metadata)
