"""The narrative report: sentences bound to figures, the focal officer's own text, Word and PDF."""
