"""The chain over all acts: daily roots, proofs, export and its verification."""
