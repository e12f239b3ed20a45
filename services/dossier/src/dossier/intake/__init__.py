"""Receiving and refusing at the desk, and what is promised before."""
