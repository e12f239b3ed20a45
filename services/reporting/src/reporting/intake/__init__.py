"""Pulls the feeds of the neighbours into facts."""
