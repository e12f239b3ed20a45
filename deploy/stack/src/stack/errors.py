"""What a person at the command line is told when something cannot be done."""

from __future__ import annotations


class StackError(Exception):
    """One plain sentence that names what is wrong and what to do about it."""
