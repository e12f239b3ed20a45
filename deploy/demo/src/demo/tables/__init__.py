"""The hand-kept tables of the demo district. Plain values; `demo.district` puts them together."""
