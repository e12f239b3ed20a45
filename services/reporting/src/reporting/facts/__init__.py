"""Facts about dossiers, and their history: what was known, and when it became known."""
