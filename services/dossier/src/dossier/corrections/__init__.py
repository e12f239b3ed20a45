"""Corrections after reception: asked, decided by another, kept."""
