"""Other agencies: opinions, and their share of linked procedures."""
