"""Papers as files: uploaded so that a lost line costs nothing, judged by content, kept, served with care."""
