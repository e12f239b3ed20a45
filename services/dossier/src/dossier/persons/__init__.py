"""Persons and households as earlier dossiers know them: recall at the desk, and the warning of a twin."""
