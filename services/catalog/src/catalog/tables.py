"""Metadata that all tables of the catalog service share."""

from __future__ import annotations

from kernel.db import new_metadata

metadata = new_metadata()
