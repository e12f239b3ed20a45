"""What tests of every service share: a real server, cloned databases, signed tokens."""
