"""Whom other services may write to: for machines alone."""
