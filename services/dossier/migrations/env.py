"""Alembic environment of the dossier service: knows the tables of every module."""

import importlib
import pkgutil

import dossier
from dossier.tables import metadata
from kernel.migration_env import run

for module in pkgutil.walk_packages(dossier.__path__, "dossier."):
    if module.name.endswith(".models"):
        importlib.import_module(module.name)

run(metadata)
