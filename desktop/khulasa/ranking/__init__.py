"""Ranking: how much each sentence carries. One file a method; `table` lists them."""
