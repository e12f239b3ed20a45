"""Alembic environment of the dossier service: knows the tables of every module."""

from dossier.batches import models as batches
from dossier.dossiers import models as dossiers
from dossier.exports import models as exports
from dossier.imports import models as imports
from dossier.looks import models as looks
from dossier.slips import models as slips
from dossier.tables import metadata
from dossier.tracking import models as tracking
from kernel.migration_env import run

__all__ = ["batches", "dossiers", "exports", "imports", "looks", "slips", "tracking"]

run(metadata)
