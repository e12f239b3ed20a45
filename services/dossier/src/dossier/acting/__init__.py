"""Acts on a dossier, their record, and looking behind the mask."""
