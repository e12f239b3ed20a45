"""Bulk import of registers: thousands of rows, each judged, none of the good ones lost to a bad one."""
