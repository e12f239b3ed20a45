"""One act on many dossiers: first shown, then done, each row for itself and once."""
