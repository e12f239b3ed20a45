"""Rules of the catalogue over plain values: no web, no database, the moment is an argument."""
