"""A page of the paper book at once: good rows are received, bad ones come back with their reasons."""
