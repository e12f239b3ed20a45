"""Dossiers that belong together: of one person, of one household, linked by hand, one in place of another."""
