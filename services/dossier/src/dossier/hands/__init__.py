"""Into whose hands a dossier is given, and from hand to hand."""
