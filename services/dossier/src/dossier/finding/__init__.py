"""Work queues, lists and search."""
