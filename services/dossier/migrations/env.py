"""Alembic environment of the dossier service: knows the tables of every module."""

from dossier.batches import models as batches
from dossier.bulk import models as bulk
from dossier.dossiers import models as dossiers
from dossier.exports import models as exports
from dossier.imports import models as imports
from dossier.looks import models as looks
from dossier.notes import models as notes
from dossier.preferences import models as preferences
from dossier.related import models as related
from dossier.reminders import models as reminders
from dossier.slips import models as slips
from dossier.tables import metadata
from dossier.templates import models as templates
from dossier.tracking import models as tracking
from dossier.views import models as views
from kernel.migration_env import run

__all__ = [
    "batches",
    "bulk",
    "dossiers",
    "exports",
    "imports",
    "looks",
    "notes",
    "preferences",
    "related",
    "reminders",
    "slips",
    "templates",
    "tracking",
    "views",
]

run(metadata)
