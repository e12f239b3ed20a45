"""Texts that are written again and again, with the blanks that a dossier fills in."""
