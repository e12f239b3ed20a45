"""What a desk uses most."""
