"""Dossiers: intake, acts, queues, finding."""
