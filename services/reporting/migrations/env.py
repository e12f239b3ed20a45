"""Alembic environment of the reporting service."""

from kernel.migration_env import run
from reporting.facts import models as facts
from reporting.labels import models as labels
from reporting.narrative import models as narrative
from reporting.tables import metadata

TABLES = (facts.facts, labels.known_agencies, narrative.narrative_texts)
"""Named so that every module's tables stand in the metadata."""

run(metadata)
