"""Reminders from a leader to the officer in whose hands a dossier lies."""
