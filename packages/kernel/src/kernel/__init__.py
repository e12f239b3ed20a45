"""The technical shared library of Một Cửa: HTTP app, database, problems, tokens, idempotency, feed, act log,
jobs, documents. It knows no word of the domain: a library-lending system could use it unchanged."""
