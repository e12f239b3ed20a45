"""Counts over facts, and the dossiers behind every count."""
