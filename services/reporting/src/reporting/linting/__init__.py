"""The linter: figures of any report are read from its prose and held against each other."""
