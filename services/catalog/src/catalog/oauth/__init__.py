"""Machine clients get tokens: OAuth 2 client credentials (RFC 6749, section 4.4)."""
