"""Administrative procedures and their versions: drafted, published, then never changed."""
