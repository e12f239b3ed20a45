"""Satisfaction: one answer a dossier, by QR page, tablet or paper; kept so that nobody can tell whose it is."""
