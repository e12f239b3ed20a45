"""Alembic environment of the feedback service."""

from feedback.tables import metadata
from kernel.migration_env import run

run(metadata)
