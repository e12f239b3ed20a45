"""Why a description is not loaded."""

from __future__ import annotations


class NotLoadable(Exception):  # noqa: N818 - read by people at a command line
    """One plain sentence for the operator; nothing was written."""
