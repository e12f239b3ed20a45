"""Small programs that do the bare work, for comparison: no rights, no validation, no history."""
