"""Lists and registers as files: CSV and XLSX, streamed, recorded."""
