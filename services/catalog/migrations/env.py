"""Alembic environment of the catalog service."""

from catalog.acts import models as acts
from catalog.agencies import models as agencies
from catalog.calendars import models as calendars
from catalog.fields import models as fields
from catalog.oauth import models as oauth
from catalog.procedures import models as procedures
from catalog.sessions import models as sessions
from catalog.staff import models as staff
from catalog.tables import metadata
from kernel.migration_env import run

TABLES_OF = (acts, agencies, calendars, fields, oauth, procedures, sessions, staff)
"""Imported so that their tables stand in the metadata."""

run(metadata)
