"""Export: a summary as text that other programs take. One file a format; `table` lists them."""
