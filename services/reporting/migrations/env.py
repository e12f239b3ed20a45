"""Alembic environment of the reporting service."""

from kernel.migration_env import run
from reporting.tables import metadata

run(metadata)
