"""What was changed in the catalogue by whom: append-only, hash-chained."""
