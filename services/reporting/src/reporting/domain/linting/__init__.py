"""Reports read figure by figure: what is written is recomputed; what does not hold is said with its place."""
