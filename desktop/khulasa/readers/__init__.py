"""Readers: from a file's bytes to a `Document`. One file a format; `table` lists them."""
