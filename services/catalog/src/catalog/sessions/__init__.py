"""Staff sign in: password, lockout, access token, rotating refresh token."""
