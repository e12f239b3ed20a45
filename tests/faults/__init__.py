"""What becomes of the work when parts of the house die: real processes, real PostgreSQL, real kills."""
