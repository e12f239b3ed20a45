"""Writing versions of procedures: draft, change, publish."""
