"""Forms that the province is owed."""
