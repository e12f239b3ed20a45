"""Retention periods, legal holds, and the destruction of dossiers by approved lists."""
