"""How a dossier ends other than by the ordinary result, and how an end is taken back."""
