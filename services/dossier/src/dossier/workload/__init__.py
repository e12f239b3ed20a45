"""How much lies with each officer, and how fast it is brought to a result."""
