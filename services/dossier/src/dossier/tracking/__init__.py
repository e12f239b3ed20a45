"""What a code alone may tell: how far the dossier has come."""
