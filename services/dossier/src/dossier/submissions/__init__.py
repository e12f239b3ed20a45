"""Filing online on behalf of a citizen at the desk, with her recorded consent."""
