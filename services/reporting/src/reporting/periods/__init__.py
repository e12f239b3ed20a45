"""Which periods there are, and how fresh the figures are."""
