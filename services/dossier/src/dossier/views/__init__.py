"""Saved views: the filters of a list under a name, for oneself or for a whole agency."""
