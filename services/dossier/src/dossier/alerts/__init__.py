"""Deadlines that come near: the officer and her head are told once per band; leaders get a list every morning."""
