"""RTF: `tokens` cuts the bytes, `words` says what control words mean, `fonts` decodes, `reader` follows the groups."""
