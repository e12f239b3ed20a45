"""Judging a file by its content, in a process of its own that knows nothing and may not take much."""
