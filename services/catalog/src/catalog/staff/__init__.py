"""Staff: who works where, in which roles, and for which agencies."""
