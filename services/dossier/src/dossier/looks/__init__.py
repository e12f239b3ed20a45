"""Who looked at a dossier that does not lie with her, and what for."""
