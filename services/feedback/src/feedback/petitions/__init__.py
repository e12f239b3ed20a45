"""Petitions of citizens: recorded, classified, passed on, answered."""
