"""Alembic environment of the feedback service."""

from feedback.petitions import models
from feedback.tables import metadata
from kernel.migration_env import run

TABLES = (models.petitions,)
"""Named so that the module's tables stand in the metadata."""

run(metadata)
