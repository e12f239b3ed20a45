"""The only place that calls a neighbour; its own narrow model of the answer."""
