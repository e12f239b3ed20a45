"""One command runs all: the topology as data, a supervisor, and the command line `motcua`."""

from __future__ import annotations

from stack.errors import StackError
from stack.running import Stack

__all__ = ["Stack", "StackError"]
