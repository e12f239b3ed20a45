"""The only place that calls a neighbour."""
