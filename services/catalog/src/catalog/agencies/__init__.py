"""Agencies: a tree of any depth whose nodes are valid from a day to a day and have successors."""
