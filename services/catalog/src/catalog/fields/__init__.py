"""Fields (lĩnh vực) that procedures belong to."""
